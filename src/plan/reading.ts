import type { CommonFields, Document, Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Tenant } from "../model/tenant.ts";
import { collectionNamed } from "../schema/collections.ts";
import type { FieldMap } from "../schema/field.ts";

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

/** The key of an entry: `news/mangroves`. */
export function keyOf(entry: Pick<Entry, "collection" | "slug">): string {
  return `${entry.collection}/${entry.slug}`;
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
  const source = sourceDocument(entry);
  if (!locale || !document || !source) return undefined;
  const isFallback = document.locale !== locale;
  const ownTitle = document.fields.title;
  return {
    entry,
    locale,
    document,
    isFallback,
    fields: inheritFields(entry.collection, document, source),
    title: ownTitle
      ? { text: ownTitle, locale: document.locale }
      : { text: source.fields.title ?? entry.slug, locale: source.locale },
    permalink: permalinkOf(entry, locale, isFallback ? entry.slug : (document.fields.slug ?? entry.slug)),
    addition: addition && documentFor(addition, chain),
  };
}

function documentFor(entry: Entry, chain: readonly LocaleTag[]): Document | undefined {
  const locale = chain.find((tag) => entry.documents.has(tag));
  return locale && entry.documents.get(locale);
}

/** The document whose facts all others share: the first that is no translation. */
export function sourceDocument(entry: Entry): Document | undefined {
  const documents = [...entry.documents.values()];
  return documents.find((document) => !document.fields.translation) ?? documents[0];
}

/** A translation gives words; whatever else it does not say, it has from the source document. */
function inheritFields(collection: string, document: Document, source: Document): CommonFields {
  if (document === source) return document.fields;
  const definitions = collectionNamed(collection)?.fields as FieldMap | undefined;
  const inherited = Object.entries(source.fields).filter(
    ([name]) => !definitions?.[name]?.translated && name !== "translation" && name !== "reviewedOn" && name !== "review",
  );
  return { ...Object.fromEntries(inherited), ...document.fields };
}

/** The address of an entry in a locale; pages stand directly below the locale, the home page is the locale itself. */
export function permalinkOf(entry: Pick<Entry, "collection" | "slug">, locale: LocaleTag, slug: string): string {
  if (entry.collection !== "pages") return `/${locale}/${entry.collection}/${slug}/`;
  return entry.slug === "home" ? `/${locale}/` : `/${locale}/${slug}/`;
}
