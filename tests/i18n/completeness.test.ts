import { expect, test } from "vitest";
import { checkCompleteness } from "../../src/i18n/completeness.ts";
import { coreLocales } from "../../src/i18n/locale-registry.ts";
import { pluralCategoriesOf } from "../../src/i18n/plural.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";

type Strings = Readonly<Record<string, string>>;

/** Core locales in which nothing is missing. */
const complete = (tag: LocaleTag): Strings => ({
  home: "x",
  updated: "{{date}}",
  ...Object.fromEntries(pluralCategoriesOf(tag).map((category) => [`files_${category}`, "{{count}}"])),
});

function problems(changes: Readonly<Record<string, Strings | undefined>>): readonly string[] {
  const strings = new Map(coreLocales.map((tag) => [tag, complete(tag)]));
  for (const [tag, own] of Object.entries(changes)) {
    if (own) strings.set(tag as LocaleTag, own);
    else strings.delete(tag as LocaleTag);
  }
  return checkCompleteness(strings).map(({ locale, key, problem }) => `${locale} ${key}: ${problem}`);
}

const french = complete("fr" as LocaleTag);

test("core locales with every key and every form are complete", () => {
  expect(problems({})).toEqual([]);
});

test("a core locale may lack no key and no plural form", () => {
  const { home: _home, files_many: _many, ...rest } = french;
  expect(problems({ fr: rest })).toEqual(["fr home: missing key", "fr files_many: missing plural form"]);
  expect(problems({ fr: { ...french, home: "" } })).toEqual(["fr home: missing key"]);
  expect(problems({ nl: undefined })).toEqual([
    "nl home: missing key",
    "nl updated: missing key",
    "nl files_one: missing plural form",
    "nl files_other: missing plural form",
  ]);
});

test("no locale may have keys or placeholders that English lacks", () => {
  expect(problems({ rn: { hom: "x", files_few: "x", updated: "{{day}}" } })).toEqual([
    "rn hom: extra key",
    "rn files_few: extra key",
    "rn updated: different placeholders",
  ]);
  expect(problems({ fr: { ...french, updated: "{{ date }}" } })).toEqual(["fr updated: different placeholders"]);
});

test("a national language may have gaps, a form may leave the number out, and any language may have words for nothing at all", () => {
  expect(problems({ rn: { files_one: "imwe", files_zero: "nta" } })).toEqual([]);
});
