import { expect, test } from "vitest";
import { coreLocales, interfaceChain, isKnownLocale, knownLocales, parseLocaleTag } from "../../src/i18n/locale-registry.ts";

const suggestionFor = (written: string) => {
  const reading = parseLocaleTag(written);
  return "problem" in reading ? `${reading.problem}: ${reading.suggestion ?? "no idea"}` : "a locale";
};

test("exactly the tags of the registry are locales", () => {
  expect(["fr", "rn", "ar-MA", "ff-Adlm", "kea", "zgh"].map(suggestionFor)).toEqual(Array(6).fill("a locale"));
  expect(parseLocaleTag("rn")).toEqual({ locale: "rn" });
});

test("a code that is both a country's and a language's is a language where the registry knows it", () => {
  expect(["bi", "km", "mg", "rw", "so", "sg"].map(suggestionFor)).toEqual(Array(6).fill("a locale"));
  expect(suggestionFor("gn")).toBe("country-code-as-language: fr");
});

test("a country's code is answered with the language that is spoken there", () => {
  const codes = ["vn", "kh", "mm", "cd", "gw", "dz", "ma", "be", "tz", "et", "VN"];
  const languages = ["vi", "km", "my", "fr", "pt", "ar", "ar", "nl", "sw", "am", "vi"];
  expect(codes.map(suggestionFor)).toEqual(languages.map((tag) => `country-code-as-language: ${tag}`));
});

test("a code of three letters is answered with that of two", () => {
  const codes = ["fre", "fra", "ara", "eng", "por", "spa", "nld", "dut", "swa", "mlg", "run"];
  const tags = ["fr", "fr", "ar", "en", "pt", "es", "nl", "nl", "sw", "mg", "rn"];
  expect(codes.map(suggestionFor)).toEqual(tags.map((tag) => `unknown-locale: ${tag}`));
});

test("another spelling is answered with the right one", () => {
  const spellings = ["FR", "ar-ma", "ar_MA", "FF-ADLM", "fr-BI", "pt-GW", "rf", "ft", "frr"];
  const tags = ["fr", "ar-MA", "ar-MA", "ff-Adlm", "fr", "pt", "fr", "fr", "fr"];
  expect(spellings.map(suggestionFor)).toEqual(tags.map((tag) => `unknown-locale: ${tag}`));
});

test("a language's own name is answered with its code", () => {
  const names = ["français", "Français", "kirundi", "English", "Português", "العربية", "Kiswahili"];
  const tags = ["fr", "fr", "rn", "en", "pt", "ar", "sw"];
  expect(names.map(suggestionFor)).toEqual(tags.map((tag) => `unknown-locale: ${tag}`));
});

test("nonsense is unknown, without a suggestion", () => {
  const nonsense = ["xx", "it", "", "-", "constructor", "__proto__", "a".repeat(5000)];
  expect(nonsense.map(suggestionFor)).toEqual(nonsense.map(() => "unknown-locale: no idea"));
});

test("every suggestion is a locale", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const readings = letters.flatMap((first) => letters.map((second) => parseLocaleTag(first + second)));
  const suggestions = readings.flatMap((reading) => ("problem" in reading ? (reading.suggestion ?? []) : []));
  expect(suggestions.filter((tag) => !isKnownLocale(tag))).toEqual([]);
  expect(suggestions.length).toBeGreaterThan(50);
});

test("every chain goes through known locales and ends in English", () => {
  const chains = knownLocales.map(interfaceChain);
  expect(chains.flat().filter((tag) => !isKnownLocale(tag))).toEqual([]);
  expect(chains.filter((chain) => chain.at(-1) !== "en" || new Set(chain).size !== chain.length)).toEqual([]);
  expect(coreLocales).toEqual(["en", "fr", "nl", "pt", "ar", "es"]);
});
