import { readMediaAgain } from "./content/read-media-again.ts";
import { readTenant, type ReadTenant, type TenantSource } from "./content/read-tenant.ts";
import { hasErrors } from "./diagnostics/diagnostic.ts";
import type { Outcome } from "./diagnostics/outcome.ts";
import type { DictionariesFor } from "./i18n/dictionary.ts";
import type { Day } from "./model/day.ts";
import type { NetworkSlice } from "./model/network.ts";
import type { Site } from "./model/site.ts";
import type { Tenant } from "./model/tenant.ts";
import { lookOf } from "./plan/look.ts";
import { pictureOutput } from "./plan/media.ts";
import { planSite } from "./plan/plan-site.ts";
import { attemptToWrite } from "./publish/attempt-to-write.ts";
import { mediaFiles } from "./publish/media-files.ts";
import { readShelf, shelfFolder, shelvedFiles, type PictureShelf } from "./publish/picture-shelf.ts";
import { publishSite, type Publication } from "./publish/publish-site.ts";
import { checkSiteBytes } from "./publish/release.ts";
import { renderSite } from "./render/render-site.ts";
import { lookPath, type StyleSheet } from "./render/styles.ts";

/** What all tenants of a run are built with. */
export interface Workshop {
  readonly templatesFolder: string;
  readonly outFolder: string;
  readonly today: Day;
  readonly style: StyleSheet;
  readonly dictionaries: DictionariesFor;
}

/** Read: the folder becomes a tenant. */
export function gatherTenant(source: TenantSource): Promise<ReadTenant> {
  return readTenant(source);
}

/** Finds the pictures that earlier jobs have finished: nobody waits for the others. */
export function shelfOf(tenant: Tenant, { outFolder }: Workshop): PictureShelf {
  return readShelf(shelfFolder(outFolder, tenant.id), tenant.media.filter(({ dimensions }) => dimensions).map(pictureOutput));
}

/** Plan: the tenant becomes a site. Pictures that are not on the shelf are shown by their words; without a shelf, all are taken for finished. */
export function planTenant(tenant: Tenant, network: NetworkSlice, workshop: Workshop, shelf?: PictureShelf): Outcome<Site> {
  const { locales, digits } = tenant.settings;
  const stylesheets = [workshop.style.path, lookPath(lookOf(tenant))].map((path) => `/${path}`);
  const pictures = shelf ? tenant.media.filter(({ dimensions }) => dimensions).map(({ path }) => path) : [];
  const unavailablePictures = new Set(pictures.filter((path) => !shelf?.get(path)?.files.length));
  const dictionaries = workshop.dictionaries(locales, digits);
  return planSite(tenant, { network, today: workshop.today, dictionaries, stylesheets, unavailablePictures });
}

/** Render and publish: the site becomes files, and the files the live site. Nothing is replaced unless every step is clean. */
export async function makeSite(site: Site, workshop: Workshop, shelf: PictureShelf): Promise<Outcome<Publication>> {
  const { outFolder, templatesFolder, style } = workshop;
  const rendered = await renderSite(site, templatesFolder, style);
  return attemptToWrite(outFolder, site.tenantId, async () => {
    const media = mediaFiles(site.media, site.tenantId, readMediaAgain);
    const files = [...rendered, ...(media.value ?? []), ...shelvedFiles(site.pictures, shelf)];
    const diagnostics = [...media.diagnostics, ...checkSiteBytes(files, site.tenantId)];
    return hasErrors(diagnostics) ? { diagnostics } : { value: publishSite(files, outFolder, site.tenantId), diagnostics };
  });
}
