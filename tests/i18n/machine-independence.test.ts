import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const script = new URL("print-what-sites-show.ts", import.meta.url).pathname;

function printedUnder(machine: Readonly<Record<string, string>>): string {
  const { LC_ALL: _lcAll, LANG: _lang, LANGUAGE: _language, TZ: _tz, ...environment } = process.env;
  return execFileSync(process.execPath, ["--import", "tsx", script], {
    env: { ...environment, ...machine },
    encoding: "utf8",
  });
}

test("a machine that is set to Arabic, to French, or to nothing, in any time zone, shows every language the same", () => {
  const plain = printedUnder({ LC_ALL: "C", TZ: "UTC" });
  expect(plain.split("\n").length).toBeGreaterThan(100);
  expect(printedUnder({ LC_ALL: "ar_EG.UTF-8", TZ: "Pacific/Kiritimati" })).toBe(plain);
  expect(printedUnder({ LC_ALL: "fr_FR.UTF-8", TZ: "America/Los_Angeles" })).toBe(plain);
}, 60_000);
