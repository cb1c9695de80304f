import type { CommonFields, Document, Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Tenant } from "../model/tenant.ts";
import { collectionNamed } from "../schema/collections.ts";
import { placingFacts, sharedFacts, sourceDocument } from "../schema/shared-facts.ts";

/** What a reader of one locale gets of one entry. */
export interface Reading<Fields extends CommonFields = CommonFields> {
  readonly entry: Entry<Fields>;
  /** The reader's locale. */
  readonly locale: LocaleTag;
  /** The document that the reader sees; in another locale on a fallback page. */
  readonly document: Document<Fields>;
  readonly isFallback: boolean;
  /** The document's own words, and the facts that all its translations share. */
  readonly fields: Fields;
  readonly title: { readonly text: string; readonly locale: LocaleTag };
  readonly permalink: string;
  /** The tenant's own words about a shared page. */
  readonly addition?: Document | undefined;
}

/** From which locales a reader borrows: the declared chain within the tenant's locales, then the tenant's order, then English for shared pages. */
export function fallbackChain(tenant: Tenant, locale: LocaleTag, declared: readonly LocaleTag[]): readonly LocaleTag[] {
  const { locales, fallback } = tenant.settings;
  const within = [...(fallback?.[locale] ?? []), ...declared].filter((tag) => locales.includes(tag));
  return [...new Set([locale, ...within, ...locales, ...declared])];
}

/** Gives the reading of an entry for the first locale of the chain that has it. */
export function readEntry(entry: Entry, chain: readonly LocaleTag[], addition: Entry | undefined): Reading | undefined {
  const locale = chain[0];
  const chosen = chain.find((tag) => entry.documents.has(tag)) ?? [...entry.documents.keys()][0];
  const document = chosen && entry.documents.get(chosen);
  if (!locale || !document) return undefined;
  const isFallback = document.locale !== locale;
  const added = addition && documentFor(addition, chain);
  return {
    entry,
    locale,
    document,
    isFallback,
    fields: added ? withSourcesOf(added, addition, fieldsOf(entry, document)) : fieldsOf(entry, document),
    title: titleOf(entry, document, locale),
    permalink: permalinkOf(entry, locale, isFallback ? entry.slug : (document.fields.slug ?? entry.slug)),
    addition: added,
  };
}

/** A translation gives words, and facts of its own such as a file; what it does not say, and where the entry stands, it shares with the others. */
function fieldsOf(entry: Entry, document: Document): CommonFields {
  return { ...sharedFacts(entry), ...document.fields, ...placingFacts(entry) };
}

/** What the tenant adds to a shared page has sources of its own. */
function withSourcesOf(added: Document, addition: Entry, fields: CommonFields): CommonFields {
  return { ...fields, sources: [...(fields.sources ?? []), ...(fieldsOf(addition, added).sources ?? [])] };
}

/** The document's own title, else that of the source or of the first document, in its language. */
function titleOf(entry: Entry, document: Document, locale: LocaleTag): Reading["title"] {
  const own = document.fields.title;
  if (own !== undefined) return { text: own, locale: document.locale };
  const made = collectionNamed(entry.collection)?.titleFrom?.(sharedFacts(entry) as never, locale);
  if (made) return made;
  const titled = [sourceDocument(entry), ...entry.documents.values()].find((candidate) => candidate?.fields.title) ?? document;
  return { text: titled.fields.title ?? entry.slug, locale: titled.locale };
}

function documentFor(entry: Entry, chain: readonly LocaleTag[]): Document | undefined {
  const locale = chain.find((tag) => entry.documents.has(tag));
  return locale && entry.documents.get(locale);
}

/** The address of an entry in a locale; pages stand directly below the locale, the home page is the locale itself. */
export function permalinkOf(entry: Pick<Entry, "collection" | "slug">, locale: LocaleTag, slug: string): string {
  if (entry.collection !== "pages") return `/${locale}/${entry.collection}/${slug}/`;
  return entry.slug === "home" ? `/${locale}/` : `/${locale}/${slug}/`;
}
