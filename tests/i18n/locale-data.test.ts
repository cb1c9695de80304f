import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generateLocaleData } from "../../scripts/generate-locale-data.ts";
import { formatDay, formatNumber } from "../../src/i18n/format.ts";
import { knownLocales, localeFacts } from "../../src/i18n/locale-registry.ts";
import { pluralCategory } from "../../src/i18n/plural.ts";
import type { PartialDay } from "../../src/model/day.ts";

const committed = readFileSync(new URL("../../src/i18n/locale-data.json", import.meta.url), "utf8");
const { icu, cldr } = JSON.parse(committed) as { readonly icu: string; readonly cldr: string };
const isSameIcu = process.versions.icu === icu && process.versions.cldr === cldr;

// another ICU may know other words: what it says is no fault, and changes no site
describe.runIf(isSameIcu)(`with the ICU ${icu} that the registry was made from`, () => {
  const icuTagOf = (tag: string) => (tag === "en" ? "en-GB" : tag);
  const known = knownLocales.filter((tag) => new Intl.DateTimeFormat(icuTagOf(tag)).resolvedOptions().locale === icuTagOf(tag));

  test("the committed data is what the script makes", () => {
    expect(JSON.parse(committed)).toEqual(JSON.parse(generateLocaleData()));
  });

  test("every day of a year reads as ICU writes it", () => {
    const differences = known.flatMap((tag) => {
      const format = new Intl.DateTimeFormat(icuTagOf(tag), { dateStyle: "long", timeZone: "UTC" });
      const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)));
      return days.flatMap((date) => {
        const ours = formatDay(date.toISOString().slice(0, 10) as PartialDay, tag).replace(/^1er /, "1 ");
        return ours === format.format(date) ? [] : [`${tag}: ${ours} / ${format.format(date)}`];
      });
    });
    expect(differences).toEqual([]);
  });

  test("numbers read as ICU writes them, in Latin and in Arabic digits", () => {
    const numbers = [0, 7, 999, 1000, 1234.5, -12, 12_345, 98_765.4321, 1_234_567, -1_000_000_000.25, 0.0005, 1.005];
    const differences = known.flatMap((tag) =>
      Object.keys(localeFacts(tag).numbers).flatMap((system) => {
        const format = new Intl.NumberFormat(`${icuTagOf(tag)}-u-nu-${system}`);
        const digits = system === localeFacts(tag).digits ? undefined : (system as "latn" | "arab");
        return numbers
          .filter((number) => formatNumber(number, tag, digits) !== format.format(number))
          .map((number) => `${tag} ${system}: ${formatNumber(number, tag, digits)} / ${format.format(number)}`);
      }),
    );
    expect(differences).toEqual([]);
  });

  test("plural forms are those of CLDR wherever it has the language", () => {
    const tags = knownLocales.filter((tag) => new Intl.PluralRules(tag).resolvedOptions().locale === tag);
    const numbers = [...Array(210).keys(), 0.5, 1.5, 2.5, 11.5, 1000, 1_000_000, 1_000_001, 2_000_000, -1, -3];
    const differences = tags.flatMap((tag) => {
      const rules = new Intl.PluralRules(tag);
      return numbers.filter((number) => rules.select(number) !== pluralCategory(tag, number)).map((number) => `${tag} ${number}`);
    });
    expect(tags.length).toBeGreaterThan(25);
    expect(differences).toEqual([]);
  });
});
