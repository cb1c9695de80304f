import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegister } from "../content/read-register.ts";
import { isSafeSegment } from "../content/tenant-path.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { toTenantId } from "../model/tenant-id.ts";
import { blankForm } from "../schema/blank-form.ts";
import type { CollectionDefinition } from "../schema/collection.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { chooseCollection, chooseLocale, chooseSlug, chooseTenant, readLocales, type ChosenTenant } from "./new/choices.ts";
import { addPartner } from "./new/register-entry.ts";
import { placeTenant } from "./new/place-tenant.ts";
import { sourceLocaleOf, writeNewFile } from "./new/place-document.ts";
import { openSpeaker, type Speaker } from "./new/speaker.ts";
import { tenantFiles, type TenantWish } from "./new/tenant-files.ts";

/** What may be said about a new tenant; the rest is written into its files afterwards. */
export interface NewTenantOptions {
  readonly name?: string | undefined;
  /** Separated by commas; the first is the default. */
  readonly locales?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

export const NEW_HELP = `
Examples:
  npx chm new tenant ml --name Mali --locales fr,en --country ML
                                    a folder with settings and a home page, and the entry in the register
  npx chm new news bi mangroves     a form in the site's main language: tenants/bi/news/mangroves.fr.md
  npx chm new news bi mangroves en  the form of its English translation
  npx chm new documents bi nbsap-2030

Kinds of content: pages, news, documents, contacts, targets, protected-areas. Nothing that exists is ever overwritten.
`;

/** The language of a site for which nobody names one: that of most partners. */
const FIRST_LOCALE = "fr" as LocaleTag;
const LONGEST_NAME = 100;

/** Makes a tenant's folder and registers it as a demonstration: both or neither. */
export function newTenant(id: string, options: NewTenantOptions, environment: CommandEnvironment): ExitCode {
  const wish = readWish(id, options, environment);
  if (!wish) return 2;
  const speaker = openSpeaker(environment, wish.locales[0] ?? FIRST_LOCALE);
  const tenantsFolder = join(environment.root, "tenants");
  const before = readRegister(tenantsFolder);
  if (!before.value) {
    speaker.refuse("registerBroken", {});
    before.diagnostics.forEach(speaker.show);
    return 1;
  }
  const isRegistered = before.value.registrations.some((registration) => registration.id === id);
  if (isRegistered || lstatSync(join(tenantsFolder, id), { throwIfNoEntry: false })) {
    speaker.refuse(isRegistered ? "tenantRegistered" : "tenantFolderExists", { id });
    return 2;
  }
  const register = readFileSync(join(tenantsFolder, "partnership", "register.yml"), "utf8");
  const country = options.country === undefined ? {} : { country: options.country.toUpperCase() };
  const entry = { ...country, service: "standard", standing: "demonstration", origin: `https://${id}.chm.example` };
  const extended = addPartner(register, id, entry);
  if (extended === undefined) {
    speaker.refuse("registerUnusual", { id });
    return 1;
  }
  const isPlaced = attempt(speaker, tenantsFolder, () => {
    const diagnostics = placeTenant(tenantsFolder, id, tenantFiles(wish, speaker), extended);
    diagnostics.forEach(speaker.show);
    return diagnostics.length === 0;
  });
  if (!isPlaced) return 1;
  tellTenant(wish, speaker, environment);
  return 0;
}

/** Writes a commented blank form for a document, or for the translation of one that is there. */
export function newDocument(
  collection: string,
  tenant: string,
  slug: string,
  locale: string | undefined,
  environment: CommandEnvironment,
): ExitCode {
  const chosen = chooseTenant(tenant, environment);
  if (!chosen) return 2;
  const { speaker, folder, locales } = chosen;
  const definition = chooseCollection(collection, speaker);
  const isNamed = chooseSlug(slug, definition, speaker);
  const language = chooseLocale(locale, chosen);
  if (!definition || !isNamed || !language) return 2;
  const name = `${slug}.${language}.md`;
  const shown = `tenants/${tenant}/${definition.name}/${name}`;
  if (!isSafeSegment(name)) {
    speaker.complain("unsafe-file-name", { name });
    return 2;
  }
  const target = join(folder, definition.name, name);
  if (lstatSync(target, { throwIfNoEntry: false })) {
    speaker.refuse("fileExists", { file: shown });
    return 2;
  }
  const from = sourceLocaleOf(join(folder, definition.name), slug, language, locales);
  const text = formFor(definition, chosen, from, environment);
  const isWritten = attempt(speaker, shown, () => writeNewFile(join(folder, definition.name), name, text));
  if (!isWritten) return 1;
  const made = from === undefined ? "new.madeDocument" : "new.madeTranslation";
  const original = `tenants/${tenant}/${definition.name}/${slug}.${from}.md`;
  tell(environment, speaker.say(made, { file: shown, original }), speaker, [
    speaker.say("new.stepFill", { file: shown }),
    ...checkAndBuild(tenant, speaker),
  ]);
  return 0;
}
