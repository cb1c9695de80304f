import { readdirSync, readFileSync } from "node:fs";

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

/** Gives what a process and all that it started have used; undefined where the system does not tell. A process in a sandbox is not the one that was started, but its grandchild. */
export function usageOf(pid: number): Usage | undefined {
  const own = ownUsageOf(pid);
  if (!own) return undefined;
  let { cpuSeconds, memoryBytes } = own;
  for (const child of childrenOf(pid)) {
    const usage = usageOf(child);
    cpuSeconds += usage?.cpuSeconds ?? 0;
    memoryBytes += usage?.memoryBytes ?? 0;
  }
  return { cpuSeconds, memoryBytes };
}

function ownUsageOf(pid: number): Usage | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
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

/** The processes that a process started and that are still there. Some kernels do not tell. */
export function childrenOf(pid: number): readonly number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => {
      const written = readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8");
      return written
        .split(" ")
        .filter((part) => part !== "")
        .map(Number);
    });
  } catch {
    return [];
  }
}
