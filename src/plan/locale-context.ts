import { compareTexts } from "../i18n/collation.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import { formatBytes, formatDay, formatDayRange, formatNumber } from "../i18n/format.ts";
import type { InterfaceKey } from "../i18n/interface-key.ts";
import { interfaceChain, localeFacts } from "../i18n/locale-registry.ts";
import type { Day, PartialDay } from "../model/day.ts";
import type { CommonFields, Entry } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import { LATIN, type Direction, type LocaleTag } from "../model/locale-tag.ts";
import type { Tenant } from "../model/tenant.ts";
import type { LocalisedText } from "../model/treaty.ts";
import type { Link } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import type { CollectionDefinition, FieldsOf } from "../schema/collection.ts";
import { collections } from "../schema/collections.ts";
import { labelOf, type Vocabulary } from "../schema/vocabulary.ts";
import { declaredLanguages } from "./file-languages.ts";
import { fallbackChain, readEntry, type Reading } from "./reading.ts";

/** Everything that the pages of one locale are made with, prepared once. */
export interface LocaleContext {
  readonly tenant: Tenant;
  readonly locale: LocaleTag;
  readonly today: Day;
  readonly direction: Direction;
  readonly chain: readonly LocaleTag[];
  readonly dictionary: Dictionary<InterfaceKey>;
  /** What a reader of this locale gets of each entry, by `collection/slug`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The readings of each collection, in the collection's own order. */
  readonly readingsByCollection: ReadonlyMap<string, readonly Reading[]>;
  readonly compare: (a: string, b: string) => number;
  /** The languages that documents say their files are in, by the file's path. */
  readonly languagesByFile: ReadonlyMap<string, readonly LocaleTag[]>;
}

/** Prepares the readings of a locale. */
export function createLocaleContext(
  tenant: Tenant,
  locale: LocaleTag,
  dictionary: Dictionary<InterfaceKey>,
  today: Day,
): LocaleContext {
  const chain = fallbackChain(tenant, locale, interfaceChain(locale));
  const shared = new Set(tenant.sharedEntries.map(entryKey));
  const own = new Map(tenant.entries.map((entry) => [entryKey(entry), entry]));
  const readings = new Map<string, Reading>();
  const add = (entry: Entry, addition: Entry | undefined) => {
    const reading = readEntry(entry, chain, addition);
    if (reading) readings.set(entryKey(entry), reading);
  };
  for (const entry of tenant.entries) if (!shared.has(entryKey(entry))) add(entry, undefined);
  for (const entry of tenant.sharedEntries) add(entry, own.get(entryKey(entry)));
  const { direction } = localeFacts(locale);
  const compare = compareTexts(locale);
  const readingsByCollection = new Map(
    collections.map((definition) => [definition.name, ordered(readings, definition, compare)]),
  );
  const languagesByFile = declaredLanguages(readings);
  return { tenant, locale, today, direction, chain, dictionary, readings, readingsByCollection, compare, languagesByFile };
}

function ordered(
  readings: ReadonlyMap<string, Reading>,
  { name, order }: CollectionDefinition,
  compare: LocaleContext["compare"],
): readonly Reading[] {
  const byTitle = (a: Reading, b: Reading) => compare(a.title.text, b.title.text) || (a.entry.slug < b.entry.slug ? -1 : 1);
  const orders: Record<CollectionDefinition["order"], (a: Reading, b: Reading) => number> = {
    byTitle,
    newestFirst: (a, b) => compareDays(dateKey(b), dateKey(a)) || byTitle(a, b),
    byNumber: (a, b) => compare(numberKey(a), numberKey(b)) || byTitle(a, b),
  };
  return [...readings.values()].filter(({ entry }) => entry.collection === name).sort(orders[order]);
}

/** Gives the readings of a collection with their type, in the collection's own order. */
export function readingsOf<Definition extends CollectionDefinition>(
  context: LocaleContext,
  definition: Definition,
): readonly Reading<FieldsOf<Definition>>[] {
  return (context.readingsByCollection.get(definition.name) ?? []) as unknown as readonly Reading<FieldsOf<Definition>>[];
}

function dateKey({ fields }: Reading): string {
  const { year, deadline } = fields as CommonFields & { year?: number; deadline?: PartialDay };
  return fields.date ?? (year === undefined ? (deadline ?? "") : String(year));
}

function numberKey({ fields }: Reading): string {
  const { number, order } = fields as CommonFields & { number?: string; order?: number };
  return number ?? (order === undefined ? "999" : String(order));
}

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Words of a document, a name or a number, marked where they are in another language than the reader's. */
export function wordIn(context: LocaleContext, text: string, locale: LocaleTag): Word {
  const direction = locale === LATIN ? "ltr" : localeFacts(locale).direction;
  return { text, locale, direction, borrowed: locale !== context.locale };
}

/** Words that are in no language, or in the reader's own. */
export function plainWord(context: LocaleContext, text: string): Word {
  return { text, locale: context.locale, direction: context.direction, borrowed: false };
}

/** A text by locale, in the first locale of the reader's chain that has it. */
export function localisedWord(context: LocaleContext, text: LocalisedText | undefined): Word | undefined {
  if (!text) return undefined;
  const locale = [...context.chain, ...(Object.keys(text) as LocaleTag[])].find((tag) => Object.hasOwn(text, tag));
  const found = locale && text[locale];
  return found === undefined || !locale ? undefined : wordIn(context, found, locale);
}

/** The label of a code; the code itself where no locale of the chain has a label. */
export function labelWord(context: LocaleContext, vocabulary: Vocabulary, code: string): Word {
  const label = labelOf(vocabulary, code, [...context.chain, "en" as LocaleTag]);
  return label ? wordIn(context, label.text, label.locale) : plainWord(context, code);
}

/** A day as people of this locale write it. */
export function dayText(context: LocaleContext, day: PartialDay, end?: PartialDay): string {
  const { digits } = context.tenant.settings;
  return end && end !== day ? formatDayRange(day, end, context.locale, digits) : formatDay(day, context.locale, digits);
}

/** A number as people of this locale write it. */
export function numberText(context: LocaleContext, value: number): string {
  return formatNumber(value, context.locale, context.tenant.settings.digits);
}

/** A size as people of this locale write it. */
export function bytesText(context: LocaleContext, bytes: number): string {
  return formatBytes(bytes, context.locale, context.tenant.settings.digits);
}

/** A year: digits without grouping. */
export function yearText(context: LocaleContext, year: number): string {
  return formatDay(String(year) as PartialDay, context.locale, context.tenant.settings.digits);
}

/** The name of a language in that language. */
export function languageName(locale: LocaleTag): string {
  return localeFacts(locale).name;
}

/** The title of an entry as the reader sees it. */
export function titleWord(context: LocaleContext, reading: Reading): Word {
  return wordIn(context, reading.title.text, reading.title.locale);
}

/** A link to an entry. */
export function linkTo(context: LocaleContext, reading: Reading): Link {
  return { label: titleWord(context, reading), url: reading.permalink };
}
