import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { showDiagnostics } from "../src/commands/diagnostics-as-text.ts";
import { chooseLanguage } from "../src/commands/language.ts";
import { readRegister } from "../src/content/read-register.ts";
import { readSharedEntries } from "../src/content/read-shared-entries.ts";
import { hasErrors, sortDiagnostics, type Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Day } from "../src/model/day.ts";
import type { buildPartnership as BuildPartnership } from "../src/partnership/build-partnership.ts";
import { chooseTenants } from "../src/partnership/choose-tenants.ts";
import { JOB_LIMITS } from "../src/partnership/job-limits.ts";
import { usageOf } from "../src/partnership/meter.ts";
import { prepareBench, runJob } from "../src/partnership/run-job.ts";
import { runPictureJob } from "../src/partnership/run-picture-job.ts";
import { buildFixture, type BuiltFixture } from "./fault-fixture.ts";

export const LANGUAGES = ["en", "fr", "pt", "ar"] as const;

const PROJECT = join(import.meta.dirname, "..");
const TODAY = "2026-11-22" as Day;
const NOBODY = 65534;

/** What a fixture's diagnostics are, and how they are printed in each language. */
export interface Examined {
  readonly codes: readonly string[];
  readonly textByLanguage: Readonly<Record<(typeof LANGUAGES)[number], string>>;
}

/** Builds a fixture, lets the real stages examine it, and gives all that they say. */
export async function examineFixture(code: string): Promise<Examined> {
  const fixture = buildFixture(code);
  try {
    const found = fixture.examination.inWorker ? await examineInWorker(fixture) : await examineHere(fixture);
    const diagnostics = fixture.examination.isAlone ? found.filter((diagnostic) => diagnostic.code === code) : found;
    const texts: [string, string][] = [];
    for (const language of LANGUAGES) texts.push([language, await printed(diagnostics, language, fixture)]);
    return {
      codes: diagnostics.map((diagnostic) => diagnostic.code),
      textByLanguage: Object.fromEntries(texts) as Examined["textByLanguage"],
    };
  } finally {
    fixture.remove();
  }
}

function settingOf(root: string) {
  return {
    projectFolder: PROJECT,
    tenantsFolder: join(root, "tenants"),
    outFolder: join(root, "dist"),
    today: TODAY,
    useCache: false,
  };
}

/** The stages as a worker runs them, without the cost of a process for each fixture. */
async function examineHere({ root, examination }: BuiltFixture): Promise<readonly Diagnostic[]> {
  const setting = settingOf(root);
  const register = readRegister(setting.tenantsFolder);
  const diagnostics = [...register.diagnostics, ...readSharedEntries(setting.tenantsFolder).diagnostics];
  if (!register.value || hasErrors(diagnostics)) return sortDiagnostics(diagnostics);
  const { registrations, unregistered } = chooseTenants(register.value, setting.tenantsFolder, []);
  diagnostics.push(...unregistered.map(({ diagnostic }) => diagnostic));
  const bench = prepareBench(setting);
  for (const registration of registrations) {
    const job = { kind: examination.kind, registration, network: { items: [] } } as const;
    const result = await asNobody(() => runJob(bench, job, () => undefined), examination.isForbidden);
    diagnostics.push(...result.diagnostics);
    for (const [turn, picture] of (result.pending ?? []).entries()) {
      const checked = await runPictureJob(setting, { kind: "picture", registration, picture, purpose: "check", turn });
      diagnostics.push(...checked.diagnostics);
    }
  }
  return sortDiagnostics(diagnostics);
}

/** The system's administrator may read everything; a webmaster may not. */
async function asNobody<Value>(work: () => Promise<Value>, isForbidden: boolean): Promise<Value> {
  if (!isForbidden || process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** The compiled program with its real workers, under the limits that the fixture names. */
async function examineInWorker({ root, examination }: BuiltFixture): Promise<readonly Diagnostic[]> {
  const compiled = spawnSync(process.execPath, [join(PROJECT, "src", "chm.mjs"), "--help"], { encoding: "utf8" });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  const path = join(PROJECT, ".build", "src", "partnership", "build-partnership.js");
  const { buildPartnership } = (await import(path)) as { buildPartnership: typeof BuildPartnership };
  const order = {
    ...settingOf(root),
    requested: [],
    kind: examination.kind,
    jobs: 1,
    limits: { ...JOB_LIMITS, ...examination.limits },
  };
  const before = childrenOf(process.pid);
  const killer = setInterval(() => {
    if (examination.isKilled)
      childrenOf(process.pid)
        .filter((pid) => !before.includes(pid))
        .forEach(killBusy);
  }, 50);
  try {
    const { diagnostics, faults } = await buildPartnership(order, {
      begin: () => undefined,
      done: () => undefined,
      onOpen: () => undefined,
    });
    if (faults.length > 0) throw new Error(faults.join("\n"));
    return diagnostics;
  } finally {
    clearInterval(killer);
  }
}

function killBusy(pid: number): void {
  if ((usageOf(pid)?.cpuSeconds ?? 0) > 1) process.kill(pid, "SIGKILL");
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          Number(
            readFileSync(`/proc/${pid}/stat`, "utf8")
              .replace(/^.*\) . /, "")
              .split(" ")[0],
          ) === parent
        );
      } catch {
        return false;
      }
    });
}

/** What `chm check --lang` prints; the folder of the fixture, which is another each time, is called `/srv`. */
async function printed(
  diagnostics: readonly Diagnostic[],
  language: string,
  { root, examination }: BuiltFixture,
): Promise<string> {
  let text = "";
  const environment = {
    projectFolder: PROJECT,
    root,
    today: TODAY,
    print: (words: string) => void (text += words),
    printError: () => undefined,
    isInteractive: false,
    useColour: false,
    onInterrupt: () => undefined,
  };
  const choice = chooseLanguage(PROJECT, language, new Map());
  await asNobody(async () => showDiagnostics(diagnostics, choice, environment), examination.isForbidden);
  return text.replaceAll(root, "/srv");
}
