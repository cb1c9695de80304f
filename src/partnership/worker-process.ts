import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Job, JobResult, WorkerMessage, WorkerSetting } from "./job.ts";
import { limitsFor, type JobLimits } from "./job-limits.ts";
import { childrenOf, usageOf } from "./meter.ts";
import type { CommandLine } from "./sandbox.ts";

/** How a job ended: with a result, with a fault of ours, or stopped because of what the tenant's content did. */
export type JobEnd =
  | { readonly kind: "done"; readonly result: JobResult }
  | { readonly kind: "fault"; readonly stack: string }
  | { readonly kind: "stopped"; readonly diagnostic: Diagnostic };

const WORKER = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url));
const METER_MILLISECONDS = 100;

/** A process that does one job at a time. After a breach it is gone; whoever wants more work done starts another. */
export interface WorkerProcess {
  /** The process id; 0 where the process could not be started. */
  readonly pid: number;
  readonly isAlive: () => boolean;
  readonly run: (job: Job) => Promise<JobEnd>;
  readonly end: () => void;
  /** Waits until the process, and all that it started, is gone. */
  readonly ended: Promise<void>;
}

/** The command of a worker whose parent is the process `parent`. Its heap is limited by the engine. */
export function workerCommand(setting: WorkerSetting, limits: JobLimits, parent = process.pid): CommandLine {
  const options = [...process.execArgv, `--max-old-space-size=${limits.heapMegabytes}`];
  return { program: process.execPath, words: [...options, WORKER, JSON.stringify(setting), String(parent)] };
}

/** Starts a worker, in the environment of this process unless another is given. Its time and memory are limited by the meter. */
export function startWorker(
  { program, words }: CommandLine,
  limits: JobLimits,
  environment?: Readonly<Record<string, string>>,
): WorkerProcess {
  const child = spawn(program, words, {
    // Ctrl-C reaches the whole group: a sandbox that is still being set up would lose its guardian, and outlive all.
    ...(environment ? { env: environment, detached: true } : {}),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString("utf8")).slice(-4000)));
  return {
    pid: child.pid ?? 0,
    isAlive: () => !child.killed && child.exitCode === null && child.signalCode === null && child.connected,
    run: (job) => runOn(child, job, limitsFor(job, limits), () => complaint),
    end: () => {
      for (const pid of environment ? childrenOf(child.pid ?? 0) : []) endProcess(pid);
      child.kill("SIGKILL");
      // Whoever outlives it holds the other ends, and would keep this process waiting.
      if (child.connected) child.disconnect();
      child.stderr?.destroy();
    },
    ended,
  };
}

/** Ends a process; one that has ended by itself is as good. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function runOn(child: ChildProcess, job: Job, limits: JobLimits, complaint: () => string): Promise<JobEnd> {
  const tenant = job.registration.id;
  const begun = { cpu: usageOf(child.pid ?? 0)?.cpuSeconds ?? 0, wall: performance.now() };
  let fileInHand = job.kind === "picture" ? `tenants/${tenant}/${job.picture.path}` : `tenants/${tenant}`;
  return new Promise((resolve) => {
    const stop = (diagnostic: Diagnostic) => {
      child.kill("SIGKILL");
      finish({ kind: "stopped", diagnostic });
    };
    const position = () => ({ file: fileInHand, line: 1, column: 1 });
    const meter = setInterval(() => {
      const usage = usageOf(child.pid ?? 0);
      const wallSeconds = (performance.now() - begun.wall) / 1000;
      if (usage && usage.memoryBytes > limits.memoryBytes)
        stop(diagnose("job-too-big", tenant, position(), { limit: `${Math.round(limits.memoryBytes / 1e6)} MB` }));
      else if (usage && usage.cpuSeconds - begun.cpu > limits.cpuSeconds)
        stop(diagnose("job-too-slow", tenant, position(), { limit: `${limits.cpuSeconds} s` }));
      else if (wallSeconds > limits.wallSeconds)
        stop(diagnose("job-too-slow", tenant, position(), { limit: `${limits.wallSeconds} s` }));
    }, METER_MILLISECONDS);
    const onMessage = (message: WorkerMessage) => {
      // A process in which something went wrong takes no other tenant; a preview's never does.
      if (message.kind === "fault" && !(job.kind !== "picture" && job.preview)) child.kill("SIGKILL");
      if (message.kind === "begin") fileInHand = message.file;
      else if (message.kind !== "ready") finish(message);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
      finish({ kind: "stopped", diagnostic: crash(code, signal) });
    const crash = (code: number | null, signal: NodeJS.Signals | null) =>
      /heap out of memory|heap limit/i.test(complaint())
        ? diagnose("job-too-big", tenant, position(), { limit: `${limits.heapMegabytes} MB` })
        : diagnose("job-crashed", tenant, position(), { detail: signal ?? `exit code ${code}` });
    const finish = (end: JobEnd) => {
      clearInterval(meter);
      child.off("message", onMessage).off("exit", onExit);
      resolve(end);
    };
    child.on("message", onMessage).on("exit", onExit);
    child.send({ kind: "job", job }, (error) => error && finish({ kind: "stopped", diagnostic: crash(null, null) }));
  });
}
