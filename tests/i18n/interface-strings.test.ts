import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readInterfaceStrings } from "../../src/content/read-interface-strings.ts";
import { checkCompleteness } from "../../src/i18n/completeness.ts";
import { openDictionaries } from "../../src/i18n/dictionary.ts";
import { coreLocales, isKnownLocale } from "../../src/i18n/locale-registry.ts";
import type { Day } from "../../src/model/day.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import { prepareBench } from "../../src/partnership/run-job.ts";

const PROJECT = join(import.meta.dirname, "../..");
const strings = readInterfaceStrings(join(PROJECT, "locales"));
const english = strings.get("en" as LocaleTag) ?? {};
const nationalLocales = [...strings.keys()].filter((locale) => !coreLocales.includes(locale));

/** Strings that a translation rightly shares with English. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  fr: [
    "menu",
    "contact",
    "sources",
    "licence",
    "collection.pages",
    "collection.documents",
    "collection.contacts",
    "collection.organisations",
    "treaty.act.succession",
    "field.date",
    "field.licence",
    "field.document",
    "field.contact",
    "field.organisations",
    "filePages_one",
    "filePages_other",
  ],
  nl: [
    "menu",
    "collection.links",
    "contact",
    "field.status",
    "field.website",
    "field.contact",
    "field.expertise",
    "field.document",
  ],
  pt: ["menu"],
  ar: [],
  es: [],
};

/** A text without its placeholders and its unit holds no words to translate. */
const hasWords = (text: string) => /\p{Letter}/u.test(text.replace(/\{\{\w+\}\}/g, "").replace("km²", ""));

test("every file of strings is of a language that the registry knows", () => {
  expect([...strings.keys()].filter((locale) => !isKnownLocale(locale))).toEqual([]);
});

test("the core locales are complete, and no locale has keys or placeholders that English lacks", () => {
  expect(checkCompleteness(strings)).toEqual([]);
});

describe.each(Object.keys(SAME_AS_ENGLISH))("in %s", (tag) => {
  test("no string is left in English", () => {
    const own = strings.get(tag as LocaleTag) ?? {};
    const same = Object.keys(own).filter((key) => own[key] === english[key] && hasWords(own[key] ?? ""));
    expect(same.sort()).toEqual([...(SAME_AS_ENGLISH[tag] ?? [])].sort());
  });
});

test("words are plain: no mark-up, no straight apostrophes, no blanks in a row, composed letters", () => {
  const spoilt = [...strings].flatMap(([locale, own]) =>
    Object.entries(own)
      .filter(([, text]) => text !== text.normalize("NFC") || /[ \u00a0]{2}|^\s|[ \u00a0]$|<\w|\$t\(|['"]/.test(text))
      .map(([key]) => `${locale} ${key}`),
  );
  expect(spoilt).toEqual([]);
});

test("French keeps its spaces that do not break", () => {
  const french = Object.entries(strings.get("fr" as LocaleTag) ?? {});
  expect(french.filter(([, text]) => / [:;?!»]|« |[^\u00a0][:;?!»]|«[^\u00a0]/.test(text.replace(/\{\{\w+\}\}/g, "x")))).toEqual(
    [],
  );
});

test("Arabic uses its own comma, semicolon and question mark", () => {
  const arabic = Object.entries(strings.get("ar" as LocaleTag) ?? {});
  expect(arabic.filter(([, text]) => /[,;?]/.test(text))).toEqual([]);
});

test("national languages borrow what they lack, and keep the words that they have", () => {
  expect(nationalLocales.sort()).toEqual(["ln", "rn", "sw"]);
  const dictionaries = openDictionaries(strings)(nationalLocales);
  const shown = [...dictionaries].map(([locale, { words }]) => [locale, words["section.news"].text, words.attribution.locale]);
  expect(shown).toEqual([
    ["ln", "Basango", "fr"],
    ["rn", "Amakuru", "fr"],
    ["sw", "Habari", "en"],
  ]);
});

test("counted sentences take the form of each language, also for nothing and for millions", () => {
  const dictionaries = openDictionaries(strings)(coreLocales);
  const say = (tag: string, count: number) =>
    dictionaries
      .get(tag as LocaleTag)
      ?.count("attributionIntro", count)
      .text.split(/[,.،] /)[0];
  expect(say("en", 0)).toBe("No source is listed on this site yet.");
  expect(say("fr", 1)).toBe("Ce site s’appuie sur 1 source");
  expect(say("fr", 2_000_000)?.replaceAll("\u202f", " ")).toBe("Ce site s’appuie sur 2 000 000 de sources");
  expect(say("ar", 2)).toBe("يستند هذا الموقع إلى مصدرين");
  expect(say("ar", 7)).toBe("يستند هذا الموقع إلى 7 مصادر");
  expect(say("ar", 41)).toBe("يستند هذا الموقع إلى 41 مصدرا");
});

test("the build refuses a core locale that lacks a string, and names the locale and the key", () => {
  const folder = mkdtempSync(join(tmpdir(), "chm-strings-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "locales"));
  for (const [locale, own] of strings) {
    const { home: _home, ...rest } = own;
    writeFileSync(join(folder, "locales", `${locale}.json`), JSON.stringify(locale === "nl" ? rest : own));
  }
  const setting = {
    projectFolder: folder,
    tenantsFolder: join(PROJECT, "tenants"),
    outFolder: join(folder, "dist"),
    today: "2026-11-22" as Day,
    useCache: false,
  };
  expect(() => prepareBench(setting)).toThrow("The interface strings in locales/ are not complete\nnl.json, “home”: missing key");
});
