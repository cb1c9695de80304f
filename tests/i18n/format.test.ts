import { expect, test } from "vitest";
import { formatBytes, formatDay, formatDayRange, formatNumber } from "../../src/i18n/format.ts";
import type { PartialDay } from "../../src/model/day.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import type { Digits } from "../../src/model/tenant.ts";

const day = (written: string, tag: string, digits?: Digits) => formatDay(written as PartialDay, tag as LocaleTag, digits);
const range = (from: string, to: string, tag: string, digits?: Digits) =>
  formatDayRange(from as PartialDay, to as PartialDay, tag as LocaleTag, digits);
const number = (value: number, tag: string, digits?: Digits, maxDecimals?: number) =>
  formatNumber(value, tag as LocaleTag, digits, maxDecimals);

test("a day is written as far as it is known", () => {
  expect(["2026-11-22", "2026-11", "2026"].map((written) => day(written, "pt"))).toEqual([
    "22 de novembro de 2026",
    "novembro de 2026",
    "2026",
  ]);
  expect(["2026-11-22", "2026-11", "2026"].map((written) => day(written, "kbp"))).toEqual(["22/11/2026", "11/2026", "2026"]);
});

test("French begins a month with 1er", () => {
  expect([day("2026-01-01", "fr"), day("2026-01-11", "fr"), range("2026-01-01", "2026-01-06", "fr")]).toEqual([
    "1er janvier 2026",
    "11 janvier 2026",
    "1er–6 janvier 2026",
  ]);
});

test("a period within a month or a year says the common part once", () => {
  const tags = ["en", "fr", "es", "de", "ti", "rw", "ar"];
  expect(tags.map((tag) => range("2009-11-02", "2009-11-06", tag))).toEqual([
    "2–6 November 2009",
    "2–6 novembre 2009",
    "2–6 de noviembre de 2009",
    "2.–6. November 2009",
    "ሕዳር 2–6, 2009",
    "2009 Ugushyingo 2–6",
    "2–6 نوفمبر 2009",
  ]);
  expect(["en", "es", "rw"].map((tag) => range("2009-11-30", "2009-12-02", tag))).toEqual([
    "30 November – 2 December 2009",
    "30 de noviembre – 2 de diciembre de 2009",
    "2009 Ugushyingo 30 – 2009 Ukuboza 2",
  ]);
  expect(range("2009-11", "2009-12", "fr")).toBe("novembre – décembre 2009");
});

test("where a language bends its words, or writes figures only, a period gives both days in full", () => {
  expect(range("2009-11-02", "2009-11-06", "ee")).toBe("adeɛmekpɔxe 2 lia 2009 – adeɛmekpɔxe 6 lia 2009");
  expect(range("2009-11-02", "2009-11-06", "fon")).toBe("02/11/2009 – 06/11/2009");
  expect(range("2009-12-30", "2010-01-02", "en")).toBe("30 December 2009 – 2 January 2010");
});

test("a period may be known by year only, begin and end on one day, or mix what is known", () => {
  expect(range("2009", "2011", "fr")).toBe("2009–2011");
  expect(range("2009-11-02", "2009-11-02", "fr")).toBe("2 novembre 2009");
  expect(range("2009-11", "2009-12-06", "fr")).toBe("novembre 2009 – 6 décembre 2009");
});

test("a tenant's digits hold in Arabic, and never put Arabic digits into French", () => {
  expect(day("2026-11-22", "ar", "arab")).toBe("٢٢ نوفمبر ٢٠٢٦");
  expect(day("2026-11-22", "ar-KM", "latn")).toBe("22 نوفمبر 2026");
  expect(range("2009-11-02", "2009-11-06", "ar", "arab")).toBe("٢–٦ نوفمبر ٢٠٠٩");
  expect(number(1234.5, "ar", "arab")).toBe("١٬٢٣٤٫٥");
  expect(number(1234.5, "ar-KM", "latn")).toBe("1,234.5");
  expect(day("2026-11-22", "fr", "arab")).toBe("22 novembre 2026");
  expect(number(1234.5, "fr", "arab")).toBe("1\u202f234,5");
  expect(number(12, "ff-Adlm", "latn")).toBe("12");
});

test("numbers are grouped and rounded as people of the language do", () => {
  expect([1234.5, 0.12345, -1, -0.0001, 1e21].map((value) => number(value, "fr"))).toEqual([
    "1\u202f234,5",
    "0,123",
    "-1",
    "0",
    "1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000",
  ]);
  expect([1234, 12345].map((value) => number(value, "es"))).toEqual(["1234", "12.345"]);
  expect([number(1.005, "en", undefined, 2), number(2.5, "en", undefined, 0)]).toEqual(["1.01", "3"]);
  expect(() => number(Number.NaN, "en")).toThrow(RangeError);
});

test("file sizes stay on one line and use the language's own units", () => {
  const sizes = [0, 820, 1_500, 999_600, 2_345_678, 12_345_000_000];
  expect(sizes.map((bytes) => formatBytes(bytes, "en" as LocaleTag).replace("\u00a0", "~"))).toEqual([
    "1~kB",
    "1~kB",
    "2~kB",
    "1~MB",
    "2.3~MB",
    "12.3~GB",
  ]);
  expect(formatBytes(2_345_678, "fr" as LocaleTag)).toBe("2,3\u202fMo");
  expect(formatBytes(2_345_678, "ar" as LocaleTag, "arab")).toBe("٢٫٣\u00a0م.ب");
});
