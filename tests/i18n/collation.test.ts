import { expect, test } from "vitest";
import { compareTexts } from "../../src/i18n/collation.ts";
import { knownLocales, localeFacts } from "../../src/i18n/locale-registry.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";

const sorted = (texts: readonly string[], tag: string) => [...texts].sort(compareTexts(tag as LocaleTag));

test("numbers sort by their value, accents beside their letters", () => {
  expect(sorted(["10", "2", "école", "zone", "Écoute", "eau"], "fr")).toEqual(["2", "10", "eau", "école", "Écoute", "zone"]);
  expect(sorted(["cible 10", "cible 9"], "rn")).toEqual(["cible 9", "cible 10"]);
});

test("a language sorts by its own alphabet", () => {
  expect(sorted(["oeste", "ñandú", "nube"], "es")).toEqual(["nube", "ñandú", "oeste"]);
  expect(sorted(["gb", "gẹ", "ga"], "yo")).toEqual(["ga", "gẹ", "gb"]);
});

test("texts that a language holds for equal keep one order, whichever came first", () => {
  const texts = ["a", "a\u0000", "a\u200b"];
  expect(sorted(texts, "fr")).toEqual(sorted([...texts].reverse(), "fr"));
});

test("every language has a collation that this machine supports", () => {
  const tags = knownLocales.map((tag) => localeFacts(tag).collation);
  expect(tags.filter((tag) => Intl.Collator.supportedLocalesOf(tag).length === 0)).toEqual([]);
});
