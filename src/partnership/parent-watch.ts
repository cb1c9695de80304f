import { Worker } from "node:worker_threads";

const WATCH_MILLISECONDS = 500;

/** What the thread runs: a text, because a thread has no loader of its own for what is not compiled. */
const WATCH = `setInterval(() => {
  if (process.ppid !== require("node:worker_threads").workerData) process.kill(process.pid, "SIGKILL");
}, ${WATCH_MILLISECONDS});`;

/** Ends this process when its parent is gone, whatever it is busy with: a thread of its own looks for the parent's process id. */
export function watchParent(parent: number): void {
  new Worker(WATCH, { eval: true, workerData: parent }).unref();
}
