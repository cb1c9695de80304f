import { readFileSync } from "node:fs";

/** What a process has used so far. */
export interface Usage {
  /** Seconds of processor time. */
  readonly cpuSeconds: number;
  /** Resident memory now, in bytes. */
  readonly memoryBytes: number;
}

/** Linux counts processor time in hundredths of a second (USER_HZ) and tells memory in pages of 4 KiB. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Gives what a process has used; undefined where the system does not tell. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const [userTicks, systemTicks, pages] = [fields[11], fields[12], fields[21]].map(Number);
    return {
      cpuSeconds: ((userTicks ?? 0) + (systemTicks ?? 0)) / TICKS_PER_SECOND,
      memoryBytes: (pages ?? 0) * PAGE_BYTES,
    };
  } catch {
    return undefined;
  }
}
