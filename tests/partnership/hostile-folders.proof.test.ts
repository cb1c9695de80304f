import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runChm, type ChmRun } from "./run-chm.ts";
import { filesBelow, placePartnership, smallTenant, placeFiles, statesIn } from "./small-partnership.ts";

function codesIn(run: ChmRun): readonly string[] {
  const { diagnostics } = JSON.parse(run.stdout) as { readonly diagnostics: readonly { code: string; file: string }[] };
  return diagnostics.map(({ code, file }) => `${code} ${file}`);
}

const makePipe = (path: string) => execFileSync("mkfifo", [path]);

test("pipes, sockets, links and devices in a folder hang nothing, are named, and nothing of them is published", async () => {
  const root = placePartnership(["good", "hostile"]);
  const folder = join(root, "tenants", "hostile");
  writeFileSync(join(root, "secret.txt"), "A secret of the machine");
  mkdirSync(join(folder, "media"));
  makePipe(join(folder, "news", "pipe.en.md"));
  makePipe(join(folder, "media", "pipe.pdf"));
  symlinkSync(join(root, "secret.txt"), join(folder, "news", "link.en.md"));
  symlinkSync("/dev/zero", join(folder, "media", "zero.pdf"));
  symlinkSync(join(root, "tenants", "good"), join(folder, "pages", "good"));
  const socket = createServer().listen(join(folder, "media", "socket.pdf"));
  onTestFinished(() => void socket.close());
  const hasDevice = spawnSync("mknod", [join(folder, "media", "device.pdf"), "c", "1", "5"]).status === 0;
  const run = await runChm(["build", "--json"], { cwd: root });
  expect(run.code).toBe(3);
  expect(codesIn(run)).toEqual([
    ...(hasDevice ? ["not-a-plain-file tenants/hostile/media/device.pdf"] : []),
    "not-a-plain-file tenants/hostile/media/pipe.pdf",
    "not-a-plain-file tenants/hostile/media/socket.pdf",
    "not-a-plain-file tenants/hostile/media/zero.pdf",
    "not-a-plain-file tenants/hostile/news/link.en.md",
    "not-a-plain-file tenants/hostile/news/pipe.en.md",
    "not-a-plain-file tenants/hostile/pages/good",
  ]);
  expect(statesIn(join(root, "dist"))).toEqual({ good: "published", hostile: "failed" });
  expect(run.seconds).toBeLessThan(30);
});

test("a pipe in the place of the settings is named, and waits for nobody", async () => {
  const root = placePartnership(["good", "hostile"]);
  const settings = join(root, "tenants", "hostile", "tenant.yml");
  rmSync(settings);
  makePipe(settings);
  const run = await runChm(["build", "--json"], { cwd: root });
  expect(run.code).toBe(3);
  expect(codesIn(run)).toEqual(["missing-settings tenants/hostile/tenant.yml", "not-a-plain-file tenants/hostile/tenant.yml"]);
});

test("a folder that is a link to another tenant's, or to a folder of the machine, is not followed", async () => {
  const root = placePartnership(["good", "linked", "piped"]);
  const elsewhere = join(root, "elsewhere");
  placeFiles(elsewhere, smallTenant("elsewhere"));
  for (const id of ["linked", "piped"]) rmSync(join(root, "tenants", id), { recursive: true });
  symlinkSync(elsewhere, join(root, "tenants", "linked"));
  makePipe(join(root, "tenants", "piped"));
  const run = await runChm(["build", "--json"], { cwd: root });
  expect(run.code).toBe(3);
  expect(codesIn(run)).toEqual(["not-a-plain-file tenants/linked", "not-a-plain-file tenants/piped"]);
  expect(statesIn(join(root, "dist"))).toEqual({ good: "published", linked: "failed", piped: "failed" });
});

test("what a tenant calls its files never leads out of its site", async () => {
  const root = placePartnership(["good", "hostile"]);
  const folder = join(root, "tenants", "hostile");
  for (const name of ["..%2f..%2fgood.en.md", "a\u202Eb.en.md", "-rf.en.md", "con.en.md", ".hidden.en.md", "new\nline.en.md"])
    writeFileSync(join(folder, "news", name), "---\ntitle: Hostile\n---\n");
  placeFiles(
    folder,
    `-- news/climber.en.md --\n---\ntitle: Climber\ndate: 2026-03-01\nslug: ../../../good\n---\n-- redirects.yml --\nredirects:\n  - from: /../good/index.html\n    to: news/first\n`,
  );
  const run = await runChm(["build", "--json"], { cwd: root });
  expect(run.code).toBe(3);
  const codes = codesIn(run).map((line) => line.split(" ")[0] ?? "");
  expect(codes.sort()).toEqual(["bad-permalink", "bad-slug", ...Array<string>(6).fill("unsafe-file-name")]);
  expect(run.stdout).not.toContain("\u202E");
  expect(filesBelow(join(root, "dist")).filter(({ path }) => path.startsWith("hostile"))).toEqual([]);
});
