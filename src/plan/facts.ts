import type { InterfaceKey } from "../i18n/interface-key.ts";
import type { PartialDay } from "../model/day.ts";
import type { CommonFields, Entry } from "../model/document.ts";
import type { Answer, Fact, Link } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import { sourceDocument } from "../schema/shared-facts.ts";
import { vocabularies } from "../schema/vocabularies.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import {
  dayText,
  labelWord,
  languageName,
  linkTo,
  numberText,
  plainWord,
  wordIn,
  yearText,
  type LocaleContext,
} from "./locale-context.ts";
import type { Reading } from "./reading.ts";
import type { LocaleTag } from "../model/locale-tag.ts";

/** Makes the rows of a fact table; a fact without a value gives no row. */
export interface FactMaker {
  readonly rows: () => readonly Fact[];
  readonly add: (label: InterfaceKey, values: readonly (Link | undefined)[], note?: Word) => FactMaker;
  readonly text: (label: InterfaceKey, value: string | undefined, url?: string) => FactMaker;
  readonly word: (label: InterfaceKey, value: Word | undefined, note?: Word) => FactMaker;
  readonly year: (label: InterfaceKey, value: number | undefined) => FactMaker;
  readonly day: (label: InterfaceKey, value: PartialDay | undefined, note?: Word) => FactMaker;
  readonly entries: (label: InterfaceKey, keys: readonly (string | undefined)[] | undefined) => FactMaker;
  readonly languages: (label: InterfaceKey, locales: readonly LocaleTag[] | undefined) => FactMaker;
  readonly codes: (label: InterfaceKey, vocabulary: Vocabulary, codes: readonly string[] | undefined) => FactMaker;
}

/** Begins the fact table of an entry. */
export function facts(context: LocaleContext): FactMaker {
  const rows: Fact[] = [];
  const maker: FactMaker = {
    rows: () => rows,
    add: (label, values, note) => {
      const given = values.filter((value): value is Link => value !== undefined);
      if (given.length > 0) rows.push({ label: context.dictionary.words[label], values: given, note });
      return maker;
    },
    text: (label, value, url) => maker.add(label, [value ? { label: plainWord(context, value), url } : undefined]),
    word: (label, value, note) => maker.add(label, [value && { label: value }], note),
    year: (label, value) => maker.word(label, yearWord(context, value)),
    day: (label, value, note) => maker.word(label, dayWord(context, value), note),
    entries: (label, keys = []) =>
      maker.add(
        label,
        keys.flatMap((key) => {
          const reading = key === undefined ? undefined : context.readings.get(key);
          return reading ? [linkTo(context, reading)] : [];
        }),
      ),
    languages: (label, locales = []) =>
      maker.add(
        label,
        locales.map((locale) => ({ label: languageWord(context, locale) })),
      ),
    codes: (label, vocabulary, codes) =>
      maker.add(
        label,
        (codes ?? []).map((code) => ({ label: labelWord(context, vocabulary, code) })),
      ),
  };
  return maker;
}

/** The rows that every kind of entry may end with. */
export function addCommonFacts(maker: FactMaker, reading: Reading): FactMaker {
  return maker
    .codes("field.globalTargets", vocabularies.gbfTargets, reading.fields.targets)
    .codes("field.subjects", vocabularies.cbdSubjects, reading.fields.subjects);
}

/** The name of a language, in that language. */
export function languageWord(context: LocaleContext, locale: LocaleTag): Word {
  return wordIn(context, languageName(locale), locale);
}

/** A sum with the code of its currency, which is the same in every language. */
export function moneyWord(
  context: LocaleContext,
  sum: { readonly value: number; readonly currency: string } | undefined,
): Word | undefined {
  return sum && context.dictionary.phrase("money", { value: numberText(context, sum.value), currency: sum.currency });
}

/** Longer answers of a document in its own words; those that are not given are left out. */
export function answersOf<Fields extends CommonFields>(
  context: LocaleContext,
  reading: Reading<Fields>,
  names: readonly (AnswerName & keyof Fields)[],
): readonly Answer[] {
  return names.flatMap((name) => {
    const text = documentWord(context, reading, name) ?? sourceWord(context, reading.entry, name);
    return text ? [{ heading: context.dictionary.words[`field.${name}`], text }] : [];
  });
}

type AnswerName = "problem" | "action" | "result" | "lesson" | "eligibility" | "responsibilities" | "definition";

/** What the original says, where a translation leaves it out. */
function sourceWord(context: LocaleContext, entry: Entry, name: string): Word | undefined {
  const source = sourceDocument(entry);
  const text = source && (source.fields as Record<string, unknown>)[name];
  return source && typeof text === "string" ? wordIn(context, text, source.locale) : undefined;
}

/** A word that a document gave for its own locale, such as a designation; borrowed words keep their language. */
export function documentWord<Fields extends CommonFields>(
  context: LocaleContext,
  reading: Reading<Fields>,
  name: keyof Fields & string,
): Word | undefined {
  const own = reading.document.fields[name];
  return typeof own === "string" ? wordIn(context, own, reading.document.locale) : undefined;
}

/** A day, or a span of days; undefined where the first is not known. */
export function dayWord(context: LocaleContext, day: PartialDay | undefined, end?: PartialDay): Word | undefined {
  return day && plainWord(context, dayText(context, day, end));
}

/** A year; undefined where it is not known. */
export function yearWord(context: LocaleContext, year: number | undefined): Word | undefined {
  return year === undefined ? undefined : plainWord(context, yearText(context, year));
}

/** A surface. */
export function areaWord(context: LocaleContext, areaKm2: number | undefined): Word | undefined {
  return areaKm2 === undefined ? undefined : context.dictionary.phrase("area", { value: numberText(context, areaKm2) });
}

/** Degrees with the first letters that maps use everywhere, so that no language needs its own. */
export function placeWord(context: LocaleContext, place: { readonly lat: number; readonly lon: number }): Word {
  const degrees = (value: number, [positive, negative]: readonly [string, string]) =>
    `${numberText(context, Math.abs(value))}° ${value < 0 ? negative : positive}`;
  const text = `${degrees(place.lat, ["N", "S"])}, ${degrees(place.lon, ["E", "W"])}`;
  return context.direction === "rtl"
    ? { ...plainWord(context, text), direction: "ltr", borrowed: true }
    : plainWord(context, text);
}
