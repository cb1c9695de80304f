import { readMediaAgain } from "./content/read-media-again.ts";
import { readTenant, type ReadTenant, type TenantSource } from "./content/read-tenant.ts";
import { hasErrors } from "./diagnostics/diagnostic.ts";
import type { Outcome } from "./diagnostics/outcome.ts";
import type { DictionariesFor } from "./i18n/dictionary.ts";
import type { Day } from "./model/day.ts";
import type { NetworkSlice } from "./model/network.ts";
import type { OutputFile } from "./model/output-file.ts";
import type { Site } from "./model/site.ts";
import type { Tenant } from "./model/tenant.ts";
import { pictureOutputs } from "./plan/media.ts";
import { planSite } from "./plan/plan-site.ts";
import { attemptToWrite } from "./publish/attempt-to-write.ts";
import { mediaFiles } from "./publish/media-files.ts";
import { missingFrom, shelvedFiles, type PictureShelf } from "./publish/picture-shelf.ts";
import { checkSiteBytes } from "./publish/release.ts";
import type { Assets } from "./render/assets.ts";
import type { PageMemory } from "./render/page-memory.ts";
import { renderSite } from "./render/render-site.ts";

/** What all tenants of a run are built with. */
export interface Workshop {
  readonly templatesFolder: string;
  readonly outFolder: string;
  readonly today: Day;
  readonly assets: Assets;
  readonly dictionaries: DictionariesFor;
  /** Pages that need not be rendered again, for whoever makes the same site many times. */
  readonly memory?: PageMemory | undefined;
}

/** Read: the folder becomes a tenant. */
export const gatherTenant: (source: TenantSource) => Promise<ReadTenant> = readTenant;

/** Plan: the tenant becomes a site. Pictures that are not on the shelf are shown by their words; without a shelf, all are taken for finished. */
export function planTenant(tenant: Tenant, network: NetworkSlice, workshop: Workshop, shelf?: PictureShelf): Outcome<Site> {
  const unavailablePictures = shelf ? missingFrom(shelf, pictureOutputs(tenant.media)) : new Set<string>();
  const dictionaries = workshop.dictionaries(tenant.settings.locales, tenant.settings.digits);
  return planSite(tenant, { network, today: workshop.today, dictionaries, unavailablePictures });
}

/** Render and place: the site becomes files, and `place` makes the live site of them, or a preview. Nothing is replaced unless every step is clean. */
export async function makeSite<Placed>(
  site: Site,
  workshop: Workshop,
  shelf: PictureShelf,
  place: (files: readonly OutputFile[]) => Placed,
): Promise<Outcome<Placed>> {
  const { outFolder, templatesFolder, assets, memory } = workshop;
  const rendered = await renderSite(site, templatesFolder, assets, memory);
  return attemptToWrite(outFolder, site.tenantId, async () => {
    const media = mediaFiles(site.media, site.tenantId, readMediaAgain);
    const files = [...rendered, ...(media.value ?? []), ...shelvedFiles(site.pictures, shelf)];
    const diagnostics = [...media.diagnostics, ...checkSiteBytes(files, site.tenantId)];
    return hasErrors(diagnostics) ? { diagnostics } : { value: place(files), diagnostics };
  });
}
