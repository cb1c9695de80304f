import { lstatSync } from "node:fs";
import { join } from "node:path";
import { diagnose, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Entry, EntryName } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Hub, Registration } from "../model/register.ts";
import type { Tenant } from "../model/tenant.ts";
import { checkEntries, type KnownTargets } from "./check-entries.ts";
import { findContradictions } from "./find-contradictions.ts";
import { findForeignFiles } from "./find-foreign-files.ts";
import { findPlacesInText } from "./find-places-in-text.ts";
import { findCopiedTranslations } from "./find-copied-translations.ts";
import { groupEntries } from "./group-entries.ts";
import { listFiles, type SourceFile } from "./list-files.ts";
import { readDocuments, type ReadDocuments } from "./read-documents.ts";
import { readMedia } from "./read-media.ts";
import { withholdPlaces } from "./withhold-places.ts";
import { readSettingsFiles, SETTINGS_FILES } from "./read-settings-files.ts";

/** Where a tenant is read from, and what the focal point says about it. */
export interface TenantSource {
  /** The folder that holds all tenants' folders. */
  readonly tenantsFolder: string;
  readonly registration: Registration;
  readonly hub: Hub;
  /** All partners, where this tenant is the hub; empty for every other. */
  readonly partners: readonly Registration[];
  /** The pages that every site shows. */
  readonly sharedEntries: readonly Entry[];
  /** Told before each long text. */
  readonly begin: (file: string) => void;
}

/**
 * A tenant and all that is wrong with it. There is a tenant as soon as its settings are sound, so that what is wrong with links and
 * addresses is found in the same round. The default locale is told even where there is no tenant.
 */
export interface ReadTenant extends Outcome<Tenant> {
  readonly defaultLocale?: LocaleTag | undefined;
}

/** Reads a tenant's folder whole: all that can be wrong with any file is said in one round. */
export async function readTenant(source: TenantSource): Promise<ReadTenant> {
  const { id } = source.registration;
  const folder = `tenants/${id}`;
  const listed = listTenantFiles(source, folder);
  if (!listed.value) return { diagnostics: listed.diagnostics };
  const files = listed.value;
  const settings = readSettingsFiles(files, id, folder);
  const { locales } = settings;
  const documentFiles = files.filter(({ path }) => !SETTINGS_FILES.has(path) && !path.startsWith("media/"));
  const sharedEntries = new Set(source.sharedEntries.map(entryKey));
  const documents = readDocuments(documentFiles, { tenant: id, folder, locales, sharedEntries, begin: source.begin });
  const entries = groupEntries(documents, locales, id);
  const read = { ...documents, unreadable: [...documents.unreadable, ...entries.incomplete] };
  const media = await readMedia(
    files.filter(({ path }) => path.startsWith("media/")),
    id,
    folder,
  );
  const known = knownTargets(source, files, read, [...(entries.value ?? []), ...entries.drafts]);
  const settingsFaults = settings.check(known);
  const checked = checkEntries(id, entries.value ?? [], known);
  const diagnostics = [
    ...listed.diagnostics,
    ...settings.diagnostics,
    ...read.diagnostics,
    ...entries.diagnostics,
    ...media.diagnostics,
    ...settingsFaults,
    ...checked.diagnostics,
    ...findCopiedTranslations(entries.value ?? [], id),
    ...findContradictions(entries.value ?? [], id),
    ...findPlacesInText(entries.value ?? [], id),
    ...findForeignFiles(checked.value, media.value ?? [], id),
  ];
  const defaultLocale = locales?.[0] ?? commonestLocale(documents);
  if (!settings.tenant || hasErrors([...settings.diagnostics, ...settingsFaults])) return { diagnostics, defaultLocale };
  const value: Tenant = {
    id,
    registration: source.registration,
    hub: source.hub,
    partners: source.partners,
    settings: settings.tenant.values,
    settingsPositionByPath: settings.tenant.positionByPath,
    entries: withholdPlaces(
      checked.value,
      documents.documents.map(({ definition: { name: collection }, slug, document }) => ({
        key: entryKey({ collection, slug }),
        document,
      })),
    ),
    sharedEntries: source.sharedEntries,
    menu: settings.menu,
    redirects: settings.redirects,
    media: media.value ?? [],
    pictureCredits: settings.pictureCredits,
    drafts: new Set(entries.drafts.map(entryKey)),
    faultyDocuments: [...read.faulty, ...checked.faulty.flatMap(({ documents }) => [...documents.values()])],
    unread: unreadOf(files, [...read.unreadable, ...checked.faulty], media.value ?? []),
  };
  return { value, diagnostics, defaultLocale };
}

/** The language to speak to a webmaster whose settings cannot be read: that of most of the texts. */
function commonestLocale({ documents }: ReadDocuments): LocaleTag | undefined {
  const counts = new Map<LocaleTag, number>();
  for (const { locale } of documents) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function unreadOf(files: readonly SourceFile[], entries: readonly EntryName[], media: readonly MediaFile[]): ReadonlySet<string> {
  const sound = new Set(media.map(({ path }) => path));
  const broken = files.map(({ path }) => path).filter((path) => path.startsWith("media/") && !sound.has(path));
  return new Set([...entries.map(entryKey), ...broken]);
}

function knownTargets(
  source: TenantSource,
  files: readonly SourceFile[],
  read: ReadDocuments,
  entries: readonly EntryName[],
): KnownTargets {
  const there = [...entries, ...source.sharedEntries, ...read.unreadable];
  return {
    knownEntries: new Set(there.map(entryKey)),
    knownFiles: new Set(files.map(({ path }) => path)),
  };
}

function listTenantFiles(source: TenantSource, folder: string): Outcome<readonly SourceFile[]> {
  const { id } = source.registration;
  const path = join(source.tenantsFolder, id);
  const position = { file: folder, line: 1, column: 1 };
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return { diagnostics: [diagnose("empty-tenant", id, position, { folder })] };
  if (!stat.isDirectory()) return { diagnostics: [diagnose("not-a-plain-file", id, position, { name: folder })] };
  const listed = listFiles(path, id, folder);
  if (!listed.value) return listed;
  if (listed.value.length === 0)
    return { diagnostics: [...listed.diagnostics, diagnose("empty-tenant", id, position, { folder })] };
  if (listed.value.some((file) => file.path === "tenant.yml")) return listed;
  const missing = diagnose(
    "missing-settings",
    id,
    { ...position, file: `${folder}/tenant.yml` },
    { folder: `${folder}/tenant.yml` },
  );
  return { value: listed.value, diagnostics: [...listed.diagnostics, missing] };
}
