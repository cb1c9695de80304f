import { expect, test } from "vitest";
import { openDictionaries, type Dictionary } from "../../src/i18n/dictionary.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import type { Digits } from "../../src/model/tenant.ts";
import type { Word } from "../../src/model/word.ts";

const EN = {
  home: "Home",
  "menu.open": "Open the menu",
  updated: "Updated on {{date}}",
  files_one: "{{count}} file",
  files_other: "{{count}} files",
};

function dictionaryOf(
  tag: string,
  strings: Readonly<Record<string, Readonly<Record<string, string>>>>,
  digits?: Digits,
): Dictionary {
  const stringsByLocale = new Map(Object.entries({ en: EN, ...strings }).map(([locale, own]) => [locale as LocaleTag, own]));
  const dictionary = openDictionaries<string>(stringsByLocale)([tag as LocaleTag], digits).get(tag as LocaleTag);
  if (!dictionary) throw new Error(`no dictionary of ${tag}`);
  return dictionary;
}

const told = ({ text, locale, direction, borrowed }: Word) => `${text} [${locale} ${direction}${borrowed ? " borrowed" : ""}]`;

test("a word that a language lacks is borrowed along its chain, and says from whom", () => {
  const { words } = dictionaryOf("rn", { fr: { home: "Accueil" }, rn: {} });
  expect(Object.values(words).map(told)).toEqual(["Accueil [fr ltr borrowed]", "Open the menu [en ltr borrowed]"]);
  const arabic = dictionaryOf("ar-MA", { ar: { home: "الرئيسية" }, "ar-MA": { "menu.open": "افتح القائمة" } });
  expect(Object.values(arabic.words).map(told)).toEqual(["الرئيسية [ar rtl borrowed]", "افتح القائمة [ar-MA rtl]"]);
});

test("an empty string is a gap, not an answer", () => {
  expect(told(dictionaryOf("fr", { fr: { home: "" } }).words["home"] as Word)).toBe("Home [en ltr borrowed]");
});

test("a value is put in as it is, and never read again", () => {
  const french = dictionaryOf("fr", { fr: { updated: "Mis à jour le {{date}}" } });
  const hostile = "{{home}} $t(home) $& <b>&amp; {{-date}}";
  expect(told(french.phrase("updated", { date: hostile }))).toBe(`Mis à jour le ${hostile} [fr ltr]`);
  expect(() => french.phrase("updated", {})).toThrow("needs a value for {{date}}");
  expect(() => french.phrase("updated", { constructor: "x" })).toThrow("needs a value for {{date}}");
  expect(() => french.phrase("nothing", {})).toThrow("no locale of fr, en has the interface string “nothing”");
});

test("a counted text takes the form of the language that answers, with its own digits", () => {
  const ar = {
    files_zero: "صفر",
    files_one: "واحد",
    files_two: "اثنان",
    files_few: "{{count}} ملفات",
    files_many: "{{count}} ملفا",
    files_other: "{{count}} ملف",
  };
  const arabic = dictionaryOf("ar", { ar }, "arab");
  expect([0, 1, 2, 3, 11, 100].map((count) => arabic.count("files", count).text)).toEqual([
    "صفر",
    "واحد",
    "اثنان",
    "٣ ملفات",
    "١١ ملفا",
    "١٠٠ ملف",
  ]);
  const kirundi = dictionaryOf("rn", { fr: { files_one: "{{count}} fichier", files_other: "{{count}} fichiers" } }, "arab");
  expect([0, 1, 2, 5000].map((count) => told(kirundi.count("files", count)))).toEqual([
    "0 fichier [fr ltr borrowed]",
    "1 fichier [fr ltr borrowed]",
    "2 fichiers [fr ltr borrowed]",
    "5\u202f000 fichiers [fr ltr borrowed]",
  ]);
});

test("a form that a language has not written is answered by its own _other, before another language", () => {
  const lingala = dictionaryOf("ln", {
    fr: { files_one: "x", files_many: "x", files_other: "x" },
    ln: { files_other: "ba {{count}}" },
  });
  expect([0, 1, 2].map((count) => told(lingala.count("files", count)))).toEqual([
    "ba 0 [ln ltr]",
    "ba 1 [ln ltr]",
    "ba 2 [ln ltr]",
  ]);
});

test("a counted text may hold other values too", () => {
  const strings = { en: { in_one: "{{count}} in {{place}}", in_other: "{{count}} in {{place}}" } };
  expect(dictionaryOf("en", strings).count("in", 1200, { place: "{{count}}" }).text).toBe("1,200 in {{count}}");
});
