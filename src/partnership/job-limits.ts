import type { Job } from "./job.ts";

/** What one job may use before it is stopped. */
export interface JobLimits {
  /** Seconds of processor time. */
  readonly cpuSeconds: number;
  /** Heap of the JavaScript engine, in megabytes. */
  readonly heapMegabytes: number;
  /** Resident memory, in bytes: what buffers and pictures take beside the heap. */
  readonly memoryBytes: number;
  /** Seconds on the clock, for whoever waits without working. */
  readonly wallSeconds: number;
  /** Seconds of processor time for one picture. */
  readonly pictureCpuSeconds: number;
}

/** The limits of the threat model. */
export const JOB_LIMITS: JobLimits = {
  cpuSeconds: 60,
  heapMegabytes: 512,
  memoryBytes: 1_000_000_000,
  wallSeconds: 600,
  pictureCpuSeconds: 20,
};

/** The limits of one job: a picture has less time than a site. */
export function limitsFor({ kind }: Job, limits: JobLimits): JobLimits {
  return kind === "picture" ? { ...limits, cpuSeconds: limits.pictureCpuSeconds } : limits;
}
