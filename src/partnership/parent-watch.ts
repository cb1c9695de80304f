import { workerData } from "node:worker_threads";

const WATCH_MILLISECONDS = 500;

/** A thread of its own, told the parent's process id: ends the process when its parent is gone, whatever the process is busy with. */
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, WATCH_MILLISECONDS);
