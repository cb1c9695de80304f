import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that the whole machine has worked, that the children of this process have, and what one second offers. */
function readClocks(): { readonly machine: number; readonly children: number; readonly cores: number; readonly wall: number } {
  const stat = readFileSync("/proc/stat", "utf8");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? "")
    .split(" ")
    .map(Number);
  const own = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
    .map(Number);
  return {
    machine: (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND,
    children: ((own[13] ?? 0) + (own[14] ?? 0)) / TICKS_PER_SECOND,
    cores: (stat.match(/^cpu\d/gm) ?? []).length,
    wall: performance.now() / 1000,
  };
}

/**
 * Gives the seconds that some work of child processes takes on a machine of its own: the seconds on the clock, less the share of the machine that others
 * took meanwhile. On a quiet machine both are the same.
 */
export async function quietSeconds(work: () => Promise<void>): Promise<number> {
  const before = readClocks();
  await work();
  const after = readClocks();
  const seconds = after.wall - before.wall;
  if (after.cores !== availableParallelism()) return seconds;
  const others = Math.max(0, after.machine - before.machine - (after.children - before.children));
  return seconds * (1 - Math.min(0.95, others / (seconds * after.cores)));
}
