import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { project, runChm } from "./run-chm.ts";
import {
  filesBelow,
  liveReleases,
  placeFiles,
  placePartnership,
  readReport,
  registerOf,
  statesIn,
  temporaryFolder,
} from "./small-partnership.ts";

const GOOD = ["aa", "bb", "cc"];
const ALL = [...GOOD, "dd"];

/** Breaks a tenant with a field that nobody knows. */
function breakTenant(root: string, id: string): void {
  placeFiles(
    join(root, "tenants", id),
    `-- news/broken.en.md --\n---\ntitle: Broken\ndate: 2026-03-01\ntilte: A slip of the pen\n---\nWords.\n`,
  );
}

/** Codes and files of what `build --json` found. */
function found(stdout: string): readonly string[] {
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { code: string; file: string; line: number }[] };
  return diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`);
}

test("one broken tenant beside three good ones: exit code 3, three sites as if it did not exist, and its own last good site is kept", async () => {
  const without = placePartnership(GOOD);
  expect((await runChm(["build"], { cwd: without })).code).toBe(0);
  const root = placePartnership(ALL);
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = liveReleases(join(root, "dist"), ALL);
  breakTenant(root, "dd");
  const run = await runChm(["build", "--no-cache", "--json"], { cwd: root });
  expect({ code: run.code, stderr: run.stderr, found: found(run.stdout) }).toEqual({
    code: 3,
    stderr: "",
    found: ["unknown-field tenants/dd/news/broken.en.md:4"],
  });
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "published", bb: "published", cc: "published", dd: "kept" });
  expect(liveReleases(join(root, "dist"), ALL)).toEqual(before);
  for (const id of GOOD) expect(filesBelow(join(root, "dist", id))).toEqual(filesBelow(join(without, "dist", id)));
});

test("a tenant that is broken from the start fails, and nothing stands at its address", async () => {
  const root = placePartnership(["aa", "dd"]);
  breakTenant(root, "dd");
  expect((await runChm(["build"], { cwd: root })).code).toBe(3);
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "published", dd: "failed" });
  expect(() => readlinkSync(join(root, "dist", "dd"))).toThrow("ENOENT");
});

test("when all tenants are broken, or all that were asked for, the exit code is 1", async () => {
  const root = placePartnership(["aa", "dd"]);
  breakTenant(root, "dd");
  expect((await runChm(["build", "dd"], { cwd: root })).code).toBe(1);
  breakTenant(root, "aa");
  expect((await runChm(["build"], { cwd: root })).code).toBe(1);
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "failed", dd: "failed" });
});

test("a tenant that nobody knows: exit code 2, one sentence, and nothing is written", async () => {
  const root = placePartnership(["aa"]);
  const run = await runChm(["build", "zz"], { cwd: root });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toMatch(/^There is no tenant called zz\. .*\n$/);
  expect(() => filesBelow(join(root, "dist"))).toThrow("ENOENT");
});

test("a folder that the register does not name, an empty folder and a missing one are said, and the others are built", async () => {
  const root = placePartnership(["aa"]);
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(["aa", "empty", "missing"])}`);
  placeFiles(join(root, "tenants"), "-- stranger/tenant.yml --\nlocales: [en]\n");
  mkdirSync(join(root, "tenants", "empty"));
  const run = await runChm(["build", "--json"], { cwd: root });
  expect({ code: run.code, found: found(run.stdout) }).toEqual({
    code: 3,
    found: ["empty-tenant tenants/empty:1", "empty-tenant tenants/missing:1", "unregistered-folder tenants/stranger:1"],
  });
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "published", empty: "failed", missing: "failed", stranger: "failed" });
});

test("a register that cannot be read stops everything before anything is touched, with exit code 1", async () => {
  const root = placePartnership(["aa"]);
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = filesBelow(join(root, "dist"));
  writeFileSync(join(root, "tenants", "partnership", "register.yml"), "hub: [\n");
  const run = await runChm(["build", "--no-cache", "--json"], { cwd: root });
  expect(run.code).toBe(1);
  expect(found(run.stdout).every((line) => line.includes("tenants/partnership/register.yml"))).toBe(true);
  expect(filesBelow(join(root, "dist"))).toEqual(before);
});

test("the report names every tenant with its state, pages, bytes, time, errors and warnings, sorted by id", async () => {
  const root = placePartnership(["bb", "aa"]);
  await runChm(["build", "--today", "2026-11-22"], { cwd: root });
  const report = readReport(join(root, "dist"));
  expect(Object.keys(report)).toEqual(["generator", "today", "tenants"]);
  expect(report).toMatchObject({ generator: expect.stringMatching(/^[0-9a-f]{12}$/), today: "2026-11-22" });
  expect(report.tenants.map(({ id }) => id)).toEqual(["aa", "bb"]);
  for (const tenant of report.tenants) {
    expect(Object.keys(tenant)).toEqual(["id", "state", "pages", "bytes", "ms", "errors", "warnings"]);
    const files = filesBelow(join(root, "dist", String(tenant["id"])));
    expect(tenant).toMatchObject({ state: "published", errors: 0, warnings: 0 });
    expect(tenant["bytes"]).toBe(files.reduce((sum, { content }) => sum + content.length, 0));
    expect(tenant["pages"]).toBe(files.filter(({ path }) => path.endsWith(".html")).length);
  }
});

test("a site that is no longer registered stays where it is: nothing that was published is removed by itself", async () => {
  const root = placePartnership(["aa", "bb"]);
  await runChm(["build"], { cwd: root });
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(["aa"])}`);
  rmSync(join(root, "tenants", "bb"), { recursive: true });
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  expect(Object.keys(liveReleases(join(root, "dist"), ["aa", "bb"]))).toEqual(["aa", "bb"]);
});

test("a site whose partner is no longer registered stays, and the focal point is told how to take it off the web", async () => {
  const root = placePartnership(["aa", "bb"]);
  expect((await runChm(["build"], { cwd: root })).stderr).toBe("");
  rmSync(join(root, "tenants", "bb"), { recursive: true });
  writeFileSync(join(root, "tenants", "partnership", "register.yml"), registerOf(["aa"]));
  const run = await runChm(["build"], { cwd: root });
  expect(run.code).toBe(0);
  expect(run.stderr).toContain(`rm -r '${join(root, "dist", "bb")}' '${join(root, "dist", ".sites", "bb")}'`);
  expect(readlinkSync(join(root, "dist", "bb"))).toContain(".sites/bb/");
});

test("the command that takes a site off the web does only that, also where the folder has a space and an apostrophe in its name", async () => {
  const root = placePartnership(["aa", "bb"]);
  const out = join(temporaryFolder(), "l'ancien site");
  expect((await runChm(["build", "--out", out], { cwd: root })).code).toBe(0);
  rmSync(join(root, "tenants", "bb"), { recursive: true });
  writeFileSync(join(root, "tenants", "partnership", "register.yml"), registerOf(["aa"]));
  const { stderr } = await runChm(["build", "--out", out], { cwd: root });
  const command = /To take it off the web: (rm -r .*)\n/.exec(stderr)?.[1] ?? "";
  expect(spawnSync("bash", ["-c", command]).status).toBe(0);
  expect(readdirSync(out).filter((name) => !name.startsWith("."))).toEqual(["aa", "report.json"]);
  expect(readdirSync(join(out, ".sites"))).toEqual(["aa"]);
});

test("what is wrong with a page that all sites share is said once", async () => {
  const root = placePartnership(["aa", "bb"]);
  placeFiles(join(root, "tenants", "partnership"), "-- pages/legal.en.md --\n---\ntitle: Legal\n---\nSee [it](missing.md).\n");
  const run = await runChm(["build", "--json"], { cwd: root });
  expect({ code: run.code, found: found(run.stdout) }).toEqual({
    code: 1,
    found: ["broken-link tenants/partnership/pages/legal.en.md:4"],
  });
});

test("a reader that goes away stops no build: all sites are made, and the exit code is the true one", async () => {
  const root = placePartnership(["aa", "bb", "dd"]);
  breakTenant(root, "dd");
  const chm = `'${process.execPath}' '${join(project, "src", "chm.mjs")}' build --jobs 1 | true; exit \${PIPESTATUS[0]}`;
  const { status, stderr } = spawnSync("bash", ["-c", chm], { cwd: root, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "published", bb: "published", dd: "failed" });
});

test("a tenant may be named as the terminal completes its folder", async () => {
  const root = placePartnership(["aa", "bb"]);
  expect((await runChm(["build", "tenants/aa/"], { cwd: root })).code).toBe(0);
  expect(Object.keys(statesIn(join(root, "dist")))).toEqual(["aa"]);
  expect((await runChm(["build", "AA"], { cwd: root })).stderr).toContain("npx chm new tenant aa");
});
