import { diagnose, hasErrors, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Job, JobResult, PictureJob, TenantJob } from "./job.ts";
import type { JobEnd } from "./worker-process.ts";

/** How a tenant came out of all its jobs. */
export interface TenantEnd {
  readonly end: JobEnd;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
  /** Whether another run would come to the same. A picture whose worker crashed may have been killed from outside. */
  readonly isLasting: boolean;
}

/** A tenant whose pictures are in work. */
interface OpenTenant {
  readonly job: TenantJob;
  readonly end: { readonly kind: "done"; readonly result: JobResult };
  readonly found: Diagnostic[];
  left: number;
  milliseconds: number;
  isLasting: boolean;
}

/**
 * Follows each tenant through its jobs: first the texts, with the pictures that are finished; then each picture that is not; then, where there were any, the
 * texts once more. Gives what is told of the end of each job, and answers with the jobs that follow.
 */
export function followTenants(
  finish: (job: TenantJob, end: TenantEnd) => void,
): (job: Job, end: JobEnd, ms: number) => readonly Job[] {
  const openById = new Map<string, OpenTenant>();

  const afterTexts = (job: TenantJob, end: JobEnd, ms: number): readonly Job[] => {
    const open = openById.get(job.registration.id);
    const pending = end.kind === "done" && !job.hasPictures ? (end.result.pending ?? []) : [];
    if (pending.length === 0 || end.kind !== "done") {
      finish(job, endOf(end, ms, open));
      return [];
    }
    openById.set(job.registration.id, { job, end, found: [], left: pending.length, milliseconds: ms, isLasting: true });
    const purpose = job.kind === "make" ? "make" : "check";
    return pending.map((picture, turn) => ({ kind: "picture", registration: job.registration, picture, purpose, turn }));
  };

  const afterPicture = (job: PictureJob, end: JobEnd, ms: number): readonly Job[] => {
    const open = openById.get(job.registration.id);
    if (!open) return [];
    open.left--;
    open.milliseconds += ms;
    open.found.push(...troubleOf(job, end));
    if (end.kind === "fault" || (end.kind === "stopped" && end.diagnostic.code === "job-crashed")) open.isLasting = false;
    if (open.left > 0) return [];
    if (open.job.kind === "make" && !hasErrors(open.found)) return [{ ...open.job, hasPictures: true }];
    const { release: _release, ...result } = open.end.result;
    finish(open.job, endOf({ kind: "done", result }, 0, open));
    return [];
  };

  return (job, end, ms) => (job.kind === "picture" ? afterPicture(job, end, ms) : afterTexts(job, end, ms));
}

function endOf(end: JobEnd, ms: number, open: OpenTenant | undefined): TenantEnd {
  const { found = [], milliseconds = 0, isLasting = true } = open ?? {};
  const diagnostics = sortDiagnostics([...diagnosticsOf(end), ...found]);
  return { end, diagnostics, milliseconds: ms + milliseconds, isLasting };
}

function diagnosticsOf(end: JobEnd): readonly Diagnostic[] {
  if (end.kind === "done") return end.result.diagnostics;
  return end.kind === "stopped" ? [end.diagnostic] : [];
}

/** A picture that takes more than it may have is not shown; that is no reason to hold the texts back. */
function troubleOf({ picture, registration: { id } }: PictureJob, end: JobEnd): readonly Diagnostic[] {
  if (end.kind !== "stopped") return diagnosticsOf(end);
  return [diagnose("endless-picture", id, { file: `tenants/${id}/${picture.path}`, line: 1, column: 1 }, { name: picture.path })];
}
