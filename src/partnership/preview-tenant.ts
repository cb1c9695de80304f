import { spawn } from "node:child_process";
import { join } from "node:path";
import { readRegister } from "../content/read-register.ts";
import { readSharedEntries } from "../content/read-shared-entries.ts";
import { diagnose, distinctDiagnostics, hasErrors, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { EMPTY_SLICE } from "../model/network.ts";
import type { PictureOutput } from "../model/picture.ts";
import type { Registration } from "../model/register.ts";
import { chooseTenants } from "./choose-tenants.ts";
import type { WorkerSetting } from "./job.ts";
import { JOB_LIMITS, type JobLimits } from "./job-limits.ts";
import { startWorker, workerCommand, type JobEnd, type WorkerProcess } from "./worker-process.ts";

/** How long a round works on pictures before it makes the site with those that are ready. */
const PICTURE_MILLISECONDS = 1500;

/** What is asked of a preview. */
export interface PreviewOrder extends WorkerSetting {
  /** The tenant's id, as somebody typed it. */
  readonly requested: string;
  /** Where its pages go. */
  readonly folder: string;
  readonly limits?: JobLimits | undefined;
}

/** How much has to be read again: the tenant's folder; all that tenants share, too; our compiled code, too. */
export type PreviewScope = "tenant" | "shared" | "program";

/** What one making of a preview came to. */
export interface PreviewOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Our own fault, as the program tells it. */
  readonly fault?: string | undefined;
  readonly pages: number;
  /** How many files are other than before; undefined where the last good preview stays. */
  readonly changed?: number | undefined;
  /** Whether pictures are still to be worked on: another making will show more of them. */
  readonly isUnfinished?: boolean | undefined;
  readonly locale?: LocaleTag | undefined;
}

/** Whether there is such a tenant, and whether a site is built for it here. */
export type Standing = "tenant" | "unknown" | "siteless";

/** A preview that can be made again and again. */
export interface Preview {
  /** As the register says now. */
  readonly standing: () => Standing;
  /** Makes the preview. Only one at a time. */
  readonly make: (scope: PreviewScope) => Promise<PreviewOutcome>;
  /** Stops what is being made, if anything. */
  readonly interrupt: () => void;
}

/** What all tenants share, as the parent reads it. */
interface Shared {
  readonly diagnostics: readonly Diagnostic[];
  readonly registration?: Registration | undefined;
  readonly standing: Standing;
}

/** Opens a preview of one tenant. It is made in a process of its own, under the limits of a build, which stays warm from one making to the next. */
export function openPreview(order: PreviewOrder): Preview {
  const { limits = JOB_LIMITS } = order;
  let worker: WorkerProcess | undefined;
  let shared: Shared | undefined;
  let renew = true;
  let pending: readonly PictureOutput[] = [];
  /** Pictures are tried once: one that takes too long would take it each time. */
  const tried = new Set<string>();
  const interrupt = () => {
    worker?.end();
    worker = undefined;
  };
  return {
    interrupt,
    standing: () => (shared ??= readShared(order)).standing,
    make: async (scope) => {
      if (scope === "program") {
        interrupt();
        const trouble = await compile(order.projectFolder);
        if (trouble !== undefined) return { diagnostics: [], fault: trouble, pages: 0 };
      }
      if (scope !== "tenant" || !shared) {
        shared = readShared(order);
        renew = true;
      }
      const { diagnostics, registration } = shared;
      if (!registration) return { diagnostics, pages: 0 };
      worker = worker?.isAlive() ? worker : startWorker(workerCommand(order, limits), limits);
      const made = await workOnPictures(worker, registration, pending);
      for (const { hash } of made) tried.add(hash);
      if (!worker.isAlive()) worker = startWorker(workerCommand(order, limits), limits);
      const preview = { folder: order.folder, renew };
      const end = await worker.run({ kind: "make", registration, network: EMPTY_SLICE, preview });
      // After a fault or a stop, nobody knows what the worker still holds.
      renew = end.kind !== "done";
      pending = (end.kind === "done" ? (end.result.pending ?? []) : []).filter(({ hash }) => !tried.has(hash));
      return { ...outcomeOf(end, diagnostics), isUnfinished: pending.length > 0 };
    },
  };
}

/** Works on the first of the pictures that wait, until the texts have waited long enough. Gives those that were tried. */
async function workOnPictures(
  worker: WorkerProcess,
  registration: Registration,
  pending: readonly PictureOutput[],
): Promise<readonly PictureOutput[]> {
  const begun = performance.now();
  const tried: PictureOutput[] = [];
  for (const picture of pending) {
    if (!worker.isAlive() || performance.now() - begun > PICTURE_MILLISECONDS) break;
    tried.push(picture);
    await worker.run({ kind: "picture", registration, picture, purpose: "make", turn: tried.length });
  }
  return tried;
}

/** Reads the register and the shared pages. Where either has errors, no tenant can be made. */
function readShared({ tenantsFolder, requested }: PreviewOrder): Shared {
  const register = readRegister(tenantsFolder);
  const diagnostics = sortDiagnostics([...register.diagnostics, ...readSharedEntries(tenantsFolder).diagnostics]);
  if (!register.value || hasErrors(diagnostics)) return { diagnostics, standing: "tenant" };
  const { registrations, unregistered, unknown } = chooseTenants(register.value, tenantsFolder, [requested]);
  const [registration] = registrations;
  if (registration) return { diagnostics, registration, standing: "tenant" };
  const standing = unknown.length > 0 ? "unknown" : unregistered.length > 0 ? "tenant" : "siteless";
  const position = { file: `tenants/${requested}`, line: 1, column: 1 };
  // Whoever takes a partner out of the register while its preview is shown reads why there is no more of it.
  return { diagnostics: [...diagnostics, diagnose("unregistered-folder", requested, position, { folder: requested })], standing };
}

function outcomeOf(end: JobEnd, shared: readonly Diagnostic[]): PreviewOutcome {
  if (end.kind === "fault") return { diagnostics: shared, fault: end.stack, pages: 0 };
  if (end.kind === "stopped") return { diagnostics: [...shared, end.diagnostic], pages: 0 };
  const { diagnostics, pages, changed, locale } = end.result;
  // What is wrong with a page of the partnership is found again with the tenant.
  return { diagnostics: sortDiagnostics(distinctDiagnostics([...shared, ...diagnostics])), pages, changed, locale };
}

/** Compiles what has changed of our code, as the command itself does when it starts. Gives what the compiler says where it cannot. */
function compile(projectFolder: string): Promise<string | undefined> {
  if (import.meta.url.endsWith(".ts")) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, "src", "chm.mjs"), "--help"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(0, 4000)));
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? undefined : said));
  });
}
