import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const project = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** How one run of the program ended. */
export interface ChmRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface ChmSurroundings {
  /** The folder that holds `tenants/`. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Another copy of the project than this one. */
  readonly project?: string | undefined;
}

/** A program that was started and has not ended yet. */
export interface StartedChm {
  readonly child: ChildProcess;
  readonly ended: Promise<ChmRun>;
}

/** Starts the real program in a process group of its own, as a terminal does. */
export function startChm(words: readonly string[], { cwd, env, project: copy = project }: ChmSurroundings): StartedChm {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(copy, "src", "chm.mjs"), ...words], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
  const ended = new Promise<ChmRun>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr, seconds: (performance.now() - begun) / 1000 }));
  });
  return { child, ended };
}

/** Runs the real program to its end. */
export function runChm(words: readonly string[], surroundings: ChmSurroundings): Promise<ChmRun> {
  return startChm(words, surroundings).ended;
}

/** What the test runner sets for itself is none of the program's business. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, VITEST: _vitest, NODE_ENV: _environment, FORCE_COLOR: _colour, ...rest } = process.env;
  return rest;
}

/** The processes whose command line names a folder: the program's and its workers'. A worker is told its output folder there. */
export function processesOn(folder: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLineOf(pid).includes(folder))
    .map(Number);
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until no process works on a folder any more, at most so many milliseconds; gives those that are left. */
export async function processesLeftOn(folder: string, milliseconds: number): Promise<readonly number[]> {
  const end = performance.now() + milliseconds;
  while (processesOn(folder).length > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return processesOn(folder);
}
