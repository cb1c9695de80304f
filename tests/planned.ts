import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInterfaceStrings } from "../src/content/read-interface-strings.ts";
import { readSharedEntries } from "../src/content/read-shared-entries.ts";
import { readTenant } from "../src/content/read-tenant.ts";
import { sortDiagnostics, type Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { openDictionaries } from "../src/i18n/dictionary.ts";
import type { Day } from "../src/model/day.ts";
import type { LocaleTag } from "../src/model/locale-tag.ts";
import type { Hub, Registration, Standing } from "../src/model/register.ts";
import type { Page, PageKind, Site } from "../src/model/site.ts";
import type { Tenant } from "../src/model/tenant.ts";
import { toTenantId } from "../src/model/tenant-id.ts";
import type { ViewByKind } from "../src/model/site.ts";
import { planSite } from "../src/plan/plan-site.ts";
import { renderSite } from "../src/render/render-site.ts";
import { readAssets } from "../src/render/assets.ts";
import { placeFiles, temporaryFolder } from "./partnership/small-partnership.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const templatesFolder = join(project, "templates");
const dictionariesFor = openDictionaries(readInterfaceStrings(join(project, "locales")));
const assets = readAssets(templatesFolder);

const hub: Hub = {
  name: { ["en" as LocaleTag]: "The hub" },
  role: { ["en" as LocaleTag]: "Focal point" },
  address: "Rue Vautier 29, 1000 Brussels",
  email: "chm@hub.example",
  website: "https://hub.example",
};

/** What the register says about the small tenant, and what no text can hold. */
export interface Surroundings {
  readonly id?: string;
  readonly standing?: Standing;
  readonly chm?: string;
  /** Pictures, by path, that are not finished yet. */
  readonly unavailablePictures?: readonly string[];
  readonly country?: string;
  /** What the hub is told of the partners. */
  readonly partners?: readonly Registration[];
  readonly today?: string;
  /** Files that are no text, by path. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  /** Puts into the tenant's folder what only a program can make, such as a link. */
  readonly prepare?: (folder: string) => void;
}

/** A tenant that was read and planned. */
export interface PlannedTenant {
  /** Throws, with all that is wrong, where there is no site. */
  readonly site: Site;
  /** Each on a line: `news/first.en.md:5:8 broken-link link=../missing.md`. */
  readonly diagnostics: readonly string[];
  /** Throws where the site has no such page. */
  page(permalink: string): Page;
  /** The view of a page of one kind. */
  view<Kind extends PageKind>(kind: Kind, permalink: string): ViewByKind[Kind];
}

/**
 * Reads and plans a small tenant that stands as one text: a line `-- path --` before each file of its folder. Files below `partnership/` are shared
 * with all sites. The site is at https://xx.chm.example and official, unless somebody says otherwise.
 */
export async function planned(text: string, surroundings: Surroundings = {}): Promise<PlannedTenant> {
  const { id: name = "xx", standing = "official", chm, country, partners = [], today } = surroundings;
  const id = toTenantId(name);
  if (!id) throw new Error(`${name} is no tenant's name`);
  const tenantsFolder = temporaryFolder();
  placeTenant(tenantsFolder, id, text, surroundings);
  const shared = readSharedEntries(tenantsFolder);
  const registration = { id, service: "standard", standing, origin: `https://${id}.chm.example`, chm, country } as const;
  const sharedEntries = shared.value ?? [];
  const read = await readTenant({ tenantsFolder, registration, hub, partners, sharedEntries, begin: () => undefined });
  const outcome = read.value && plan(read.value, today as Day | undefined, surroundings.unavailablePictures);
  const found = [...shared.diagnostics, ...read.diagnostics, ...(outcome?.diagnostics ?? [])];
  return plannedTenant(
    outcome?.value,
    sortDiagnostics(found).map((diagnostic) => told(diagnostic, id)),
  );
}

/** Plans a tenant that was read, for one day. */
export function plan(
  tenant: Tenant,
  today: Day = "2026-11-22" as Day,
  unavailablePictures: readonly string[] = [],
): ReturnType<typeof planSite> {
  const { locales, digits } = tenant.settings;
  return planSite(tenant, {
    network: { items: [] },
    today,
    dictionaries: dictionariesFor(locales, digits),
    unavailablePictures: new Set(unavailablePictures),
  });
}

/** Reads, plans and renders a small tenant; gives its files by their address: `/en/about/`, `/en/feed.xml`. */
export async function published(text: string, surroundings: Surroundings = {}): Promise<ReadonlyMap<string, string>> {
  return publishedSite((await planned(text, surroundings)).site);
}

/** Renders a planned site; gives its files by their address. */
export async function publishedSite(site: Site): Promise<ReadonlyMap<string, string>> {
  const files = await renderSite(site, templatesFolder, assets);
  return new Map(files.map(({ path, content }) => [`/${path.replace(/(^|\/)index\.html$/, "$1")}`, String(content)]));
}

function placeTenant(tenantsFolder: string, id: string, text: string, { bytes = {}, prepare }: Surroundings): void {
  const folder = join(tenantsFolder, id);
  mkdirSync(folder);
  placeFiles(tenantsFolder, text.replace(/^([ \t]*-- )(?!partnership\/)/gm, `$1${id}/`));
  for (const [path, content] of Object.entries(bytes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  prepare?.(folder);
}

function plannedTenant(planned: Site | undefined, diagnostics: readonly string[]): PlannedTenant {
  const site = () => {
    if (!planned) throw new Error(`There is no site:\n${diagnostics.join("\n")}`);
    return planned;
  };
  const page = (permalink: string) => {
    const found = site().pages.find((candidate) => candidate.permalink === permalink);
    if (!found)
      throw new Error(
        `There is no page ${permalink} among ${site()
          .pages.map((candidate) => candidate.permalink)
          .join(" ")}`,
      );
    return found;
  };
  return {
    get site() {
      return site();
    },
    diagnostics,
    page,
    view(kind, permalink) {
      const found = page(permalink);
      if (found.kind !== kind) throw new Error(`${permalink} is of the kind ${found.kind}`);
      return found.view as ViewByKind[typeof kind];
    },
  };
}

function told({ code, position, values }: Diagnostic, id: string): string {
  const { file, line, column } = position;
  const shown = Object.entries(values)
    .filter(([name]) => !["known", "allowed", "lines"].includes(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = file.replace(`tenants/${id}/`, "").replace(/^tenants\//, "");
  return [`${path}:${line}:${column}`, code, ...shown].join(" ");
}
