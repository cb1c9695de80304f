import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import type { buildPartnership as BuildPartnership } from "../../src/partnership/build-partnership.ts";
import type { Day } from "../../src/model/day.ts";
import { JOB_LIMITS } from "../../src/partnership/job-limits.ts";
import { confine, CONFINED_ENVIRONMENT } from "../../src/partnership/sandbox.ts";
import { isFull } from "../sites/real-sites.ts";
import { processesLeftOn, project, runChm, startChm } from "./run-chm.ts";
import { inSandbox, noSandbox } from "./sandboxes.ts";
import {
  filesBelow,
  liveReleases,
  placeFiles,
  placePartnership,
  readReport,
  smallTenant,
  statesIn,
  temporaryFolder,
} from "./small-partnership.ts";

const sandboxed = test.skipIf(noSandbox);

/** Runs a script of Node.js exactly as a worker would be run for the tenant `own`; gives what it prints as JSON. */
function runInside(root: string, script: string): unknown {
  const staging = join(root, "staging");
  mkdirSync(staging);
  const command = confine(
    { program: process.execPath, words: ["--input-type=module", "-e", script] },
    {
      projectFolder: project,
      tenantsFolder: join(root, "tenants"),
      tenantId: "own",
      output: { folder: staging, shownAs: join(root, "dist") },
    },
  );
  const run = spawnSync(command.program, command.words, { encoding: "utf8", env: CONFINED_ENVIRONMENT, timeout: 30_000 });
  if (run.status !== 0) throw new Error(`${run.status} ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** Tries each of some things, and says by name what came of it: a code of the system where it was refused. */
const TRY = `
const outcome = {};
const attempt = async (name, act) => { try { outcome[name] = (await act()) ?? "done"; } catch (error) { outcome[name] = error.code ?? String(error); } };
`;

describe("what runs in the sandbox of a tenant", () => {
  sandboxed(inSandbox("reads its own folder and the partnership's, and no other folder, of tenants or of people"), () => {
    const root = placePartnership(["own", "other"]);
    writeFileSync(join(root, "secret.txt"), "A secret of the machine");
    symlinkSync(join(root, "tenants", "other", "tenant.yml"), join(root, "tenants", "own", "pages", "link.en.md"));
    const script = `${TRY}
      import { readFileSync, readdirSync } from "node:fs";
      const root = ${JSON.stringify(root)};
      await attempt("tenants", () => readdirSync(root + "/tenants"));
      await attempt("own", () => readFileSync(root + "/tenants/own/tenant.yml", "utf8").length > 0);
      await attempt("other", () => readFileSync(root + "/tenants/other/tenant.yml", "utf8"));
      await attempt("link", () => readFileSync(root + "/tenants/own/pages/link.en.md", "utf8"));
      await attempt("secret", () => readFileSync(root + "/secret.txt", "utf8"));
      for (const path of ["/root", "/home", "/etc/passwd", "/etc/shadow", "/var", ${JSON.stringify(join(project, "tenants"))}, ${JSON.stringify(join(project, ".git"))}])
        await attempt(path, () => readdirSync(path));
      await attempt("environment", () => Object.keys(process.env).filter((name) => name !== "PATH" && name !== "PWD").join());
      console.log(JSON.stringify(outcome));`;
    expect(runInside(root, script)).toEqual({
      tenants: ["own", "partnership"],
      own: true,
      other: "ENOENT",
      link: "ENOENT",
      secret: "ENOENT",
      "/root": "ENOENT",
      "/home": "ENOENT",
      "/etc/passwd": "ENOENT",
      "/etc/shadow": "ENOENT",
      "/var": "ENOENT",
      [join(project, "tenants")]: "ENOENT",
      [join(project, ".git")]: "ENOENT",
      environment: "",
    });
  });

  sandboxed(
    inSandbox("writes into its own output, and nowhere else: not into the program, the templates, its own source or the system"),
    () => {
      const root = placePartnership(["own", "other"]);
      placeFiles(join(root, "dist"), "-- other/index.html --\nThe site of somebody else\n");
      const script = `${TRY}
      import { linkSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
      import { execFileSync } from "node:child_process";
      const [root, project] = ${JSON.stringify([root, project])};
      await attempt("output", () => writeFileSync(root + "/dist/mine.txt", "mine"));
      await attempt("others' output", () => readdirSync(root + "/dist"));
      for (const path of [root + "/tenants/own/new.md", root + "/tenants/new", root + "/tenants/partnership/register.yml", project + "/templates/new.njk", project + "/.build/new.js", project + "/node_modules/new.js", project + "/new.txt", root + "/new.txt", "/usr/new.txt", "/new.txt"])
        await attempt(path, () => writeFileSync(path, "x"));
      await attempt("remove", () => rmSync(root + "/tenants/own/tenant.yml"));
      await attempt("rename", () => renameSync(root + "/tenants/own", root + "/dist/own"));
      await attempt("link", () => linkSync(root + "/tenants/own/tenant.yml", root + "/dist/linked"));
      await attempt("mount", () => execFileSync("mount", ["-o", "remount,rw", "/usr"], { stdio: "ignore" }) && "done");
      await attempt("device", () => { execFileSync("mknod", [root + "/dist/disk", "b", "8", "0"], { stdio: "ignore" }); });
      await attempt("temporary", () => writeFileSync("/tmp/own.txt", "x"));
      console.log(JSON.stringify(outcome));`;
      const outcome = runInside(root, script) as Readonly<Record<string, unknown>>;
      expect(outcome).toMatchObject({
        output: "done",
        "others' output": ["mine.txt"],
        temporary: "done",
        link: "EXDEV",
        rename: "EXDEV",
      });
      const accepted = Object.keys(outcome).filter((name) => outcome[name] === "done");
      // These tests are below /tmp, where a sandbox has a folder of its own: what it writes there is gone with it.
      const own = (name: string) => ["output", "temporary"].includes(name) || name.startsWith("/tmp/");
      expect(accepted.filter((name) => !own(name))).toEqual([]);
      const written = Object.keys(outcome).filter((name) => name.startsWith("/"));
      expect(written.length).toBe(10);
      expect(written.filter((path) => existsSync(path) && readFileSync(path, "utf8") === "x")).toEqual([]);
      expect(filesBelow(join(root, "staging")).map(({ path }) => path)).toEqual(["mine.txt"]);
      expect(filesBelow(join(root, "dist")).map(({ path }) => path)).toEqual(["other/index.html"]);
      expect(readdirSync(join(root, "tenants")).sort()).toEqual(["other", "own", "partnership"]);
    },
  );

  sandboxed(inSandbox("has no network, not even to the machine itself, and sees and ends no process of others"), async () => {
    const root = placePartnership(["own"]);
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const script = `${TRY}
      import { connect } from "node:net";
      import { networkInterfaces } from "node:os";
      import { readdirSync, readFileSync } from "node:fs";
      const reach = (options) => new Promise((resolve, reject) => connect(options).once("connect", () => resolve("done")).once("error", reject));
      await attempt("loopback", () => reach({ host: "127.0.0.1", port: ${port} }));
      await attempt("outside", () => reach({ host: "192.0.2.1", port: 80 }));
      await attempt("interfaces", () => Object.keys(networkInterfaces()).filter((name) => name !== "lo").join());
      await attempt("processes", () => readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name)).length);
      await attempt("kill", () => process.kill(${process.pid}, "SIGTERM"));
      await attempt("privileges", () => /^CapEff:\\s+0+$/m.test(readFileSync("/proc/self/status", "utf8")) && /^NoNewPrivs:\\s+1$/m.test(readFileSync("/proc/self/status", "utf8")));
      console.log(JSON.stringify(outcome));`;
    const outcome = runInside(root, script) as Readonly<Record<string, unknown>>;
    expect(outcome).toMatchObject({ interfaces: "", kill: "ESRCH", privileges: true });
    expect(outcome["loopback"]).toBe("ECONNREFUSED");
    expect(outcome["outside"]).toBe("ENETUNREACH");
    expect(Number(outcome["processes"])).toBeLessThanOrEqual(2);
  });
});

/** A partnership with a picture, warnings, a broken tenant, a missing one and one that is a link. */
async function placeMixedPartnership(): Promise<string> {
  const root = placePartnership(["aa", "broken", "linked", "missing", "zz"]);
  for (const id of ["linked", "missing"]) rmSync(join(root, "tenants", id), { recursive: true });
  placeFiles(join(root, "elsewhere"), smallTenant("elsewhere"));
  symlinkSync(join(root, "elsewhere"), join(root, "tenants", "linked"));
  placeFiles(join(root, "tenants", "broken"), "-- news/broken.en.md --\n---\ntitle: Broken\ndate: 2026-13-01\n---\n");
  const credit = (name: string) =>
    `  - file: media/${name}.png\n    credit: Somebody\n    licence: CC BY 4.0\n    decorative: true\n`;
  const shown = "![](../media/lake.png)\n\n![](../media/hill.png)\n";
  placeFiles(join(root, "tenants", "aa"), `-- pages/lake.en.md --\n---\ntitle: The lake\n---\n${shown}`);
  placeFiles(join(root, "tenants", "aa"), `-- media.yml --\npictures:\n${credit("lake")}${credit("hill")}`);
  mkdirSync(join(root, "tenants", "aa", "media"));
  for (const [name, background] of [
    ["lake", "#2a6f97"],
    ["hill", "#7a6a3a"],
  ]) {
    const picture = sharp({ create: { width: 900, height: 90, channels: 3, background: background ?? "" } });
    writeFileSync(join(root, "tenants", "aa", "media", `${name}.png`), await picture.png().toBuffer());
  }
  return root;
}

/** What a build says, without what differs from run to run. */
function said(stdout: string): unknown {
  const { tenants, ...rest } = JSON.parse(stdout) as { readonly tenants: readonly Readonly<Record<string, unknown>>[] };
  return { ...rest, tenants: tenants.map((tenant) => ({ ...tenant, ms: 0 })) };
}

describe("chm with --sandbox", () => {
  sandboxed(
    inSandbox("builds and checks with the same bytes, report and words as without, and keeps pictures for the next time"),
    async () => {
      const root = await placeMixedPartnership();
      const plain = await runChm(["build", "--json", "--out", "plain"], { cwd: root });
      const run = await runChm(["build", "--json", "--sandbox"], { cwd: root });
      expect({ code: run.code, stderr: run.stderr, said: said(run.stdout) }).toEqual({
        code: plain.code,
        stderr: plain.stderr,
        said: said(plain.stdout),
      });
      expect(run.code).toBe(3);
      expect(statesIn(join(root, "dist"))).toMatchObject({
        aa: "published",
        broken: "failed",
        linked: "failed",
        missing: "failed",
      });
      for (const id of ["aa", "zz"]) expect(filesBelow(join(root, "dist", id))).toEqual(filesBelow(join(root, "plain", id)));
      expect(liveReleases(join(root, "dist"), ["aa", "zz"])).toEqual(liveReleases(join(root, "plain"), ["aa", "zz"]));
      expect(readdirSync(join(root, "dist", ".sandbox"))).toEqual(["aa"]);
      const again = await runChm(["build", "--json", "--sandbox"], { cwd: root });
      expect(statesIn(join(root, "dist"))).toMatchObject({ aa: "unchanged", zz: "unchanged" });
      expect(again.code).toBe(3);
      const checks = await Promise.all(
        [
          ["check", "--format", "json"],
          ["check", "--format", "json", "--sandbox"],
        ].map((words) => runChm(words, { cwd: root })),
      );
      expect(checks[1]).toMatchObject({ code: checks[0]?.code, stdout: checks[0]?.stdout, stderr: checks[0]?.stderr });
    },
  );

  sandboxed(inSandbox("meters what works inside, and leaves no process behind, also when it is killed itself"), async () => {
    const root = placePartnership(["aa", "slow"]);
    const words = "*a_ ".repeat(230_000);
    for (let number = 0; number < 12; number++)
      writeFileSync(
        join(root, "tenants", "slow", "pages", `slow-${number}.en.md`),
        `---\ntitle: Slow ${number}\n---\n${words}\n`,
      );
    const module: { readonly buildPartnership: typeof BuildPartnership } = await import(
      join(project, ".build", "src", "partnership", "build-partnership.js")
    );
    const { report, diagnostics } = await module.buildPartnership(
      {
        projectFolder: project,
        tenantsFolder: join(root, "tenants"),
        outFolder: join(root, "dist"),
        today: "2026-11-22" as Day,
        requested: [],
        kind: "make",
        jobs: 2,
        useCache: true,
        limits: { ...JOB_LIMITS, cpuSeconds: 4 },
        sandbox: true,
      },
      { begin: () => undefined, done: () => undefined, onOpen: () => undefined },
    );
    expect(diagnostics.map(({ code, position }) => `${code} ${position.file}`)).toEqual([
      expect.stringMatching(/^job-too-slow tenants\/slow\/pages\/slow-\d+\.en\.md$/),
    ]);
    expect(report.tenants.map(({ id, state }) => `${id} ${state}`)).toEqual(["aa published", "slow failed"]);
    expect(await processesLeftOn(root, 2000)).toEqual([]);
    const { child, ended } = startChm(["build", "--no-cache", "--sandbox", "slow"], { cwd: root });
    setTimeout(() => child.kill("SIGKILL"), 2000);
    expect((await ended).signal).toBe("SIGKILL");
    expect(await processesLeftOn(root, 3000)).toEqual([]);
  });

  sandboxed(
    inSandbox("ends with all that it started, whenever somebody interrupts it, and begins no other picture"),
    async () => {
      const root = placePartnership(["aa"]);
      const endless = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}</svg>`;
      const names = ["one", "two", "three"];
      const credits = names.map(
        (name) => `  - file: media/${name}.svg\n    credit: A painter\n    licence: CC0\n    decorative: true\n`,
      );
      mkdirSync(join(root, "tenants", "aa", "media"));
      writeFileSync(join(root, "tenants", "aa", "media.yml"), `pictures:\n${credits.join("")}`);
      for (const name of names) {
        writeFileSync(join(root, "tenants", "aa", "media", `${name}.svg`), `${endless}<!-- ${name} -->`);
        const page = `---\ntitle: ${name}\npicture: media/${name}.svg\n---\nWords.\n`;
        writeFileSync(join(root, "tenants", "aa", "pages", `${name}.en.md`), page);
      }
      for (const seconds of [0.4, 0.6, 0.8, 1, 2, 5]) {
        const { child, ended } = startChm(["build", "--sandbox", "--jobs", "2"], { cwd: root });
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
        if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
        const run = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 4000, "still there"))]);
        expect({ seconds, run }).toMatchObject({ run: { stderr: expect.not.stringContaining("    at ") } });
        expect(await processesLeftOn(root, 2000)).toEqual([]);
      }
    },
  );

  test("builds nothing where there is no sandbox, and says what to do", async () => {
    const root = placePartnership(["aa"]);
    for (const words of [
      ["build", "--sandbox"],
      ["check", "--sandbox"],
    ]) {
      const run = await runChm(words, { cwd: root, env: { PATH: temporaryFolder() } });
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
      expect(run.stderr).toMatch(/^Nothing was built: .*apt-get install bubblewrap\n$/);
    }
    const folder = temporaryFolder();
    writeFileSync(join(folder, "bwrap"), "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n");
    chmodSync(join(folder, "bwrap"), 0o755);
    const run = await runChm(["build", "--sandbox"], { cwd: root, env: { PATH: folder } });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain("bwrap: No permissions to create new namespace");
    expect(run.stderr).toContain("sysctl -w user.max_user_namespaces");
    expect(() => readFileSync(join(root, "dist", "report.json"))).toThrow("ENOENT");
  });

  test.skipIf(noSandbox || !isFull)(inSandbox("costs less than a second a tenant, for a process of its own"), async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `t${String.fromCharCode(97 + index)}`);
    const root = placePartnership(ids);
    const seconds: Record<string, number> = {};
    for (const words of [[], ["--sandbox"], [], ["--sandbox"], [], ["--sandbox"]]) {
      const run = await runChm(["build", "--no-cache", ...words], { cwd: root });
      seconds[words.join()] = Math.min(seconds[words.join()] ?? Infinity, run.seconds / ids.length);
    }
    const { "": plain = 0, "--sandbox": confined = 0 } = seconds;
    console.log(`A small tenant takes ${plain.toFixed(2)} s without a sandbox and ${confined.toFixed(2)} s with one.`);
    expect(confined - plain).toBeLessThan(1);
    expect(readReport(join(root, "dist")).tenants.length).toBe(ids.length);
  });
});
