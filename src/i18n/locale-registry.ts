import { nearest } from "../diagnostics/suggestion.ts";
import type { Direction, LocaleTag } from "../model/locale-tag.ts";
import data from "./locale-data.json" with { type: "json" };
import { languageByCountry, tagByLongCode } from "./locale-mistakes.ts";
import type { PluralRule } from "./plural-rules.ts";

/** What is written between and around the digits of a number. */
export interface NumberSymbols {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

/**
 * What a site needs to know about a language. It comes from committed data, which `scripts/generate-locale-data.ts` has read from
 * one version of CLDR: the same on every machine, whatever its own ICU knows and whatever language it is set to.
 */
export interface LocaleFacts {
  readonly tag: LocaleTag;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: Direction;
  /** The Unicode numbering system that it uses by default, such as `latn`. */
  readonly digits: string;
  /** A day: `{day} {month} {year}`. */
  readonly day: string;
  /** How the first day of a month is written where it is not a plain 1. */
  readonly firstDay: string | undefined;
  /** Twelve names, or undefined where nobody has given them: then months are two digits. */
  readonly months: readonly string[] | undefined;
  readonly monthYear: string;
  /** How many digits a number must have to be grouped: 4 (1 234), 5 (12 345) or 6. */
  readonly groupFrom: number;
  readonly numbers: Readonly<Record<string, NumberSymbols>>;
  /** `{value} MB`, by unit; a kilobyte has 1000 bytes. */
  readonly bytes: Readonly<Record<"kilobyte" | "megabyte" | "gigabyte", string>>;
  readonly plural: PluralRule;
  /** The locales that lend their strings, in order. The last is English, for all but English. */
  readonly fallback: readonly LocaleTag[];
  /** The tag whose collation sorts this language. */
  readonly collation: string;
}

/** What somebody wrote as a locale, understood or not. */
export type LocaleReading =
  | { readonly locale: LocaleTag }
  | { readonly problem: "unknown-locale"; readonly suggestion: LocaleTag | undefined }
  | { readonly problem: "country-code-as-language"; readonly suggestion: LocaleTag };

type Committed = Omit<LocaleFacts, "tag" | "firstDay" | "months"> & { readonly firstDay?: string; readonly months?: string };

const factsByTag: ReadonlyMap<string, LocaleFacts> = new Map(
  Object.entries(data.locales as unknown as Readonly<Record<string, Committed>>).map(([tag, facts]) => [
    tag,
    { ...facts, tag: tag as LocaleTag, firstDay: facts.firstDay, months: facts.months?.split("|") },
  ]),
);

/** The locales whose interface is complete. */
export const coreLocales = ["en", "fr", "nl", "pt", "ar", "es"] as unknown as readonly LocaleTag[];

/** All locales of the registry, the core locales first. */
export const knownLocales = [...factsByTag.keys()] as unknown as readonly LocaleTag[];

const nameByTag = new Map(knownLocales.map((tag) => [tag, (factsByTag.get(tag)?.name ?? tag).toLowerCase()]));

/** Tells whether the registry has the locale, in exactly this spelling. */
export function isKnownLocale(text: string): text is LocaleTag {
  return factsByTag.has(text);
}

/** Gives what the registry knows about a locale. Throws where it does not have it: tags come from `parseLocaleTag`. */
export function localeFacts(tag: LocaleTag): LocaleFacts {
  const facts = factsByTag.get(tag);
  if (!facts) throw new Error(`“${tag}” is not in the locale registry`);
  return facts;
}

/** Gives the locales that may lend a string, the locale itself first and English last. */
export function interfaceChain(tag: LocaleTag): readonly LocaleTag[] {
  return [tag, ...localeFacts(tag).fallback];
}

/**
 * Reads a language tag that somebody wrote. Only the exact tags of the registry are locales; a country's code, a code of three letters where
 * there is one of two, or another spelling is a problem with a suggestion. A code that is both a country's and a language's is a language.
 */
export function parseLocaleTag(text: string): LocaleReading {
  if (isKnownLocale(text)) return { locale: text };
  const lower = text.toLowerCase().replaceAll("_", "-");
  const respelled =
    knownLocales.find((tag) => tag.toLowerCase() === lower || nameByTag.get(tag) === lower) ?? known(tagByLongCode[lower]);
  if (respelled) return { problem: "unknown-locale", suggestion: respelled };
  const spoken = known(languageByCountry[lower]);
  if (spoken) return { problem: "country-code-as-language", suggestion: spoken };
  return { problem: "unknown-locale", suggestion: known(lower.split("-")[0]) ?? nearestLocale(lower) };
}

function known(tag: string | undefined): LocaleTag | undefined {
  return tag !== undefined && isKnownLocale(tag) ? tag : undefined;
}

/** Any two codes of two letters are near each other: of those, only a core locale is suggested, and only for its own letters or first letter. */
function nearestLocale(written: string): LocaleTag | undefined {
  if (written.length > 4) {
    const name = nearest(written, nameByTag.values());
    return knownLocales.find((tag) => nameByTag.get(tag) === name) ?? known(nearest(written, knownLocales));
  }
  if (written.length > 2) return known(nearest(written, knownLocales));
  const [first, second] = written;
  return known(
    nearest(
      written,
      coreLocales.filter((tag) => tag[0] === first || tag === `${second}${first}`),
    ),
  );
}
