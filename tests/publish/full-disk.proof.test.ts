import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { isFull } from "../sites/real-sites.ts";
import { project, runChm, type ChmRun } from "../partnership/run-chm.ts";
import {
  filesBelow,
  liveReleases,
  placeFiles,
  placePartnership,
  smallTenant,
  temporaryFolder,
} from "../partnership/small-partnership.ts";

/** Kilobytes that are left when the build begins; a release of a small site takes about 300. */
const FILL_LEVELS = isFull ? Array.from({ length: 20 }, (_, level) => level * 5) : [0, 20, 60];

const mounted: string[] = [];
const isRoot = process.getuid?.() === 0;

afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync("umount", ["-l", folder]);
});

/** Gives a disk of so many kilobytes, and tells how to make it read-only. Only root can mount one. */
function mountDisk(kilobytes: number): string {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  mounted.push(folder);
  return folder;
}

const canMount = isRoot && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

interface Said {
  readonly code: number | null;
  readonly found: readonly string[];
}

function said(run: Pick<ChmRun, "code" | "stdout">): Said {
  const { diagnostics } = JSON.parse(run.stdout) as {
    readonly diagnostics: readonly { code: string; message: string; file: string }[];
  };
  return {
    code: run.code,
    found: diagnostics.map(({ code, file, message }) => `${code} ${file} ${/E[A-Z]{4,}/.exec(message)?.[0] ?? ""}`),
  };
}

/** Gives a tenant so many pages that every release is larger than a fill level. */
function writeMorePages(root: string, id: string, words: string): void {
  placeFiles(join(root, "tenants", id), smallTenant(id, words));
}

test.runIf(canMount)(
  "a disk that fills up at whatever moment leaves the live sites, says so, and the next run works",
  async () => {
    const root = placePartnership(["aa", "bb"]);
    const out = mountDisk(2000);
    expect((await runChm(["build", "--out", out], { cwd: root })).code).toBe(0);
    const before = liveReleases(out, ["aa", "bb"]);
    for (const id of ["aa", "bb"]) writeMorePages(root, id, "Other words.");
    for (const freeKilobytes of FILL_LEVELS) {
      fillUp(out, freeKilobytes);
      const run = await runChm(["build", "--out", out, "--json", "--jobs", "1"], { cwd: root });
      const { code, found } = said(run);
      expect(found).toEqual(["cannot-write tenants/aa ENOSPC", "cannot-write tenants/bb ENOSPC"]);
      // Where not even the report fits, it is the program that could not do its work.
      expect(freeKilobytes === 0 ? [1, 2] : [1]).toContain(code);
      expect(run.stderr).not.toMatch(/\n\s+at /);
      expect(liveReleases(out, ["aa", "bb"])).toEqual(before);
      expect(readdirSync(join(out, ".sites", "aa"))).toEqual([before["aa"]]);
    }
    rmSync(join(out, "ballast"));
    expect((await runChm(["build", "--out", out], { cwd: root })).code).toBe(0);
    const after = liveReleases(out, ["aa", "bb"]);
    expect(after["aa"]).not.toBe(before["aa"]);
    expect(filesBelow(out).filter(({ path }) => /\.new|\.link/.test(path))).toEqual([]);
  },
);

/** Fills a disk with ballast until only so many kilobytes are free. */
function fillUp(disk: string, freeKilobytes: number): void {
  const ballast = join(disk, "ballast");
  rmSync(ballast, { force: true });
  const free = Number(execFileSync("df", ["--output=avail", "-k", disk], { encoding: "utf8" }).trim().split("\n")[1]);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, free - freeKilobytes) * 1024));
}

test.runIf(canMount)("a disk that has become read-only leaves the live sites and says so", async () => {
  const root = placePartnership(["aa"]);
  const out = mountDisk(2000);
  expect((await runChm(["build", "--out", out], { cwd: root })).code).toBe(0);
  const before = liveReleases(out, ["aa"]);
  writeMorePages(root, "aa", "Other words.");
  execFileSync("mount", ["-o", "remount,ro", out]);
  const run = await runChm(["build", "--out", out, "--json"], { cwd: root });
  expect(said(run).found).toEqual(["cannot-write tenants/aa EROFS"]);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(liveReleases(out, ["aa"])).toEqual(before);
});

test("files that the system refuses to write leave the live site and are named, also where no disk can be mounted", async () => {
  const root = placePartnership(["aa"]);
  const out = join(root, "dist");
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = liveReleases(out, ["aa"]);
  writeMorePages(root, "aa", "Other words. ".repeat(500));
  const limited = `ulimit -f 4 && exec '${process.execPath}' '${join(project, "src", "chm.mjs")}' build --json`;
  const run = spawnSync("bash", ["-c", limited], { cwd: root, encoding: "utf8" });
  expect(said({ code: run.status, stdout: run.stdout }).found).toEqual(["cannot-write tenants/aa EFBIG"]);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(liveReleases(out, ["aa"])).toEqual(before);
  expect(readdirSync(join(out, ".sites", "aa"))).toEqual([before["aa"]]);
});

test("a place where nothing can be written at all is named, without a stack", async () => {
  const root = placePartnership(["aa"]);
  const out = join(temporaryFolder(), "taken");
  writeFileSync(out, "A file, where the output folder should be.");
  const run = await runChm(["build", "--out", out, "--json"], { cwd: root });
  expect(said(run).found).toEqual([expect.stringMatching(/^cannot-write tenants\/aa E/)]);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(run.code).not.toBe(0);
});
