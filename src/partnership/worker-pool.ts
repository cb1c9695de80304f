import type { Job, WorkerSetting } from "./job.ts";
import type { JobLimits } from "./job-limits.ts";
import { runConfined } from "./confined-worker.ts";
import { startWorker, workerCommand, type JobEnd, type WorkerProcess } from "./worker-process.ts";

/** Runs jobs in warm processes, one job at a time in each; a process that ended badly is replaced by a new one. */
export interface WorkerPool {
  /** Gives the ends of the jobs in their order, telling each as it comes. */
  readonly runAll: (jobs: readonly Job[], tell: (job: Job, end: JobEnd, milliseconds: number) => void) => Promise<void>;
  readonly end: () => void;
}

/** Opens a pool of at most `size` workers. They start when there is work for them. With `sandbox`, each job has a process of its own in a sandbox. */
export function openWorkerPool(size: number, setting: WorkerSetting, limits: JobLimits, sandbox = false): WorkerPool {
  const workers: WorkerProcess[] = [];
  let isOpen = true;
  const workerAt = (index: number): WorkerProcess => {
    const known = workers[index];
    if (known?.isAlive()) return known;
    return (workers[index] = startWorker(workerCommand(setting, limits), limits));
  };
  const run = (index: number, job: Job): Promise<JobEnd> =>
    sandbox ? runConfined(job, setting, limits, (worker) => (workers[index] = worker)) : workerAt(index).run(job);
  return {
    runAll: async (jobs, tell) => {
      const waiting = [...jobs];
      const lane = async (index: number) => {
        for (let job = waiting.shift(); job && isOpen; job = waiting.shift()) {
          const begun = performance.now();
          const end = await run(index, job);
          if (isOpen) tell(job, end, Math.round(performance.now() - begun));
        }
      };
      await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, (_, index) => lane(index)));
    },
    end: () => {
      isOpen = false;
      for (const worker of workers) worker.end();
    },
  };
}
