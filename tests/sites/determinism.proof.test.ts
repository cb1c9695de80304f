import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { project, runChm } from "../partnership/run-chm.ts";
import { filesBelow, liveReleases, temporaryFolder } from "../partnership/small-partnership.ts";
import { photograph } from "../pictures/photographs.ts";
import { isFull, realSites, TENANTS } from "./real-sites.ts";

/** Machines that must not make a difference. Each is a clean build. */
const MACHINES: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  [
    "French, in Los Angeles, one tenant at a time",
    ["--jobs", "1"],
    { LC_ALL: "fr_FR.UTF-8", LANG: "fr_FR.UTF-8", TZ: "America/Los_Angeles" },
  ],
  [
    "Egyptian Arabic, on Kiritimati, two at a time",
    ["--jobs", "2"],
    { LC_ALL: "ar_EG.UTF-8", LANG: "ar_EG.UTF-8", TZ: "Pacific/Kiritimati" },
  ],
  ...(isFull
    ? ([
        ["without a language", ["--jobs", "2"], { LC_ALL: "C", LANG: "", TZ: "UTC" }],
        ["French only", ["--jobs", "2"], { LC_ALL: "fr_FR.UTF-8" }],
        ["Arabic only", ["--jobs", "1"], { LC_ALL: "ar_EG.UTF-8" }],
        ["on Kiritimati only", ["--jobs", "1"], { TZ: "Pacific/Kiritimati" }],
      ] as const)
    : []),
];

/** A copy of the repository elsewhere, with the same packages. */
function copyOfProject(): string {
  const copy = join(temporaryFolder(), "another place", "for the sites");
  mkdirSync(copy, { recursive: true });
  for (const name of ["src", "templates", "locales", "tenants", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  return copy;
}

test("a clean build of a copy at another path, on a machine without a language, gives the same sites to the last byte", async () => {
  const expected = liveReleases(await realSites(), TENANTS);
  const copy = copyOfProject();
  const run = await runChm(["build", "--jobs", "1"], { cwd: copy, project: copy, env: { LC_ALL: "C", LANG: "C", TZ: "UTC" } });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  expect(liveReleases(join(copy, "dist"), TENANTS)).toEqual(expected);
});

test.each(MACHINES)("a clean build on a machine that is %s gives the same sites to the last byte", async (_name, words, env) => {
  const expected = liveReleases(await realSites(), TENANTS);
  const out = temporaryFolder();
  const run = await runChm(["build", "--out", out, ...words], { cwd: project, env });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  expect(liveReleases(out, TENANTS)).toEqual(expected);
});

test("Eleventy's own command makes the same files of a tenant as the program, pictures among them", async () => {
  const copy = copyOfProject();
  cpSync(join(project, "eleventy.config.ts"), join(copy, "eleventy.config.ts"));
  const tenant = join(copy, "tenants", "gw");
  mkdirSync(join(tenant, "media"), { recursive: true });
  writeFileSync(join(tenant, "media", "lake.jpg"), await photograph(900, 600));
  const page = "---\ntitle: The lake\npicture: media/lake.jpg\n---\n![The lake at dawn](../media/lake.jpg)\n";
  writeFileSync(join(tenant, "pages", "lake.pt.md"), page);
  const credit = "pictures:\n  - file: media/lake.jpg\n    credit: A photographer\n    licence: CC0\n    decorative: true\n";
  writeFileSync(join(tenant, "media.yml"), credit);
  const { status, stderr } = spawnSync("npm", ["run", "eleventy"], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, TENANT: "gw" },
  });
  expect({ status, said: status === 0 ? "" : stderr }).toEqual({ status: 0, said: "" });
  const own = filesBelow(join(copy, "dist", ".eleventy", "gw"));
  expect(own.filter(({ path }) => /^media\/lake-.*\.(webp|jpg)$/.test(path))).toHaveLength(6);
  const out = temporaryFolder();
  expect((await runChm(["build", "gw", "--out", out], { cwd: copy, project: copy })).code).toBe(0);
  expect(own).toEqual(filesBelow(realpathSync(join(out, "gw"))));
});
