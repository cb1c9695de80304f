import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../src/diagnostics/catalogue.ts";
import { examineFixture, LANGUAGES } from "./examine-fixture.ts";
import { FAULTS, readExamination, readGolden } from "./fault-fixture.ts";

const codes = Object.keys(catalogue).sort();
const fixtures = readdirSync(FAULTS).sort();

test("every code of the catalogue has a fixture", () => {
  const missing = codes.filter((code) => !fixtures.includes(code));
  const advice = missing.map(
    (code) =>
      `Nothing shows “${code}”: write tests/fixtures/faults/${code}/tenant.txt and run node --import tsx scripts/accept-faults.ts ${code}`,
  );
  expect(advice).toEqual([]);
});

test("every fixture shows a code of the catalogue", () => {
  const foreign = fixtures.filter((name) => !codes.includes(name));
  expect(
    foreign.map(
      (name) => `tests/fixtures/faults/${name} belongs to no code of src/diagnostics/catalogue.ts: rename or remove it`,
    ),
  ).toEqual([]);
});

test("every message names a file, says what to do, and shows no stack", () => {
  const blocks = fixtures.flatMap((name) => LANGUAGES.flatMap((language) => readGolden(name, language).trimEnd().split("\n\n")));
  const isGood = (block: string) =>
    /^tenants\/\S+.*:\d+:\d+ \S+ [a-z0-9-]+\n {2}\S.*\n( +\d+ │ .*\n){0,2} {2}→ \S.*(\n(?:pictures:| {2}- file: \S+| {4}\w+:))*$/.test(
      block,
    ) && !/\bat .+:\d+:\d+\)?$|undefined|\{\{/m.test(block);
  expect(blocks.filter((block) => !isGood(block))).toEqual([]);
});

describe.each(fixtures.filter((name) => codes.includes(name) && !readExamination(name).inWorker))("%s", (code) => {
  test("is all that is said about its tenant, in these words", { timeout: 60_000 }, async () => {
    const { codes: found, textByLanguage } = await examineFixture(code);
    expect([...new Set(found)]).toEqual([code]);
    for (const language of LANGUAGES) expect(textByLanguage[language], language).toBe(readGolden(code, language));
  });
});
