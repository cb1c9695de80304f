import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { buildPartnership as BuildPartnership, BuildOutcome } from "../../src/partnership/build-partnership.ts";
import type { Day } from "../../src/model/day.ts";
import { JOB_LIMITS, type JobLimits } from "../../src/partnership/job-limits.ts";
import { isFull } from "../sites/real-sites.ts";
import { processesLeftOn, project, runChm } from "./run-chm.ts";
import { liveReleases, placeFiles, placePartnership, statesIn } from "./small-partnership.ts";

/** Workers run what is compiled, and so does this. */
async function buildWithin(root: string, limits: JobLimits): Promise<BuildOutcome> {
  const module: { readonly buildPartnership: typeof BuildPartnership } = await import(
    join(project, ".build", "src", "partnership", "build-partnership.js")
  );
  return module.buildPartnership(
    {
      projectFolder: project,
      tenantsFolder: join(root, "tenants"),
      outFolder: join(root, "dist"),
      today: "2026-11-22" as Day,
      requested: [],
      kind: "make",
      jobs: 2,
      useCache: true,
      limits,
    },
    { begin: () => undefined, done: () => undefined, onOpen: () => undefined },
  );
}

function found({ diagnostics }: BuildOutcome): readonly string[] {
  return diagnostics.map(({ code, position, values }) => `${code} ${position.file} ${values["limit"]}`);
}

function states({ report }: BuildOutcome): Readonly<Record<string, string>> {
  return Object.fromEntries(report.tenants.map(({ id, state }) => [id, state]));
}

/** Texts of almost a megabyte each, which take about a second: all allowed, and together more than a job's time. */
function placeSlowTexts(root: string, id: string, count: number): void {
  const words = "*a_ ".repeat(230_000);
  for (let number = 0; number < count; number++)
    writeFileSync(join(root, "tenants", id, "pages", `slow-${number}.en.md`), `---\ntitle: Slow ${number}\n---\n${words}\n`);
}

/** Codes and files of what `build --json` found. */
function foundIn(stdout: string): readonly string[] {
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly file: string }[];
  };
  return diagnostics.map(({ code, file }) => `${code} ${file}`);
}

function writePage(root: string, id: string, body: string): void {
  writeFileSync(join(root, "tenants", id, "pages", "bomb.en.md"), `---\ntitle: Bomb\n---\n${body}\n`);
}

test("a tenant that takes more processor time than a job may is stopped and named with the file in hand; the others are built", async () => {
  const root = placePartnership(["aa", "slow", "zz"]);
  const limits = isFull ? JOB_LIMITS : { ...JOB_LIMITS, cpuSeconds: 4 };
  placeSlowTexts(root, "slow", isFull ? 150 : 12);
  const outcome = await buildWithin(root, limits);
  expect(found(outcome)).toEqual([
    expect.stringMatching(new RegExp(`^job-too-slow tenants/slow/pages/slow-\\d+\\.en\\.md ${limits.cpuSeconds} s$`)),
  ]);
  expect(outcome.faults).toEqual([]);
  expect(states(outcome)).toEqual({ aa: "published", slow: "failed", zz: "published" });
  expect(Object.keys(liveReleases(join(root, "dist"), ["aa", "zz"]))).toEqual(["aa", "zz"]);
  expect(await processesLeftOn(root, 2000)).toEqual([]);
}, 240_000);

test("a tenant that waits longer than a job may is stopped too", async () => {
  const root = placePartnership(["slow"]);
  placeSlowTexts(root, "slow", 6);
  const outcome = await buildWithin(root, { ...JOB_LIMITS, wallSeconds: 2 });
  expect(found(outcome)).toEqual([expect.stringMatching(/^job-too-slow tenants\/slow\S* 2 s$/)]);
});

const REPEATED: readonly (readonly [string, string])[] = [
  ["addresses", `[a]: https://example.org/${"x".repeat(60_000)}\n\n${"[a] ".repeat(15_000)}`],
  ["titles", `[a]: https://example.org/ "${"x".repeat(60_000)}"\n\n${"[a] ".repeat(15_000)}`],
  ["abbreviations", `*[A]: ${"x".repeat(60_000)}\n\n${"A ".repeat(30_000)}`],
];

test("120 KB of references, which would fill the memory, are refused in words before they do", async () => {
  const root = placePartnership(["aa", ...REPEATED.map(([id]) => id)]);
  for (const [id, body] of REPEATED) writePage(root, id, body);
  const run = await runChm(["build", "--json"], { cwd: root });
  expect({ code: run.code, stderr: run.stderr, found: foundIn(run.stdout) }).toEqual({
    code: 3,
    stderr: "",
    found: REPEATED.map(([id]) => `markdown-too-complex tenants/${id}/pages/bomb.en.md`).sort(),
  });
  expect(statesIn(join(root, "dist"))["aa"]).toBe("published");
});

test("a tenant that fills the memory is stopped and named with the file in hand; its last good site and the others stay", async () => {
  const root = placePartnership(["aa", "memory", "zz"]);
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = liveReleases(join(root, "dist"), ["aa", "memory", "zz"]);
  // Each text is allowed, and two megabytes when it is rendered: together they are more than the memory of a job.
  const body = `[a]: https://example.org/${"x".repeat(20_000)}\n\n${"[a] ".repeat(95)}`;
  for (let number = 0; number < 800; number++)
    placeFiles(join(root, "tenants", "memory"), `-- pages/bomb-${number}.en.md --\n---\ntitle: Bomb ${number}\n---\n${body}\n`);
  const run = await runChm(["build", "--no-cache", "--json"], { cwd: root });
  expect({ code: run.code, stderr: run.stderr, found: foundIn(run.stdout) }).toEqual({
    code: 3,
    stderr: "",
    found: [expect.stringMatching(/^job-too-big tenants\/memory\/pages\/bomb-\d+\.en\.md$/)],
  });
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "published", memory: "kept", zz: "published" });
  expect(liveReleases(join(root, "dist"), ["aa", "memory", "zz"])).toEqual(before);
});
