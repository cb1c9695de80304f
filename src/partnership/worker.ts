import { prepareBench, runJob, type Bench } from "./run-job.ts";
import { runPictureJob } from "./run-picture-job.ts";
import { watchParent } from "./parent-watch.ts";
import type { ParentMessage, WorkerMessage, WorkerSetting } from "./job.ts";

const [encodedSetting, parent] = process.argv.slice(2);
const setting = JSON.parse(encodedSetting ?? "{}") as WorkerSetting;
let bench: Bench | undefined;

/** A parent that dies, however it dies, takes its workers with it: nobody would hear their results. A worker that is deep in work needs a thread to notice. */
process.on("disconnect", () => process.exit(1));
watchParent(Number(parent));
/** Ctrl-C reaches the whole group; only the parent decides what it means. */
process.on("SIGINT", () => undefined);

process.on("message", (message: ParentMessage) => {
  void work(message).then(
    (answer) => say(answer),
    (error: unknown) => say({ kind: "fault", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function work({ job }: ParentMessage): Promise<WorkerMessage> {
  if (job.kind === "picture") return { kind: "done", result: await runPictureJob(setting, job) };
  if (!bench || job.preview?.renew) bench = prepareBench(setting);
  return { kind: "done", result: await runJob(bench, job, (file) => say({ kind: "begin", file })) };
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}

say({ kind: "ready" });
