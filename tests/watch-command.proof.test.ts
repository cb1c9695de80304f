import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { processesLeftOn, runChm, startChm, type StartedChm } from "./partnership/run-chm.ts";
import { filesBelow, placePartnership } from "./partnership/small-partnership.ts";

const SEPARATOR = "─".repeat(72);
const CLEAN = "Nothing is wrong.\nEach save is checked again. Ctrl-C ends it.\n";

let chm: StartedChm | undefined;

afterEach(() => {
  if (chm?.child.exitCode === null) process.kill(-(chm.child.pid ?? 0), "SIGKILL");
});

/** Starts `check --watch`; gives what it prints in its rounds. */
function startWatch(root: string, words: readonly string[] = []): { readonly round: (number: number) => Promise<string> } {
  const started = startChm(["check", "--watch", ...words], { cwd: root });
  chm = started;
  let shown = "";
  started.child.stdout?.on("data", (chunk: Buffer) => (shown += chunk.toString("utf8")));
  return {
    round: async (number) => {
      const end = performance.now() + 60_000;
      const rounds = () => shown.split(`${SEPARATOR}\n`);
      while (!rounds()[number]?.endsWith("Ctrl-C ends it.\n")) {
        if (performance.now() > end) throw new Error(`There was no round ${number} in a minute:\n${shown}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return rounds()[number] ?? "";
    },
  };
}

async function interrupt(): Promise<{ readonly code: number | null; readonly stderr: string }> {
  process.kill(-(chm?.child.pid ?? 0), "SIGINT");
  const { code, stderr } = (await chm?.ended) ?? { code: null, stderr: "" };
  return { code, stderr };
}

test("check --watch says after each save what is wrong and how many errors are left, and ends with Ctrl-C", async () => {
  const root = placePartnership(["aa", "bb"]);
  const news = join(root, "tenants", "aa", "news", "first.en.md");
  const good = readFileSync(news, "utf8");
  const watch = startWatch(root);
  expect(await watch.round(0)).toBe(CLEAN);
  writeFileSync(news, good.replace("2026-03-01", "2026-02-30"));
  const once = await runChm(["check"], { cwd: root });
  expect(once.code).toBe(1);
  expect(await watch.round(1)).toBe(`${once.stdout}Each save is checked again. Ctrl-C ends it.\n`);
  expect(once.stdout).toContain("Errors: 1. Warnings: 0.");
  renameSync(join(root, "tenants", "bb"), join(root, "bb"));
  expect(await watch.round(2)).toContain("Errors: 2. Warnings: 0.");
  renameSync(join(root, "bb"), join(root, "tenants", "bb"));
  expect(await watch.round(3)).toContain("Errors: 1. Warnings: 0.");
  writeFileSync(`${news}~`, good);
  renameSync(`${news}~`, news);
  expect(await watch.round(4)).toBe(CLEAN);
  const before = filesBelow(root);
  expect(await interrupt()).toEqual({ code: 0, stderr: "" });
  expect(await processesLeftOn(root, 1000)).toEqual([]);
  expect(filesBelow(root)).toEqual(before);
});

test("check --watch of one tenant does not follow the others, and tells them from the partnership, which all share", async () => {
  const root = placePartnership(["aa", "bb"]);
  const watch = startWatch(root, ["aa"]);
  expect(await watch.round(0)).toBe(CLEAN);
  writeFileSync(join(root, "tenants", "bb", "tenant.yml"), "locales: [\n");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const register = join(root, "tenants", "partnership", "register.yml");
  writeFileSync(register, `${readFileSync(register, "utf8")}nothing: 1\n`);
  expect(await watch.round(1)).toContain("tenants/partnership/register.yml:");
  expect(await interrupt()).toEqual({ code: 0, stderr: "" });
});

test("check --watch ends with 2 where there is nothing to watch, or nobody to look on", async () => {
  const root = placePartnership(["aa"]);
  const unknown = await runChm(["check", "--watch", "xx"], { cwd: root });
  expect(unknown).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("There is no tenant called xx.") });
  const forPrograms = await runChm(["check", "--watch", "--format", "json"], { cwd: root });
  expect(forPrograms).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("leave out --format or --watch") });
});
