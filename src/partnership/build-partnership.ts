import { join } from "node:path";
import { readRegister } from "../content/read-register.ts";
import { readSharedEntries } from "../content/read-shared-entries.ts";
import { hasErrors, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { EMPTY_SLICE } from "../model/network.ts";
import { partnersFor, type Registration } from "../model/register.ts";
import { isLive, isPublished, publishedTenants } from "../publish/publish-site.ts";
import { removeHalfWrittenFiles } from "../publish/write-file.ts";
import { chooseTenants } from "./choose-tenants.ts";
import { generatorHash } from "./generator.ts";
import { followTenants, type TenantEnd } from "./follow-tenants.ts";
import type { TenantJob, WorkerSetting } from "./job.ts";
import { JOB_LIMITS, type JobLimits } from "./job-limits.ts";
import { hashFolder, hashParts, readRecord, recordsFolder, writeRecord, type TenantRecord } from "./record.ts";
import type { Report, TenantReport, TenantState } from "./report.ts";
import { openWorkerPool } from "./worker-pool.ts";

/** What is asked of a build. */
export interface BuildOrder extends WorkerSetting {
  /** Tenants to build; empty for all. */
  readonly requested: readonly string[];
  /** `gather` reads and plans and publishes nothing. */
  readonly kind: TenantJob["kind"];
  /** How many tenants at a time. */
  readonly jobs: number;
  readonly limits?: JobLimits | undefined;
  /** Whether each tenant is built in a sandbox. Whoever asks for one has found that it works here. */
  readonly sandbox?: boolean | undefined;
}

/** Told while a build goes on. */
export interface BuildListener {
  readonly begin: (total: number) => void;
  readonly done: (report: TenantReport) => void;
  /** Gives the way to end everything early, for Ctrl-C. */
  readonly onOpen: (end: () => void) => void;
}

/** What a build came to. */
export interface BuildOutcome {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
  /** Stacks of our own faults. */
  readonly faults: readonly string[];
  readonly unknown: readonly string[];
  readonly siteless: readonly string[];
  /** Tenants whose site is published and whom the register no longer names. */
  readonly retired: readonly string[];
  /** The default locales of the tenants that could be read. */
  readonly localeByTenant: ReadonlyMap<string, LocaleTag>;
}

/** Builds or checks the tenants, each for itself: one tenant's errors never stop, slow or change another. */
export async function buildPartnership(order: BuildOrder, listener: BuildListener): Promise<BuildOutcome> {
  const { tenantsFolder } = order;
  const generator = generatorHash(order.projectFolder);
  const outcome = collectOutcome(generator, order.today, listener.done);
  const register = readRegister(tenantsFolder);
  outcome.diagnostics.push(...register.diagnostics, ...readSharedEntries(tenantsFolder).diagnostics);
  if (!register.value || hasErrors(outcome.diagnostics)) return outcome.finish();
  const chosen = chooseTenants(register.value, tenantsFolder, order.requested);
  const { unknown, siteless } = chosen;
  if (unknown.length > 0 || siteless.length > 0) return { ...outcome.finish(), unknown, siteless };
  const shared = hashParts([generator, register.value.hub, hashFolder(join(tenantsFolder, "partnership", "pages"), "pages")]);
  listener.begin(chosen.registrations.length + chosen.unregistered.length);
  for (const { id, diagnostic } of chosen.unregistered) outcome.note(reportOf(id, "failed", 0, [diagnostic]), [diagnostic]);
  if (order.kind === "make") [order.outFolder, recordsFolder(order.outFolder)].forEach(removeHalfWrittenFiles);
  const jobs: TenantJob[] = [];
  const inputHashById = new Map<string, string>();
  for (const registration of chosen.registrations) {
    const { id } = registration;
    const partners = partnersFor(registration, register.value.registrations);
    const inputs = () => [shared, registration, ...partners, EMPTY_SLICE, hashFolder(join(tenantsFolder, id), "tenant")];
    const inputHash = order.kind === "make" ? hashParts(inputs()) : "";
    const record = order.kind === "make" && order.useCache ? validRecord(order, registration, inputHash) : undefined;
    inputHashById.set(id, inputHash);
    if (!record) jobs.push({ kind: order.kind, registration, network: EMPTY_SLICE });
    else
      outcome.note({ ...reportOf(id, "unchanged", 0, record.diagnostics), ...sizes(record) }, record.diagnostics, record.locale);
  }
  const pool = openWorkerPool(order.jobs, settingOf(order), order.limits ?? JOB_LIMITS, order.sandbox);
  listener.onOpen(pool.end);
  const follow = followTenants(({ registration }, ended) => {
    const report = settle(order, registration, ended, inputHashById.get(registration.id) ?? "");
    outcome.note(report, ended.diagnostics, ended.end.kind === "done" ? ended.end.result.locale : undefined);
  });
  await pool.runAll(jobs, (job, end, ms) => {
    if (end.kind === "fault") outcome.faults.push(`${job.registration.id}: ${end.stack}`);
    return follow(job, end, ms);
  });
  pool.end();
  const registered = new Set<string>(register.value.registrations.map(({ id }) => id));
  return { ...outcome.finish(), retired: publishedTenants(order.outFolder).filter((id) => !registered.has(id)) };
}

/** What a worker is told: no word about other tenants, though the order may name them. */
function settingOf({ projectFolder, tenantsFolder, outFolder, today, useCache }: BuildOrder): WorkerSetting {
  return { projectFolder, tenantsFolder, outFolder, today, useCache };
}

/** What a build comes to, as it grows. */
function collectOutcome(generator: string, today: Day, done: BuildListener["done"]) {
  const diagnostics: Diagnostic[] = [];
  const faults: string[] = [];
  const reports = new Map<string, TenantReport>();
  const localeByTenant = new Map<string, LocaleTag>();
  const saidOfAll = new Set<string>();
  /** What is wrong with a page of the partnership is found for every tenant, and said once. */
  const isNew = (diagnostic: Diagnostic) => {
    if (diagnostic.tenant !== "partnership") return true;
    const key = JSON.stringify(diagnostic);
    return !saidOfAll.has(key) && saidOfAll.add(key);
  };
  return {
    diagnostics,
    faults,
    note: (report: TenantReport, found: readonly Diagnostic[], locale?: LocaleTag) => {
      reports.set(report.id, report);
      if (locale) localeByTenant.set(report.id, locale);
      diagnostics.push(...found.filter(isNew));
      done(report);
    },
    finish: (): BuildOutcome => ({
      report: { generator, today, tenants: [...reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) },
      diagnostics: sortDiagnostics(diagnostics),
      faults,
      unknown: [],
      siteless: [],
      retired: [],
      localeByTenant,
    }),
  };
}

/** The record of a live site that would come out the same again. */
function validRecord(order: BuildOrder, { id }: Registration, inputHash: string): TenantRecord | undefined {
  const record = readRecord(order.outFolder, id);
  if (!record || record.inputHash !== inputHash || !isLive(order.outFolder, id, record)) return undefined;
  // Nobody knows of a day before it what was still to come then.
  const isOfToday = order.today >= record.builtFor && (!record.validUntil || order.today < record.validUntil);
  return isOfToday ? record : undefined;
}

/** Writes the record of a site that was published, and says how the tenant came out. */
function settle(order: BuildOrder, { id }: Registration, ended: TenantEnd, inputHash: string): TenantReport {
  const { end, diagnostics: found, milliseconds: ms, isLasting } = ended;
  if (end.kind === "done" && order.kind === "gather") {
    const report = reportOf(id, hasErrors(found) ? "failed" : "unchanged", ms, found);
    return { ...report, pages: end.result.pages };
  }
  if (end.kind === "done" && end.result.release !== undefined) {
    const { pages, bytes, release, validUntil, locale } = end.result;
    const site = { release, pages, bytes, builtFor: order.today, validUntil, locale };
    if (isLasting) writeRecord(order.outFolder, id, { inputHash, ...site, diagnostics: found });
    return { ...reportOf(id, "published", ms, found), pages, bytes };
  }
  return reportOf(id, isPublished(order.outFolder, id) ? "kept" : "failed", ms, found);
}

function reportOf(id: string, state: TenantState, ms: number, found: readonly Diagnostic[]): TenantReport {
  const errors = found.filter(({ level }) => level === "error").length;
  return { id, state, pages: 0, bytes: 0, ms, errors, warnings: found.length - errors };
}

function sizes({ pages, bytes }: TenantRecord): Pick<TenantReport, "pages" | "bytes"> {
  return { pages, bytes };
}
