import { join } from "node:path";
import { gatherTenant, makeSite, planTenant, type Workshop } from "../build.ts";
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
import type { OutputFile } from "../model/output-file.ts";
import type { PictureOutput } from "../model/picture.ts";
import { partnersFor, type Hub, type Registration } from "../model/register.ts";
import type { Tenant } from "../model/tenant.ts";
import { describeRemark, readShelf, shelfFolder, tidyShelf, type PictureShelf } from "../publish/picture-shelf.ts";
import { pictureOutputs } from "../plan/media.ts";
import { countChanges, findPlaced, placePreview, type PlacedFiles } from "../publish/preview-folder.ts";
import { publishSite } from "../publish/publish-site.ts";
import { openPageMemory, type PageMemory } from "../render/page-memory.ts";
import { readAssets } from "../render/assets.ts";
import type { JobResult, TenantJob, WorkerSetting } from "./job.ts";

/** Everything that jobs share, read once per process: it is the focal point's and the project's, never a tenant's. */
export interface Bench {
  readonly workshop: Workshop;
  readonly tenantsFolder: string;
  readonly hub: Hub;
  readonly registrations: readonly Registration[];
  readonly sharedEntries: readonly Entry[];
  /** The pages of the one tenant that this process makes previews of. */
  readonly memory: PageMemory;
  readonly useCache: boolean;
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
    useCache: setting.useCache,
    hub: register.hub,
    registrations: register.registrations,
    sharedEntries: readSharedEntries(tenantsFolder).value ?? [],
    memory: openPageMemory(),
    workshop: {
      templatesFolder,
      outFolder: setting.outFolder,
      today: setting.today,
      assets: readAssets(templatesFolder),
      dictionaries: openDictionaries(strings),
    },
  };
}

function refuseIncomplete(strings: ReadonlyMap<LocaleTag, Strings>): void {
  const problems = checkCompleteness(strings).map(({ locale, key, problem }) => `${locale}.json, “${key}”: ${problem}`);
  if (problems.length > 0) throw new Error(`The interface strings in locales/ are not complete\n${problems.join("\n")}`);
}

/** What a tenant is read with. */
export function sourceOf(bench: Bench, registration: Registration, begin: (file: string) => void): TenantSource {
  const { tenantsFolder, hub, sharedEntries, registrations } = bench;
  const partners = partnersFor(registration, registrations);
  return { tenantsFolder, registration, hub, partners, sharedEntries, begin };
}

/** Does the work on one tenant's texts. Content trouble comes back as diagnostics; an exception is our own fault. */
export async function runJob(bench: Bench, job: TenantJob, begin: (file: string) => void): Promise<JobResult> {
  const { workshop } = bench;
  const { id } = job.registration;
  const diagnostics: Diagnostic[] = [];
  let locale: LocaleTag | undefined;
  const result = (more: Partial<JobResult>): JobResult => ({
    pages: 0,
    bytes: 0,
    locale,
    ...more,
    diagnostics: limitDiagnostics(sortDiagnostics(diagnostics), id),
  });
  const tenant = await gatherTenant(sourceOf(bench, job.registration, begin));
  // From here on no single file is in hand.
  begin(`tenants/${id}`);
  diagnostics.push(...tenant.diagnostics);
  locale = tenant.defaultLocale;
  if (!tenant.value) return result({});
  const shelf = job.kind === "make" ? shelfOf(tenant.value, workshop) : undefined;
  const site = planTenant(tenant.value, job.network, workshop, shelf);
  diagnostics.push(...site.diagnostics);
  if (!site.value) return result({});
  const { pictures, pages, validUntil } = site.value;
  const planned = { pages: pages.length, validUntil };
  if (!shelf) return result({ ...planned, pending: pictures });
  diagnostics.push(...remarksOn(pictures, shelf, job));
  if (hasErrors(diagnostics)) return result(planned);
  const place = (files: readonly OutputFile[]) =>
    job.preview ? preview(files, job.preview.folder) : publishSite(files, workshop.outFolder, id);
  const placed = await makeSite(site.value, { ...workshop, memory: job.preview && bench.memory }, shelf, place);
  diagnostics.push(...placed.diagnostics);
  if (!placed.value) return result(planned);
  const isFinished = (picture: PictureOutput) => job.hasPictures || (bench.useCache && shelf.has(picture.path));
  const pending = pictures.filter((picture) => !isFinished(picture));
  if (pending.length === 0 && !job.preview) tidyShelf(shelfFolder(workshop.outFolder, id), pictures);
  return result({ ...planned, ...placed.value, pending });
}

/** Finds the pictures that earlier jobs have finished: nobody waits for the others. */
export function shelfOf(tenant: Tenant, { outFolder }: Workshop): PictureShelf {
  return readShelf(shelfFolder(outFolder, tenant.id), pictureOutputs(tenant.media));
}

function remarksOn(pictures: readonly PictureOutput[], shelf: PictureShelf, { registration }: TenantJob): readonly Diagnostic[] {
  return pictures.flatMap((picture) => {
    const remark = shelf.get(picture.path)?.remark;
    return remark ? [describeRemark(picture, registration.id, remark)] : [];
  });
}

/** What this process has placed in the folders of previews. */
const placedByFolder = new Map<string, PlacedFiles>();

/** Places a preview. A process that has just begun does not know what its files hold, and writes all. */
function preview(files: readonly OutputFile[], folder: string): Pick<JobResult, "changed"> {
  const before = placedByFolder.get(folder) ?? findPlaced(folder);
  const now = placePreview(files, folder, before);
  placedByFolder.set(folder, now);
  return { changed: countChanges(before, now) };
}
