import { join } from "node:path";
import { diagnose, hasErrors } from "../diagnostics/diagnostic.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { attemptToWrite } from "../publish/attempt-to-write.ts";
import { publishSite } from "../publish/publish-site.ts";
import { checkSiteBytes, isPublishable } from "../publish/release.ts";
import type { Job, JobResult, WorkerSetting } from "./job.ts";
import type { JobLimits } from "./job-limits.ts";
import { childrenOf } from "./meter.ts";
import { confine, CONFINED_ENVIRONMENT, CONFINED_PARENT } from "./sandbox.ts";
import { isOwnFile, isSoundResult } from "./sound-result.ts";
import { claimStaging, releaseStaging, stagedFiles } from "./staging.ts";
import { endProcess, startWorker, workerCommand, type JobEnd, type WorkerProcess } from "./worker-process.ts";

/** Whoever wants to end the work early is told of the process. */
type Keep = (worker: WorkerProcess) => void;

/**
 * Does one job in a sandbox of its own, which sees one tenant. What it makes, it writes into a folder that it finds in the place of the output folder;
 * this process publishes it after the sandbox is gone, and only what is plain files under safe names.
 */
export async function runConfined(job: Job, setting: WorkerSetting, limits: JobLimits, keep: Keep): Promise<JobEnd> {
  // Only looking writes nothing.
  if (job.kind === "gather" || (job.kind === "picture" && job.purpose === "check"))
    return runIn(undefined, job, setting, limits, keep);
  const { outFolder } = setting;
  const tenantId = job.registration.id;
  const outcome = await attemptToWrite<JobEnd>(outFolder, tenantId, async () => {
    const staging = claimStaging(outFolder, tenantId);
    try {
      const end = await runIn(staging, job, setting, limits, keep);
      return { value: end.kind === "done" ? await published(end.result, staging, setting, tenantId) : end, diagnostics: [] };
    } finally {
      releaseStaging(staging, outFolder, tenantId);
    }
  });
  return outcome.value ?? { kind: "done", result: { pages: 0, bytes: 0, diagnostics: outcome.diagnostics } };
}

async function runIn(
  staging: string | undefined,
  job: Job,
  setting: WorkerSetting,
  limits: JobLimits,
  keep: Keep,
): Promise<JobEnd> {
  const { projectFolder, tenantsFolder, outFolder } = setting;
  const tenantId = job.registration.id;
  const output = staging === undefined ? undefined : { folder: staging, shownAs: outFolder };
  const command = confine(workerCommand(setting, limits, CONFINED_PARENT), { projectFolder, tenantsFolder, tenantId, output });
  const worker = startWorker(command, limits, CONFINED_ENVIRONMENT);
  keep(worker);
  const end = await worker.run(job);
  await endAll(worker);
  if (end.kind === "done") return isSoundResult(end.result, tenantId) ? end : nonsense(tenantId);
  if (end.kind === "fault") return { kind: "fault", stack: end.stack.replace(/[^\P{Cc}\n]/gu, "�") };
  return isOwnFile(end.diagnostic.position.file, tenantId) ? end : nonsense(tenantId);
}

/**
 * Waits until nothing in the sandbox lives any more. Its first process is ended, not bubblewrap, which waits for it: the system ends all others with the
 * first, and whoever has waited for the first has waited for all.
 */
async function endAll(worker: WorkerProcess): Promise<void> {
  const first = childrenOf(worker.pid);
  for (const pid of first) endProcess(pid);
  if (first.length === 0) worker.end();
  await worker.ended;
}

async function published(result: JobResult, staging: string, { outFolder }: WorkerSetting, tenantId: TenantId): Promise<JobEnd> {
  const { release, ...rest } = result;
  if (release === undefined) return { kind: "done", result };
  const files = stagedFiles(join(staging, ".sites", tenantId, release));
  if (!files || !isPublishable(files)) return nonsense(tenantId);
  const diagnostics = checkSiteBytes(files, tenantId);
  if (hasErrors(diagnostics)) return { kind: "done", result: { ...rest, diagnostics: [...rest.diagnostics, ...diagnostics] } };
  const publication = publishSite(files, outFolder, tenantId);
  return { kind: "done", result: { ...rest, ...publication } };
}

/** A process that says what none of ours would say is broken, and nothing of it is believed. */
function nonsense(tenantId: TenantId): JobEnd {
  const position = { file: `tenants/${tenantId}`, line: 1, column: 1 };
  const detail = "the sandbox gave back what no site is made of";
  return { kind: "stopped", diagnostic: diagnose("job-crashed", tenantId, position, { detail }) };
}
