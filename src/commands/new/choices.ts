import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isReservedSlug } from "../../content/check-entries.ts";
import { readSettings } from "../../content/read-settings.ts";
import { visibleName } from "../../content/tenant-path.ts";
import { nearest } from "../../diagnostics/suggestion.ts";
import { parseLocaleTag } from "../../i18n/locale-registry.ts";
import type { LocaleTag } from "../../model/locale-tag.ts";
import { toTenantId } from "../../model/tenant-id.ts";
import type { TenantSettings } from "../../model/tenant.ts";
import type { CollectionDefinition } from "../../schema/collection.ts";
import { collectionNamed, collections } from "../../schema/collections.ts";
import { SLUG } from "../../schema/fields.ts";
import { tenantSettings } from "../../schema/settings.ts";
import type { CommandEnvironment } from "../environment.ts";
import { complainAboutLocale } from "./read-wish.ts";
import { openSpeaker, type Speaker } from "./speaker.ts";

/** A tenant that is there, and whoever speaks to its webmaster. */
export interface ChosenTenant {
  readonly folder: string;
  /** The first is the default. */
  readonly locales: readonly LocaleTag[];
  readonly speaker: Speaker;
}

const LONGEST_SLUG = 80;
/** A longer text was never meant as a name, and there is nothing to suggest. */
const LONGEST_HEADLINE = 160;

/** Finds the folder of a tenant and its locales; says what is wrong where there is none. */
export function chooseTenant(id: string, environment: CommandEnvironment): ChosenTenant | undefined {
  const english = openSpeaker(environment, "en" as LocaleTag);
  const tenantsFolder = join(environment.root, "tenants");
  if (!toTenantId(id) || !isFolder(join(tenantsFolder, id))) {
    const known = readdirSync(tenantsFolder)
      .filter((name) => toTenantId(name) && isFolder(join(tenantsFolder, name)))
      .sort();
    const suggestion = nearest(id.slice(0, 40), known);
    english.refuse("unknownTenant", { id: visibleName(id.slice(0, 40)), known: known.join(", ") || "–" }, suggestion);
    return undefined;
  }
  const folder = join(tenantsFolder, id);
  const file = `tenants/${id}/tenant.yml`;
  const source = { path: "tenant.yml", absolutePath: join(folder, "tenant.yml"), bytes: 0 };
  const settings = readSettings<TenantSettings>(source, tenantSettings, id, file);
  const locales = (settings.value?.values.locales ?? []).filter((locale) => !("problem" in parseLocaleTag(locale)));
  const [first] = locales;
  if (first) return { folder, locales, speaker: openSpeaker(environment, first) };
  english.refuse("settingsBroken", { file, id });
  settings.diagnostics.forEach(english.show);
  return undefined;
}

/** Finds the collection that somebody means. */
export function chooseCollection(name: string, speaker: Speaker): CollectionDefinition | undefined {
  const definition = collectionNamed(name);
  if (definition) return definition;
  const known = collections.map((collection) => collection.name);
  speaker.complain(
    "unknown-collection",
    { folder: name, known: known.join(", "), suggestion: nearest(name.slice(0, 40), known) },
    "kinds",
  );
  return undefined;
}

/** Tells whether the text can be a document's name in addresses. */
export function chooseSlug(slug: string, collection: string, speaker: Speaker): boolean {
  if (isReservedSlug(collection, slug)) {
    speaker.complain("reserved-slug", { slug });
    return false;
  }
  if (slug.length <= LONGEST_SLUG && SLUG.test(slug)) return true;
  const suggestion = slug
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, "");
  speaker.complain("bad-slug", {
    field: "slug",
    value: slug,
    ...(slug.length <= LONGEST_HEADLINE && SLUG.test(suggestion) ? { suggestion } : {}),
  });
  return false;
}

/** Finds the locale of a document: the tenant's default unless somebody asks for another of its own. */
export function chooseLocale(asked: string | undefined, { locales, speaker }: ChosenTenant): LocaleTag | undefined {
  if (asked === undefined) return locales[0];
  const found = locales.find((locale) => locale === asked);
  if (found) return found;
  if ("problem" in parseLocaleTag(asked.slice(0, 100))) complainAboutLocale(asked, speaker);
  else speaker.complain("locale-not-listed", { locale: asked, listed: locales.join(", ") });
  return undefined;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
