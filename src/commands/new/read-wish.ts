import { parseLocaleTag } from "../../i18n/locale-registry.ts";
import type { LocaleTag } from "../../model/locale-tag.ts";
import { toTenantId } from "../../model/tenant-id.ts";
import { FORBIDDEN } from "../../schema/fields.ts";
import type { CommandEnvironment } from "../environment.ts";
import { openSpeaker, type Speaker } from "./speaker.ts";
import type { TenantWish } from "./tenant-files.ts";

/** What may be said about a new tenant; the rest is written into its files afterwards. */
export interface NewTenantOptions {
  readonly name?: string | undefined;
  /** Separated by commas; the first is the default. */
  readonly locales?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** The language of a site for which nobody names one: that of most partners. */
const USUAL_LOCALE = "fr" as LocaleTag;
const LONGEST_NAME = 100;
const MOST_LOCALES = 20;
const LINE_END = /[\t\n\r\u0085\u2028\u2029]/;

/** Understands the arguments of `chm new tenant`. Says everything that is wrong with them; undefined where anything is. */
export function readWish(
  id: string,
  options: NewTenantOptions,
  environment: CommandEnvironment,
): { readonly wish: TenantWish; readonly speaker: Speaker } | undefined {
  const { locales, wrong } = readLocales(options.locales ?? USUAL_LOCALE);
  const speaker = openSpeaker(environment, locales[0] ?? ("en" as LocaleTag));
  const name = options.name?.normalize("NFC").trim();
  const country = options.country?.toUpperCase();
  const isTenantId = toTenantId(id) !== undefined;
  const isName =
    name === undefined || (name !== "" && name.length <= LONGEST_NAME && !FORBIDDEN.test(name) && !LINE_END.test(name));
  const isCountry = country === undefined || /^[A-Z]{2}$/.test(country);
  if (!isTenantId) speaker.complain("bad-tenant-id", { folder: id });
  for (const text of wrong) complainAboutLocale(text, speaker);
  if (wrong.length === 0 && (locales.length === 0 || locales.length > MOST_LOCALES)) speaker.refuse("badLocales", {});
  if (!isName) speaker.refuse("badName", { limit: String(LONGEST_NAME) });
  if (!isCountry) speaker.refuse("badCountry", {});
  const isFine = isTenantId && wrong.length === 0 && locales.length > 0 && locales.length <= MOST_LOCALES && isName && isCountry;
  return isFine ? { wish: { id, name, country, locales }, speaker } : undefined;
}

function readLocales(list: string): { readonly locales: readonly LocaleTag[]; readonly wrong: readonly string[] } {
  const parts = list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const readings = parts.slice(0, 100).map((part) => ({ part, reading: parseLocaleTag(part.slice(0, 100)) }));
  const locales = readings.flatMap(({ reading }) => ("problem" in reading ? [] : [reading.locale]));
  return { locales: [...new Set(locales)], wrong: readings.flatMap(({ part, reading }) => ("problem" in reading ? [part] : [])) };
}

/** Says why a text is no locale of the registry. */
export function complainAboutLocale(text: string, speaker: Speaker): void {
  const reading = parseLocaleTag(text.slice(0, 100));
  if (!("problem" in reading)) return;
  if (reading.problem === "country-code-as-language")
    speaker.complain(reading.problem, { locale: text, suggestion: reading.suggestion });
  else speaker.complain("unknown-locale", { locale: text, suggestion: reading.suggestion });
}
