import type { Job, WorkerSetting } from "./job.ts";
import type { JobLimits } from "./job-limits.ts";
import { runConfined } from "./confined-worker.ts";
import { startWorker, workerCommand, type JobEnd, type WorkerProcess } from "./worker-process.ts";

/** Runs jobs in warm processes, one job at a time in each; a process that ended badly is replaced by a new one. */
export interface WorkerPool {
  /**
   * Runs the jobs and all that follow from them, telling the end of each as it comes; `tell` gives the jobs that follow. Texts come before pictures,
   * whoever's they are.
   */
  readonly runAll: (jobs: readonly Job[], tell: Tell) => Promise<void>;
  readonly end: () => void;
}

type Tell = (job: Job, end: JobEnd, milliseconds: number) => readonly Job[];

/** When a job's turn comes: jobs of the same turn keep their order. */
function turnOf(job: Job): number {
  return job.kind === "picture" ? 1 + job.turn : 0;
}

/** How a job ends whose turn comes after the end: nobody is told. */
const NOT_BEGUN: JobEnd = { kind: "fault", stack: "The work was ended before this job began" };

/** Opens a pool of at most `size` workers. They start when there is work for them. With `sandbox`, each job has a process of its own in a sandbox. */
export function openWorkerPool(size: number, setting: WorkerSetting, limits: JobLimits, sandbox = false): WorkerPool {
  const workers: WorkerProcess[] = [];
  let isOpen = true;
  const workerAt = (index: number): WorkerProcess => {
    const known = workers[index];
    if (known?.isAlive()) return known;
    return (workers[index] = startWorker(workerCommand(setting, limits), limits));
  };
  const ownTurn = sandbox ? openTurns() : undefined;
  const run = (index: number, job: Job): Promise<JobEnd> =>
    ownTurn
      ? ownTurn(job, () => {
          if (!isOpen) return Promise.resolve(NOT_BEGUN);
          return runConfined(job, setting, limits, (worker) => {
            workers[index] = worker;
            // The end may have come while its folder was prepared.
            if (!isOpen) worker.end();
          });
        })
      : workerAt(index).run(job);
  return {
    runAll: (jobs, tell) =>
      new Promise((resolve, reject) => {
        const waiting = [...jobs];
        const free = Array.from({ length: size }, (_, index) => index);
        const runOn = async (index: number, job: Job) => {
          const begun = performance.now();
          const end = await run(index, job);
          free.unshift(index);
          if (isOpen) waiting.push(...tell(job, end, Math.round(performance.now() - begun)));
          begin();
        };
        const begin = () => {
          waiting.sort((a, b) => turnOf(a) - turnOf(b));
          while (isOpen && free.length > 0 && waiting.length > 0) {
            const [index, job] = [free.shift(), waiting.shift()];
            if (index !== undefined && job) runOn(index, job).catch(reject);
          }
          if (free.length === size) resolve();
        };
        begin();
      }),
    end: () => {
      isOpen = false;
      for (const worker of workers) worker.end();
    },
  };
}

/** Gives each tenant's jobs their turn, one at a time: those in a sandbox write into the same folder. */
function openTurns(): (job: Job, work: () => Promise<JobEnd>) => Promise<JobEnd> {
  const lastById = new Map<string, Promise<unknown>>();
  return (job, work) => {
    const { id } = job.registration;
    const turn = (lastById.get(id) ?? Promise.resolve()).then(work, work);
    lastById.set(id, turn);
    return turn;
  };
}
