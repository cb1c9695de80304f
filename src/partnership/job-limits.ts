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
}

/** The limits of the threat model. */
export const JOB_LIMITS: JobLimits = {
  cpuSeconds: 60,
  heapMegabytes: 512,
  memoryBytes: 1_000_000_000,
  wallSeconds: 600,
};
