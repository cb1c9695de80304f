import type { LocaleTag } from "../model/locale-tag.ts";
import { coreLocales } from "./locale-registry.ts";
import { pluralCategoriesOf } from "./plural.ts";
import type { Strings } from "./phrasebook.ts";
import { placeholdersOf, pluralEnding } from "./string-key.ts";

/** Something that our interface strings lack. It is our fault, never a webmaster's. */
export interface CompletenessProblem {
  readonly locale: LocaleTag;
  readonly key: string;
  readonly problem: "missing key" | "extra key" | "missing plural form" | "different placeholders";
}

/**
 * Compares the strings of all locales with those of English. A core locale must have every key, with every plural form of its language;
 * a national language may have gaps, but no key and no placeholder that English lacks.
 */
export function checkCompleteness(stringsByLocale: ReadonlyMap<LocaleTag, Strings>): readonly CompletenessProblem[] {
  const source = stringsByLocale.get("en" as LocaleTag) ?? {};
  const missing = coreLocales.flatMap((locale) => missingKeys(locale, source, stringsByLocale.get(locale) ?? {}));
  return [...missing, ...[...stringsByLocale].flatMap(([locale, strings]) => foreignKeys(locale, source, strings))];
}

function missingKeys(locale: LocaleTag, source: Strings, strings: Strings): readonly CompletenessProblem[] {
  const has = (key: string) => (strings[key] ?? "") !== "";
  const plain = Object.keys(source).filter((key) => !pluralEnding(key) && !has(key));
  const counted = [...pluralBases(source)].flatMap((base) => pluralCategoriesOf(locale).map((category) => `${base}_${category}`));
  return [
    ...plain.map((key) => ({ locale, key, problem: "missing key" as const })),
    ...counted.filter((key) => !has(key)).map((key) => ({ locale, key, problem: "missing plural form" as const })),
  ];
}

function foreignKeys(locale: LocaleTag, source: Strings, strings: Strings): readonly CompletenessProblem[] {
  return Object.entries(strings).flatMap(([key, text]): readonly CompletenessProblem[] => {
    const original = originalOf(key, locale, source);
    if (original === undefined) return [{ locale, key, problem: "extra key" }];
    const isSame = text === "" || namesIn(text) === namesIn(original);
    return isSame ? [] : [{ locale, key, problem: "different placeholders" }];
  });
}

/** The English text of a key; for a counted string that of `_other`, if the language has that form at all. */
function originalOf(key: string, locale: LocaleTag, source: Strings): string | undefined {
  const ending = pluralEnding(key);
  if (!ending) return source[key];
  const isForm = ending.category === "zero" || pluralCategoriesOf(locale).includes(ending.category);
  return isForm ? source[`${ending.base}_other`] : undefined;
}

/** The placeholders of a text; the count, which a form may leave out, is not compared. */
function namesIn(text: string): string {
  return placeholdersOf(text)
    .filter((name) => name !== "count")
    .join(" ");
}

function pluralBases(strings: Strings): ReadonlySet<string> {
  return new Set(Object.keys(strings).flatMap((key) => pluralEnding(key)?.base ?? []));
}
