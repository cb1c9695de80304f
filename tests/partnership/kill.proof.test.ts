import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isFull } from "../sites/real-sites.ts";
import { processesLeftOn, processesOn, runChm, startChm } from "./run-chm.ts";
import { liveRelease, liveReleases, placePartnership, smallTenant, placeFiles, statesIn } from "./small-partnership.ts";

const IDS = ["aa", "bb", "cc"];
const KILLS = isFull ? 250 : 25;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Gives all tenants the words of one of two states, so that every build has something to publish. */
function writeState(root: string, state: "before" | "after"): void {
  for (const id of IDS) placeFiles(join(root, "tenants", id), smallTenant(id, `Words from ${state}.`));
}

/** What a run that was killed may leave for a moment, and the next one must remove. */
function leftovers(out: string): readonly string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => /\.new-\d+$|\.link-\d+|\.\d+\.new$/.test(path));
}

test(
  `${KILLS} times kill -9 at random moments of a build: no site is torn, no process is left, and the next run works`,
  async () => {
    const root = placePartnership(IDS);
    const out = join(root, "dist");
    const releases: Record<string, readonly string[]> = {};
    for (const state of ["after", "before"] as const) {
      writeState(root, state);
      expect((await runChm(["build"], { cwd: root })).code).toBe(0);
      for (const id of IDS) releases[id] = [...(releases[id] ?? []), liveRelease(out, id).name];
    }
    const { seconds } = await runChm(["build", "--no-cache"], { cwd: root });
    let killed = 0;
    for (let number = 0; number < KILLS; number++) {
      writeState(root, number % 2 === 0 ? "after" : "before");
      const { child, ended } = startChm(["build", "--no-cache", "--jobs", "2"], { cwd: root });
      // Publishing is at the end: most kills fall into the second half of a build.
      await pause(seconds * 1000 * (1 - Math.random() ** 2));
      child.kill("SIGKILL");
      if ((await ended).signal === "SIGKILL") killed++;
      expect(await processesLeftOn(root, 10_000)).toEqual([]);
      for (const id of IDS) {
        const live = liveRelease(out, id);
        expect(live.ofItsFiles).toBe(live.name);
        expect(releases[id]).toContain(live.name);
      }
    }
    expect(killed).toBeGreaterThan(KILLS / 3);
    writeState(root, "after");
    expect((await runChm(["build", "--no-cache"], { cwd: root })).code).toBe(0);
    expect(liveReleases(out, IDS)).toEqual(Object.fromEntries(IDS.map((id) => [id, releases[id]?.[0]])));
    expect(leftovers(out)).toEqual([]);
  },
  isFull ? 3_000_000 : 300_000,
);

test("Ctrl-C ends a build at once: one sentence, exit code 2, nothing half-published, no process left", async () => {
  const root = placePartnership(IDS);
  const out = join(root, "dist");
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = liveReleases(out, IDS);
  // This text keeps its worker busy for much longer than anybody waits.
  for (let number = 0; number < 20; number++)
    writeFileSync(
      join(root, "tenants", "cc", "pages", `slow-${number}.en.md`),
      `---\ntitle: Slow ${number}\n---\n${"*a_ ".repeat(230_000)}\n`,
    );
  const { child, ended } = startChm(["build", "--jobs", "2"], { cwd: root });
  while (processesOn(root).length === 0) await pause(20);
  await pause(1000);
  const begun = performance.now();
  process.kill(-(child.pid ?? 0), "SIGINT");
  const run = await ended;
  expect((performance.now() - begun) / 1000).toBeLessThan(2);
  expect({ code: run.code, stderr: run.stderr }).toEqual({
    code: 2,
    stderr: "Stopped. The sites that were published stay as they are.\n",
  });
  expect(await processesLeftOn(root, 2000)).toEqual([]);
  expect(liveReleases(out, IDS)).toEqual(before);
});

test("a parent that is killed takes along a worker that is deep in work", async () => {
  const root = placePartnership(["busy"]);
  for (let number = 0; number < 30; number++)
    writeFileSync(
      join(root, "tenants", "busy", "pages", `slow-${number}.en.md`),
      `---\ntitle: Slow ${number}\n---\n${"*a_ ".repeat(230_000)}\n`,
    );
  const { child, ended } = startChm(["build"], { cwd: root });
  while (processesOn(root).length === 0) await pause(20);
  await pause(1500);
  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");
  expect(await processesLeftOn(root, 3000)).toEqual([]);
});

test("two builds into the same folder at the same time both end well, and leave whole sites", async () => {
  const root = placePartnership(IDS);
  const out = join(root, "dist");
  const runs = await Promise.all([1, 2].map(() => runChm(["build", "--no-cache"], { cwd: root })));
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
  expect(Object.keys(liveReleases(out, IDS))).toEqual(IDS);
  expect(statesIn(out)).toEqual({ aa: "published", bb: "published", cc: "published" });
  expect(leftovers(out)).toEqual([]);
});
