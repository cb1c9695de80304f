import { join } from "node:path";
import { checkSite, gatherTenant, makeSite, planTenant, type Workshop } from "../build.ts";
import type { TenantSource } from "../content/read-tenant.ts";
import { readInterfaceStrings } from "../content/read-interface-strings.ts";
import { readRegister } from "../content/read-register.ts";
import { readSharedEntries } from "../content/read-shared-entries.ts";
import { hasErrors, limitDiagnostics, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkCompleteness } from "../i18n/completeness.ts";
import { openDictionaries } from "../i18n/dictionary.ts";
import type { Strings } from "../i18n/phrasebook.ts";
import type { Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Hub, Registration } from "../model/register.ts";
import { readStyleSheet } from "../render/styles.ts";
import type { Job, JobResult, WorkerSetting } from "./job.ts";

/** Everything that jobs share, read once per process: it is the focal point's and the project's, never a tenant's. */
export interface Bench {
  readonly workshop: Workshop;
  readonly tenantsFolder: string;
  readonly hub: Hub;
  readonly registrations: readonly Registration[];
  readonly sharedEntries: readonly Entry[];
}

/**
 * Prepares a process for jobs. Throws where the register cannot be read, which the caller has checked before, and where a core locale lacks
 * an interface string: no site is published half in another language by our own fault.
 */
export function prepareBench(setting: WorkerSetting): Bench {
  const { projectFolder, tenantsFolder } = setting;
  const register = readRegister(tenantsFolder).value;
  if (!register) throw new Error("The register cannot be read");
  const strings = readInterfaceStrings(join(projectFolder, "locales"));
  refuseIncomplete(strings);
  const templatesFolder = join(projectFolder, "templates");
  return {
    tenantsFolder,
    hub: register.hub,
    registrations: register.registrations,
    sharedEntries: readSharedEntries(tenantsFolder).value ?? [],
    workshop: {
      templatesFolder,
      outFolder: setting.outFolder,
      today: setting.today,
      useCache: setting.useCache,
      style: readStyleSheet(templatesFolder),
      dictionaries: openDictionaries(strings),
    },
  };
}

function refuseIncomplete(strings: ReadonlyMap<LocaleTag, Strings>): void {
  const problems = checkCompleteness(strings).map(({ locale, key, problem }) => `${locale}.json, “${key}”: ${problem}`);
  if (problems.length > 0) throw new Error(`The interface strings in locales/ are not complete\n${problems.join("\n")}`);
}

/** What a tenant is read with. Only the hub is told of the other partners. */
export function sourceOf(bench: Bench, registration: Registration, begin: (file: string) => void): TenantSource {
  const { tenantsFolder, hub, sharedEntries, registrations } = bench;
  const partners = registration.service === "hub" ? registrations : [];
  return { tenantsFolder, registration, hub, partners, sharedEntries, begin };
}

/** Does one job. Content trouble comes back as diagnostics; an exception is our own fault. */
export async function runJob(bench: Bench, job: Job, begin: (file: string) => void): Promise<JobResult> {
  const { workshop } = bench;
  const diagnostics: Diagnostic[] = [];
  let locale: LocaleTag | undefined;
  const result = (more: Partial<JobResult>): JobResult => ({
    pages: 0,
    bytes: 0,
    locale,
    ...more,
    diagnostics: limitDiagnostics(sortDiagnostics(diagnostics), job.registration.id),
  });
  const tenant = await gatherTenant(sourceOf(bench, job.registration, begin));
  // From here on no single file is in hand.
  begin(`tenants/${job.registration.id}`);
  diagnostics.push(...tenant.diagnostics);
  locale = tenant.defaultLocale;
  if (!tenant.value) return result({});
  const site = planTenant(tenant.value, job.network, workshop);
  diagnostics.push(...site.diagnostics);
  if (!site.value) return result({});
  const planned = { pages: site.value.pages.length, validUntil: site.value.validUntil };
  if (job.kind === "gather") diagnostics.push(...(await checkSite(site.value, begin)));
  if (job.kind === "gather" || hasErrors(diagnostics)) return result(planned);
  const publication = await makeSite(site.value, workshop, begin);
  diagnostics.push(...publication.diagnostics);
  if (!publication.value) return result(planned);
  return result({ ...planned, bytes: publication.value.bytes, release: publication.value.release });
}
