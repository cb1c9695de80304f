import type { LocaleTag } from "../model/locale-tag.ts";
import type { Digits } from "../model/tenant.ts";
import type { Word } from "../model/word.ts";
import { formatNumber } from "./format.ts";
import type { InterfaceKey } from "./interface-key.ts";
import { interfaceChain, localeFacts } from "./locale-registry.ts";
import { openPhrasebook, type Phrasebook, type Strings } from "./phrasebook.ts";
import { placeholdersOf, pluralEnding } from "./string-key.ts";

/** The interface of one locale. Every word says which language it is really in. */
export interface Dictionary<Key extends string = string> {
  readonly locale: LocaleTag;
  /** All strings that take no values. */
  readonly words: Readonly<Record<Key, Word>>;
  /** A string with `{{placeholders}}`. Throws for a missing value or an unknown key. */
  phrase(key: Key, values: Readonly<Record<string, string>>): Word;
  /** A counted string in the form that the number asks for; `{{count}}` shows the number as the language writes it. */
  count(key: Key, count: number, values?: Readonly<Record<string, string>>): Word;
}

const SOURCE = "en" as LocaleTag;

/** Gives the dictionary of each locale of a site, with the digits that its tenant has chosen. */
export type DictionariesFor<Key extends string = InterfaceKey> = (
  locales: readonly LocaleTag[],
  digits?: Digits,
) => ReadonlyMap<LocaleTag, Dictionary<Key>>;

/**
 * Opens the strings of all locales, once for all sites, and gives what prepares the dictionaries of one. Each string comes from the first locale
 * of its `interfaceChain` that has it. The keys are those of English, which must be among the strings.
 */
export function openDictionaries<Key extends string = InterfaceKey>(
  stringsByLocale: ReadonlyMap<LocaleTag, Strings>,
): DictionariesFor<Key> {
  const source = stringsByLocale.get(SOURCE);
  if (!source) throw new Error("the interface has no English strings");
  const fixedKeys = Object.keys(source).filter((key) => !pluralEnding(key) && placeholdersOf(source[key] ?? "").length === 0);
  const phrasebook = openPhrasebook(stringsByLocale);
  return (locales, digits) =>
    new Map(locales.map((locale) => [locale, prepareDictionary<Key>(phrasebook, locale, fixedKeys, digits)]));
}

function prepareDictionary<Key extends string>(
  phrasebook: Phrasebook,
  locale: LocaleTag,
  fixedKeys: readonly string[],
  digits: Digits | undefined,
): Dictionary<Key> {
  const chain = interfaceChain(locale);
  const find = (key: string, count?: number) => {
    const found = phrasebook.find(key, chain, count);
    if (!found) throw new Error(`no locale of ${chain.join(", ")} has the interface string “${key}”`);
    return found;
  };
  const phraseByKey = new Map<string, ReturnType<typeof find>>();
  const findPhrase = (key: string) => {
    const known = phraseByKey.get(key) ?? find(key);
    phraseByKey.set(key, known);
    return known;
  };
  const word = (text: string, answering: LocaleTag): Word => ({
    text,
    locale: answering,
    direction: localeFacts(answering).direction,
    borrowed: answering !== locale,
  });
  const fixedWord = (key: string): Word => {
    const { text, locale: answering } = find(key);
    return word(text, answering);
  };
  return {
    locale,
    words: Object.fromEntries(fixedKeys.map((key) => [key, fixedWord(key)])) as Readonly<Record<Key, Word>>,
    phrase(key, values) {
      const { text, locale: answering } = findPhrase(key);
      return word(phrasebook.fill(text, values), answering);
    },
    count(key, count, values = {}) {
      const { text, locale: answering } = find(key, count);
      return word(phrasebook.fill(text, { ...values, count: formatNumber(count, answering, digits) }), answering);
    },
  };
}
