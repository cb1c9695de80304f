import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { examineFixture, LANGUAGES } from "./examine-fixture.ts";
import { FAULTS, readExamination, readGolden } from "./fault-fixture.ts";

const fixtures = readdirSync(FAULTS).sort();

describe.each(fixtures.filter((name) => readExamination(name).inWorker))("%s", (code) => {
  test("is all that the compiled program says about its tenant, in these words", async () => {
    const { codes, textByLanguage } = await examineFixture(code);
    expect(codes).toEqual([code]);
    for (const language of LANGUAGES) expect(textByLanguage[language], language).toBe(readGolden(code, language));
  });
});
