import type { InterfaceKey } from "../i18n/interface-key.ts";
import type { PartialDay } from "../model/day.ts";
import type { Fact, Link } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import { vocabularies } from "../schema/vocabularies.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { dayText, labelWord, languageName, plainWord, wordIn, yearText, type LocaleContext } from "./locale-context.ts";
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
    year: (label, value) => maker.text(label, value === undefined ? undefined : yearText(context, value)),
    day: (label, value, note) => maker.word(label, value && plainWord(context, dayText(context, value)), note),
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

/** A word that a document gave for its own locale, such as a designation; borrowed words keep their language. */
export function documentWord(context: LocaleContext, reading: Reading, name: string): Word | undefined {
  const own = (reading.document.fields as Record<string, unknown>)[name];
  return typeof own === "string" ? wordIn(context, own, reading.document.locale) : undefined;
}
