import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { isOwnFile, isSoundResult } from "../../src/partnership/sound-result.ts";
import { claimStaging, releaseStaging, stagedFiles } from "../../src/partnership/staging.ts";
import { isPublishable } from "../../src/publish/release.ts";
import { placeFiles, temporaryFolder } from "./small-partnership.ts";

const position = { file: "tenants/aa/news/first.en.md", line: 3, column: 1 };
const diagnostic = diagnose("unknown-field", "aa", position, { field: "tilte", known: "title" });
const sound = {
  diagnostics: [diagnostic],
  pages: 3,
  bytes: 100,
  locale: "en",
  validUntil: "2026-12-01",
  release: "0".repeat(32),
};

test("what a sound process says of its job is believed", () => {
  expect(isSoundResult(sound, "aa")).toBe(true);
  expect(isSoundResult({ diagnostics: [], pages: 0, bytes: 0 }, "aa")).toBe(true);
});

test.each<[string, unknown]>([
  ["no result", "done"],
  ["no list of diagnostics", { ...sound, diagnostics: {} }],
  ["a code that nobody knows", { ...sound, diagnostics: [{ ...diagnostic, code: "constructor" }] }],
  ["an error called a warning", { ...sound, diagnostics: [{ ...diagnostic, level: "warning" }] }],
  ["another tenant's mistakes", { ...sound, diagnostics: [{ ...diagnostic, tenant: "bb" }] }],
  [
    "another tenant's file, of which lines would be shown",
    { ...sound, diagnostics: [{ ...diagnostic, position: { ...position, file: "tenants/bb/tenant.yml" } }] },
  ],
  [
    "a file above its folder",
    { ...sound, diagnostics: [{ ...diagnostic, position: { ...position, file: "tenants/aa/../bb/tenant.yml" } }] },
  ],
  ["a line that is no number", { ...sound, diagnostics: [{ ...diagnostic, position: { ...position, line: "1\u001b[2J" } }] }],
  ["words without what they speak of", { ...sound, diagnostics: [{ ...diagnostic, values: {} }] }],
  ["values that are no text", { ...sound, diagnostics: [{ ...diagnostic, values: { field: { toString: 1 }, known: "title" } }] }],
  ["too many diagnostics", { ...sound, diagnostics: Array<unknown>(1001).fill(diagnostic) }],
  ["no number of pages", { ...sound, pages: "many" }],
  ["a release that leads elsewhere", { ...sound, release: "../../bb" }],
  ["a day that does not exist", { ...sound, validUntil: "2026-13-01" }],
  ["a language that is none", { ...sound, locale: "../en" }],
])("%s is not believed of a confined process", (_, said) => {
  expect(isSoundResult(said, "aa")).toBe(false);
});

test("a confined process may name files of its tenant and of the partnership, and no others", () => {
  const files = [
    "tenants/aa",
    "tenants/aa/tenant.yml",
    "tenants/partnership/register.yml",
    "tenants/aaa/x.md",
    "/etc/passwd",
    "tenants",
  ];
  expect(files.map((file) => isOwnFile(file, "aa"))).toEqual([true, true, true, false, false, false]);
});

/** A folder that a confined process has written as its release. */
function staged(prepare: (folder: string) => void): string {
  const folder = temporaryFolder();
  placeFiles(folder, "-- index.html --\n<p>Home</p>\n-- en/about/index.html --\n<p>About</p>\n");
  prepare(folder);
  return folder;
}

test("plain files in plain folders are taken as they are", () => {
  const files = stagedFiles(staged(() => undefined)) ?? [];
  expect(files.map(({ path }) => path).sort()).toEqual(["en/about/index.html", "index.html"]);
  expect(isPublishable(files)).toBe(true);
});

test.each<[string, (folder: string) => void]>([
  ["a link to a file of the machine", (folder) => symlinkSync("/etc/passwd", join(folder, "passwd.html"))],
  ["a link to a folder", (folder) => symlinkSync("/etc", join(folder, "etc"))],
  ["a pipe", (folder) => execFileSync("mkfifo", [join(folder, "pipe.html")])],
  ["folders without end", (folder) => mkdirSync(join(folder, "a/".repeat(30)), { recursive: true })],
])("nothing is taken from a release with %s", (_, prepare) => {
  expect(stagedFiles(staged(prepare))).toBeUndefined();
});

test("a release that is a link itself is not followed", () => {
  const folder = temporaryFolder();
  symlinkSync(
    staged(() => undefined),
    join(folder, "release"),
  );
  expect(stagedFiles(join(folder, "release"))).toBeUndefined();
});

test.each(["..html", "-rf.html", "a b.html", "INDEX.html"])("a file called %s is not published from a sandbox", (name) => {
  expect(isPublishable(stagedFiles(staged((folder) => writeFileSync(join(folder, name), "x"))) ?? [])).toBe(false);
});

test("only encoded pictures stay in a sandbox's folder for the next run, which takes it for itself", () => {
  const out = temporaryFolder();
  const first = claimStaging(out, "aa");
  placeFiles(first, "-- .cache/pictures/aa/lake.webp --\nA picture\n-- aa/index.html --\nHome\n");
  releaseStaging(first, out, "aa");
  expect(readdirSync(join(out, ".sandbox", "aa"))).toEqual([".cache"]);
  const second = claimStaging(out, "aa");
  expect(existsSync(join(second, ".cache/pictures/aa/lake.webp"))).toBe(true);
  expect(existsSync(join(out, ".sandbox", "aa"))).toBe(false);
});
