import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examineFixture, LANGUAGES } from "../tests/examine-fixture.ts";
import { FAULTS } from "../tests/fault-fixture.ts";

// Writes what is said today about the fixtures of the named codes: node --import tsx scripts/accept-faults.ts broken-link bad-date
const codes = process.argv.slice(2);
if (codes.length === 0) {
  process.stderr.write("Name the codes whose golden words have changed on purpose, such as: broken-link bad-date\n");
  process.exitCode = 2;
}
for (const code of codes) {
  const { codes: found, textByLanguage } = await examineFixture(code);
  for (const language of LANGUAGES) writeFileSync(join(FAULTS, code, `expected.${language}.txt`), textByLanguage[language]);
  process.stdout.write(`${code}: ${found.join(" ") || "nothing is said"}\n`);
}
