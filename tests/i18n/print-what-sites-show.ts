import { compareTexts } from "../../src/i18n/collation.ts";
import { openDictionaries } from "../../src/i18n/dictionary.ts";
import { formatBytes, formatDayRange } from "../../src/i18n/format.ts";
import { knownLocales } from "../../src/i18n/locale-registry.ts";
import type { PartialDay } from "../../src/model/day.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import { localeRows } from "./locale-rows.ts";

// prints, for whatever machine this runs on, everything that a site takes from the locale registry
const strings = { pages_one: "{{count}} = one", pages_other: "{{count}} = other" };
const stringsByLocale = new Map(knownLocales.map((tag) => [tag, strings] as const));
const dictionaries = openDictionaries<string>(stringsByLocale)(knownLocales);
const lines = knownLocales.map((tag: LocaleTag) => {
  const counted = [0, 1, 2, 5000].map((count) => dictionaries.get(tag)?.count("pages", count).text);
  const words = ["été", "Zoo", "école", "ñandú", "10", "2", "ɛ", "ŋ", "ب", "أ"].sort(compareTexts(tag));
  const range = formatDayRange("2009-11-30" as PartialDay, "2009-12-02" as PartialDay, tag);
  return [tag, range, formatBytes(12_345_678, tag), ...counted, words.join(" ")].join(" | ");
});
console.log([...localeRows(), ...lines].join("\n"));
