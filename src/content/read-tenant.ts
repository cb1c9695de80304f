import { existsSync } from "node:fs";
import { join } from "node:path";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Position } from "../model/position.ts";
import type { Hub, Registration } from "../model/register.ts";
import type { MenuItem, Redirect, Tenant, TenantSettings } from "../model/tenant.ts";
import { navigationSettings, redirectSettings, tenantSettings, type SettingsDefinition } from "../schema/settings.ts";
import { checkEntries } from "./check-entries.ts";
import { groupEntries } from "./group-entries.ts";
import { listFiles, type SourceFile } from "./list-files.ts";
import { readDocuments } from "./read-documents.ts";
import { readMedia } from "./read-media.ts";
import { readSettings, type ReadSettings } from "./read-settings.ts";

/** Where a tenant is read from, and what the focal point says about it. */
export interface TenantSource {
  /** The folder that holds all tenants' folders. */
  readonly tenantsFolder: string;
  readonly registration: Registration;
  readonly hub: Hub;
  /** The pages that every site shows. */
  readonly sharedEntries: readonly Entry[];
  /** Told before each long text. */
  readonly begin: (file: string) => void;
}

/** A tenant and all that is wrong with it; the default locale is told even where the tenant has errors. */
export interface ReadTenant extends Outcome<Tenant> {
  readonly defaultLocale?: LocaleTag | undefined;
}

const SETTINGS_FILES: ReadonlySet<string> = new Set(["tenant.yml", "navigation.yml", "redirects.yml"]);

/** Reads a tenant's folder whole: all that can be wrong with any file is said in one round. */
export async function readTenant(source: TenantSource): Promise<ReadTenant> {
  const { id } = source.registration;
  const folder = `tenants/${id}`;
  const listed = listTenantFiles(source, folder);
  if (!listed.value) return { diagnostics: listed.diagnostics };
  const diagnostics: Diagnostic[] = [...listed.diagnostics];
  const files = listed.value;
  const settings = readOptional<TenantSettings>(files, tenantSettings, id, folder, diagnostics);
  const navigation = readOptional<{ menu: readonly Omit<MenuItem, "position">[] }>(files, navigationSettings, id, folder, diagnostics);
  const redirects = readOptional<{ redirects: readonly Redirect[] }>(files, redirectSettings, id, folder, diagnostics);
  const locales = settings?.values.locales;
  const documentFiles = files.filter(({ path }) => !SETTINGS_FILES.has(path) && !path.startsWith("media/"));
  const read = readDocuments(documentFiles, { tenant: id, folder, locales, begin: source.begin });
  const entries = groupEntries(read, locales, id);
  const media = await readMedia(files.filter(({ path }) => path.startsWith("media/")), id, folder);
  diagnostics.push(...read.diagnostics, ...(entries.diagnostics ?? []), ...media.diagnostics);
  const defaultLocale = locales?.[0];
  if (!settings || !entries.value || !media.value) return { diagnostics, defaultLocale };
  const tenant: Tenant = {
    id,
    registration: source.registration,
    hub: source.hub,
    settings: settings.values,
    settingsPositionByPath: settings.positionByPath,
    entries: entries.value,
    sharedEntries: source.sharedEntries,
    menu: navigation?.values.menu.map((item, index) => withPosition(item, `menu.${index}`, navigation)),
    redirects: (redirects?.values.redirects ?? []).map((redirect, index) =>
      withPosition(redirect, `redirects.${index}`, redirects),
    ),
    media: media.value,
  };
  diagnostics.push(...checkEntries(tenant, read.unreadable));
  return hasErrors(diagnostics) ? { diagnostics, defaultLocale } : { value: tenant, diagnostics, defaultLocale };
}

function listTenantFiles(source: TenantSource, folder: string): Outcome<readonly SourceFile[]> {
  const { id } = source.registration;
  const path = join(source.tenantsFolder, id);
  const position = { file: folder, line: 1, column: 1 };
  if (!existsSync(path)) return { diagnostics: [diagnose("empty-tenant", id, position, { folder })] };
  const listed = listFiles(path, id, folder);
  if (!listed.value) return listed;
  if (listed.value.length === 0)
    return { diagnostics: [...listed.diagnostics, diagnose("empty-tenant", id, position, { folder })] };
  if (listed.value.some((file) => file.path === "tenant.yml")) return listed;
  const missing = diagnose("missing-settings", id, { ...position, file: `${folder}/tenant.yml` }, { folder });
  return { value: listed.value, diagnostics: [...listed.diagnostics, missing] };
}

function readOptional<Values>(
  files: readonly SourceFile[],
  definition: SettingsDefinition,
  tenant: string,
  folder: string,
  diagnostics: Diagnostic[],
): ReadSettings<Values> | undefined {
  const source = files.find(({ path }) => path === definition.name);
  if (!source) return undefined;
  const read = readSettings<Values>(source, definition, tenant, `${folder}/${definition.name}`);
  diagnostics.push(...read.diagnostics);
  return read.value;
}

function withPosition<Value extends object>(
  value: Value,
  path: string,
  settings: ReadSettings<unknown> | undefined,
): Value & { readonly position: Position } {
  const position = settings?.positionByPath.get(path) ?? { file: "", line: 1, column: 1 };
  return { ...value, position };
}
