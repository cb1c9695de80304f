import { expect, test } from "vitest";
import { required } from "../../src/schema/field.ts";
import { day, decimal, entryOf, line, link, oneOf, partialDay, wholeNumber, yesNo, year } from "../../src/schema/fields.ts";
import { likelyMeaning } from "../../src/schema/likely-meaning.ts";
import { vocabularies } from "../../src/schema/vocabularies.ts";
import { codesOf } from "../../src/schema/vocabulary.ts";

test.each([
  ["22/11/2026", "2026-11-22"],
  ["11/22/2026", "2026-11-22"],
  ["5.5.2026", "2026-05-05"],
  ["05/06/2026", undefined],
  ["2026-11-2", "2026-11-02"],
  ["2026/11/22", "2026-11-22"],
  ["20261122", "2026-11-22"],
  ["2026-11-22T00:00:00.000Z", "2026-11-22"],
  ["٢٠٢٦-١١-٢٢", "2026-11-22"],
  ["31/02/2026", undefined],
  ["2026-11", undefined],
  ["demain", undefined],
])("the day %s is %s", (written, meant) => {
  expect(likelyMeaning(day(), written)).toBe(meant);
});

test("a month is enough where only the month may be known", () => {
  expect(likelyMeaning(partialDay(), "2026/3")).toBe("2026-03");
});

test.each([
  ["oui", "true"],
  ["Oui", "true"],
  ["yes", "true"],
  ["sim", "true"],
  ["نعم", "true"],
  ["TRUE", "true"],
  ["non", "false"],
  ["no", "false"],
  ["não", "false"],
  ["لا", "false"],
  ["parfois", undefined],
])("%s is %s", (written, meant) => {
  expect(likelyMeaning(yesNo(), written)).toBe(meant);
});

test.each([
  ["1 234,5", "1234.5"],
  ["1\u202F234", "1234"],
  ["12,5", "12.5"],
  ["12.5 km²", undefined],
  ["1,000,000", "1000000"],
  ["1.000.000", "1000000"],
  ["12.200.00", undefined],
  ["٧٫٥", "7.5"],
])("the number %s is %s", (written, meant) => {
  expect(likelyMeaning(decimal(0, 1_000_000), written)).toBe(meant);
});

test("numbers outside what the field takes are not proposed", () => {
  expect([likelyMeaning(year(), "٢٠١٥"), likelyMeaning(year(), "15"), likelyMeaning(wholeNumber(), "1,5")]).toEqual([
    "2015",
    undefined,
    undefined,
  ]);
});

test("web addresses without their beginning, and codes with a slip", () => {
  expect(likelyMeaning(required(link()), "www.cbd.int")).toBe("https://www.cbd.int");
  expect(likelyMeaning(link(), "voir le site")).toBeUndefined();
  expect(likelyMeaning(oneOf(["ratification", "accession"]), "ratifcation")).toBe("ratification");
});

test("a decimal comma after a minus is a point as well", () => {
  expect(likelyMeaning(decimal(-90, 90), "-2,9533")).toBe("-2.9533");
  expect(likelyMeaning(decimal(-90, 90), "−2.9533")).toBe("-2.9533");
  expect(likelyMeaning(decimal(-90, 90), "-295,33")).toBeUndefined();
});

test.each([
  ["Mammifères", "mammals"],
  ["mammifère", "mammals"],
  ["طيور", "birds"],
  ["Peixes", "fishes"],
  ["BIRDS", "birds"],
  ["oui", undefined],
])("the label %s stands for the code %s", (written, meant) => {
  expect(likelyMeaning(oneOf(codesOf(vocabularies.speciesGroups)), written)).toBe(meant);
});

test.each([
  ["OBPE", "contacts/obpe"],
  ["obpe.fr.md", "contacts/obpe"],
  ["contacts/obpe.fr.md", "contacts/obpe"],
  ["tenants/bi/contacts/obpe.md", "contacts/obpe"],
  ["biosafety/maize", undefined],
  ["M. Jean, de l’OBPE", undefined],
])("the reference %s is to %s", (written, meant) => {
  expect(likelyMeaning(entryOf("contacts"), written)).toBe(meant);
});

test("nothing is proposed for free words", () => {
  expect(likelyMeaning(line(), "oui")).toBeUndefined();
});
