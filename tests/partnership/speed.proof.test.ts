import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { quietSeconds } from "./quiet-time.ts";
import { processesOn, project, runChm, startChm } from "./run-chm.ts";
import { placeFiles, placePartnership, readReport, temporaryFolder } from "./small-partnership.ts";

/** The best of so many runs counts: what disturbs a machine makes a run slower, never faster. */
const RUNS = 3;

async function bestSeconds(build: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push(await quietSeconds(build));
  return Math.min(...seconds);
}

test("a tenant of 100 pages is built by a fresh process in less than 4 seconds", async () => {
  const root = placePartnership(["aa"]);
  const words = "A sentence of some length, with a [link](../pages/home.md) and **strong** words.\n\n".repeat(12);
  for (let number = 0; number < 40; number++) {
    placeFiles(
      join(root, "tenants", "aa"),
      `-- news/item-${number}.en.md --\n---\ntitle: Item ${number}\ndate: 2026-03-01\n---\n${words}\n-- news/item-${number}.fr.md --\n---\ntitle: Sujet ${number}\n---\n${words}\n`,
    );
  }
  const seconds = await bestSeconds(async () => {
    expect((await runChm(["build", "--no-cache"], { cwd: root })).code).toBe(0);
  });
  expect(Number(readReport(join(root, "dist")).tenants[0]?.["pages"])).toBeGreaterThanOrEqual(100);
  expect(seconds).toBeLessThan(4);
});

test("the four tenants are built in less than 10 seconds on two cores, and no worker takes more than 512 MB", async () => {
  const peaks: number[] = [];
  const seconds = await bestSeconds(async () => {
    const out = temporaryFolder();
    const { child, ended } = startChm(["build", "--out", out, "--jobs", "2"], { cwd: project });
    const watch = setInterval(
      () =>
        peaks.push(
          ...processesOn(out)
            .filter((pid) => pid !== child.pid)
            .map(peakBytes),
        ),
      100,
    );
    const run = await ended;
    clearInterval(watch);
    expect(run.code).toBe(0);
  });
  expect(seconds).toBeLessThan(10);
  expect(peaks.length).toBeGreaterThan(5);
  expect(Math.max(...peaks)).toBeLessThan(512_000_000);
});

/** The most memory that a process has had at once; nothing where it has ended meanwhile. */
function peakBytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
