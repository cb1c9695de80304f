import { readMediaAgain } from "./content/read-media-again.ts";
import { readTenant, type ReadTenant, type TenantSource } from "./content/read-tenant.ts";
import { hasErrors, type Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Outcome } from "./diagnostics/outcome.ts";
import type { DictionariesFor } from "./i18n/dictionary.ts";
import type { Day } from "./model/day.ts";
import type { NetworkSlice } from "./model/network.ts";
import type { OutputFile } from "./model/output-file.ts";
import type { Site } from "./model/site.ts";
import type { Tenant } from "./model/tenant.ts";
import { lookOf } from "./plan/look.ts";
import { planSite } from "./plan/plan-site.ts";
import { attemptToWrite } from "./publish/attempt-to-write.ts";
import { checkPictures, mediaFiles } from "./publish/media-files.ts";
import { checkSiteBytes } from "./publish/release.ts";
import type { PageMemory } from "./render/page-memory.ts";
import { renderSite } from "./render/render-site.ts";
import { lookPath, type StyleSheet } from "./render/styles.ts";

/** What all tenants of a run are built with. */
export interface Workshop {
  readonly templatesFolder: string;
  readonly outFolder: string;
  readonly today: Day;
  /** Whether pictures that were encoded before are used again. */
  readonly useCache: boolean;
  readonly style: StyleSheet;
  readonly dictionaries: DictionariesFor;
  /** Pages that need not be rendered again, for whoever makes the same site many times. */
  readonly memory?: PageMemory | undefined;
}

/** Read: the folder becomes a tenant. */
export function gatherTenant(source: TenantSource): Promise<ReadTenant> {
  return readTenant(source);
}

/** Plan: the tenant becomes a site. */
export function planTenant(tenant: Tenant, network: NetworkSlice, workshop: Workshop): Outcome<Site> {
  const { locales, digits } = tenant.settings;
  const stylesheets = [workshop.style.path, lookPath(lookOf(tenant))].map((path) => `/${path}`);
  const { today } = workshop;
  return planSite(tenant, { network, today, dictionaries: workshop.dictionaries(locales, digits), stylesheets });
}

/** What only the making of a site would find: pictures that break off in the middle. */
export function checkSite(site: Site, begin: (file: string) => void): Promise<readonly Diagnostic[]> {
  return checkPictures(site.media, site.tenantId, { read: readMediaAgain, begin });
}

/** Render and place: the site becomes files, and `place` makes the live site of them, or a preview. Nothing is replaced unless every step is clean. */
export async function makeSite<Placed>(
  site: Site,
  workshop: Workshop,
  begin: (file: string) => void,
  place: (files: readonly OutputFile[]) => Placed,
): Promise<Outcome<Placed>> {
  const { outFolder, templatesFolder, style, useCache } = workshop;
  const rendered = await renderSite(site, templatesFolder, style, workshop.memory);
  return attemptToWrite(outFolder, site.tenantId, async () => {
    const cacheFolder = useCache ? `${outFolder}/.cache/pictures/${site.tenantId}` : undefined;
    const media = await mediaFiles(site.media, site.tenantId, { read: readMediaAgain, cacheFolder, begin });
    const files = [...rendered, ...(media.value ?? [])];
    const diagnostics = [...media.diagnostics, ...checkSiteBytes(files, site.tenantId)];
    return hasErrors(diagnostics) ? { diagnostics } : { value: place(files), diagnostics };
  });
}
