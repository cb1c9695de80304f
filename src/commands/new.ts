import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegister } from "../content/read-register.ts";
import { isSafeSegment } from "../content/tenant-path.ts";
import { interfaceChain } from "../i18n/locale-registry.ts";
import { refusalOf } from "../publish/refusal.ts";
import { blankForm } from "../schema/blank-form.ts";
import { collections } from "../schema/collections.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { chooseCollection, chooseLocale, chooseSlug, chooseTenant } from "./new/choices.ts";
import { sourceLocaleOf, writeNewFile } from "./new/place-document.ts";
import { placeTenant } from "./new/place-tenant.ts";
import { readWish, type NewTenantOptions } from "./new/read-wish.ts";
import { addPartner } from "./new/register-entry.ts";
import type { Speaker } from "./new/speaker.ts";
import { tenantFiles, type TenantWish } from "./new/tenant-files.ts";

export type { NewTenantOptions };

export const NEW_HELP = `
Examples:
  npx chm new tenant ml --name Mali --locales fr,en --country ML
                                      a folder with settings and a home page, and the entry in the register
  npx chm new news bi mangroves       a form in the site's main language: tenants/bi/news/mangroves.fr.md
  npx chm new news bi mangroves en    the form of its English translation
  npx chm new documents bi nbsap-2030

Collections: ${collections.map(({ name }) => name).join(", ")}.
Nothing that exists is ever overwritten.
`;

/** Makes a tenant's folder and registers it as a demonstration, both or neither. 2 for arguments that will not do, 1 where the register or the disk will not. */
export function newTenant(id: string, options: NewTenantOptions, environment: CommandEnvironment): ExitCode {
  const understood = readWish(id, options, environment);
  if (!understood) return 2;
  const { wish, speaker } = understood;
  const tenantsFolder = join(environment.root, "tenants");
  const { value: register, diagnostics } = readRegister(tenantsFolder);
  if (!register) {
    speaker.refuse("registerBroken", {});
    diagnostics.forEach(speaker.show);
    return 1;
  }
  const isRegistered = register.registrations.some((registration) => registration.id === id);
  if (isRegistered || lstatSync(join(tenantsFolder, id), { throwIfNoEntry: false })) {
    speaker.refuse(isRegistered ? "tenantRegistered" : "tenantFolderExists", { id });
    return 2;
  }
  if (!tryToWrite(speaker, () => makeTenant(wish, tenantsFolder, speaker))) return 1;
  const files = [`tenants/${id}/tenant.yml`, `tenants/${id}/pages/home.${wish.locales[0]}.md`];
  tell(environment, speaker, speaker.say("new.madeTenant", { id, files: files.join(", ") }), [
    ...(wish.name === undefined ? [speaker.say("new.stepName", { file: files[0] ?? "" })] : []),
    speaker.say("new.stepHome", { file: files[1] ?? "" }),
    ...checkAndBuild(id, speaker),
  ]);
  return 0;
}

function makeTenant(wish: TenantWish, tenantsFolder: string, speaker: Speaker): boolean {
  const register = readFileSync(join(tenantsFolder, "partnership", "register.yml"), "utf8");
  const country: Readonly<Record<string, string>> = wish.country === undefined ? {} : { country: wish.country };
  const origin = `https://${wish.id}.chm.example`;
  const extended = addPartner(register, wish.id, { ...country, service: "standard", standing: "demonstration", origin });
  if (extended === undefined) {
    speaker.refuse("registerUnusual", {});
    return false;
  }
  const diagnostics = placeTenant(tenantsFolder, wish.id, tenantFiles(wish, speaker), extended);
  diagnostics.forEach(speaker.show);
  return diagnostics.length === 0;
}

/**
 * Writes a commented blank form for a document, or for the translation of one that is there; the default locale where none is given.
 * 2 for arguments that will not do, 1 where the disk will not.
 */
export function newDocument(
  collection: string,
  tenant: string,
  slug: string,
  locale: string | undefined,
  environment: CommandEnvironment,
): ExitCode {
  const chosen = chooseTenant(tenant, environment);
  if (!chosen) return 2;
  const { speaker, locales } = chosen;
  const definition = chooseCollection(collection, speaker);
  const isNamed = chooseSlug(slug, collection, speaker);
  const language = chooseLocale(locale, chosen);
  if (!definition || !isNamed || !language) return 2;
  const folder = join(chosen.folder, definition.name);
  const [name, shownFolder] = [`${slug}.${language}.md`, `tenants/${tenant}/${definition.name}`];
  const file = `${shownFolder}/${name}`;
  if (!isSafeSegment(name)) {
    speaker.complain("unsafe-file-name", { name });
    return 2;
  }
  if (lstatSync(join(folder, name), { throwIfNoEntry: false })) {
    speaker.refuse("fileExists", { file });
    return 2;
  }
  const translationFrom = sourceLocaleOf(folder, slug, language, locales);
  const labels = interfaceChain(locales[0] ?? language);
  const form = blankForm(definition, speaker.formWords, {
    locales: labels,
    values: { date: environment.today },
    translationFrom,
  });
  if (!tryToWrite(speaker, () => writeNewFile(folder, name, form))) return 1;
  const original = `${shownFolder}/${slug}.${translationFrom}.md`;
  const made = speaker.say(translationFrom === undefined ? "new.madeDocument" : "new.madeTranslation", { file, original });
  tell(environment, speaker, made, [
    speaker.say("new.stepFill"),
    speaker.say("new.stepCheck", { command: `npx chm check ${tenant}` }),
    speaker.say("new.stepLook", { command: `npx chm dev ${tenant}` }),
  ]);
  return 0;
}

/** Gives what the work gives; false, after saying so, where the system does not let it write. */
function tryToWrite(speaker: Speaker, work: () => boolean | void): boolean {
  try {
    return work() !== false;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    const { path = "tenants" } = error as NodeJS.ErrnoException;
    speaker.complain("cannot-write", { path, reason });
    return false;
  }
}

function checkAndBuild(tenant: string, { say }: Speaker): readonly string[] {
  return [
    say("new.stepCheck", { command: `npx chm check ${tenant}` }),
    say("new.stepBuild", { command: `npx chm build ${tenant}` }),
  ];
}

function tell({ print }: CommandEnvironment, { say }: Speaker, made: string, steps: readonly string[]): void {
  const numbered = steps.map((step, index) => `  ${index + 1}. ${step}`);
  print(`${[made, "", say("new.next"), ...numbered].join("\n")}\n`);
}
