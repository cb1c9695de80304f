import type { LocaleTag } from "../model/locale-tag.ts";
import type { LocaleContext } from "./locale-context.ts";
import { entryKey } from "../model/entry-key.ts";
import type { Reading } from "./reading.ts";

/** The contexts of all locales of a site, the default first. */
export type Contexts = ReadonlyMap<LocaleTag, LocaleContext>;

/** The one map of where a page stands in other languages: head, switcher, sitemap and link check all read it. */
export interface Whereabouts {
  /** Only the locales that truly have the page. */
  readonly alternates: ReadonlyMap<LocaleTag, string>;
  /** All locales of the site. */
  readonly everywhere: ReadonlyMap<LocaleTag, string>;
}

/** Where an entry stands in each locale. */
export function whereaboutsOf(contexts: Contexts, reading: Reading): Whereabouts {
  const key = entryKey(reading.entry);
  const all = [...contexts].flatMap(([locale, context]) => {
    const other = context.readings.get(key);
    return other ? [{ locale, permalink: other.permalink, isFallback: other.isFallback }] : [];
  });
  return {
    everywhere: new Map(all.map(({ locale, permalink }) => [locale, permalink])),
    alternates: new Map(all.filter(({ isFallback }) => !isFallback).map(({ locale, permalink }) => [locale, permalink])),
  };
}

/** Where the home page stands: where its words are written or, where nobody has written any, in every locale. */
export function whereaboutsOfHome(contexts: Contexts, context: LocaleContext): Whereabouts {
  const reading = context.readings.get("pages/home");
  return reading ? whereaboutsOf(contexts, reading) : whereaboutsOfPath(contexts, "", () => true);
}

/** Where a composed page stands: it truly exists in the locales in which some of what it shows is written. */
export function whereaboutsOfPath(contexts: Contexts, path: string, isReal: (context: LocaleContext) => boolean): Whereabouts {
  const everywhere = new Map([...contexts.keys()].map((locale) => [locale, `/${locale}/${path}`]));
  const real = [...contexts].filter(([, context]) => isReal(context)).map(([locale]) => locale);
  const [first] = contexts.keys();
  const kept = real.length > 0 || !first ? real : [first];
  return { everywhere, alternates: new Map(kept.map((locale) => [locale, everywhere.get(locale) ?? "/"])) };
}

/** The locale of the words of a composed page: the reader's own where the page truly exists in it. */
export function contentLocaleOf(context: LocaleContext, { alternates }: Whereabouts): LocaleTag {
  if (alternates.has(context.locale)) return context.locale;
  return context.chain.find((locale) => alternates.has(locale)) ?? context.locale;
}
