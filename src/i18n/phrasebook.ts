import { createInstance } from "i18next";
import type { LocaleTag } from "../model/locale-tag.ts";
import { pluralCategoriesOf, pluralCategory } from "./plural.ts";

/** Strings of one locale, by key; the forms of a counted text end in `_one`, `_other` and so on. */
export type Strings = Readonly<Record<string, string>>;

/** Strings in several locales. */
export interface Phrasebook {
  /** The text of the first locale of the chain that has it, its placeholders still open; undefined where none has it. */
  find(
    key: string,
    chain: readonly LocaleTag[],
    count?: number,
  ): { readonly text: string; readonly locale: LocaleTag } | undefined;
  /** Puts the values in place of `{{name}}`. A value is never read again: braces inside it stay as they are. Throws for a missing value. */
  fill(text: string, values: Strings): string;
}

interface PluralResolver {
  getRule: (tag: LocaleTag) => {
    readonly select: (count: number) => string;
    readonly resolvedOptions: () => { readonly pluralCategories: readonly string[] };
  };
}

/** Opens strings for use. An empty string counts as missing; a form that a language lacks is answered by its own `_other`. */
export function openPhrasebook(stringsByLocale: ReadonlyMap<LocaleTag, Strings>): Phrasebook {
  const resources = Object.fromEntries(
    [...stringsByLocale].map(([tag, strings]) => [tag, { translation: completed(tag, strings) }]),
  );
  const instance = createInstance({
    resources,
    lng: "en",
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    ignoreJSONStructure: false,
  });
  void instance.init();
  // the plural rules of the machine's ICU lack many languages, and answer with those of the machine's own language
  const resolver = instance.services.pluralResolver as PluralResolver;
  resolver.getRule = (tag) => ({
    select: (count) => pluralCategory(tag, count),
    resolvedOptions: () => ({ pluralCategories: [...pluralCategoriesOf(tag)] }),
  });
  return {
    find(key, chain, count) {
      const details = instance.t(key, {
        lngs: [...chain],
        defaultValue: "",
        skipInterpolation: true,
        returnDetails: true,
        ...(count === undefined ? {} : { count }),
      });
      return details.res === "" ? undefined : { text: details.res, locale: details.usedLng as LocaleTag };
    },
    fill,
  };
}

function fill(text: string, values: Strings): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`“${text}” needs a value for ${placeholder}`);
    return value;
  });
}

function completed(tag: LocaleTag, strings: Strings): Strings {
  const filled: Record<string, string> = {};
  for (const [key, text] of Object.entries(strings)) {
    if (text === "") continue;
    const base = /^(.+)_other$/.exec(key)?.[1];
    if (base !== undefined) for (const category of pluralCategoriesOf(tag)) filled[`${base}_${category}`] ??= text;
    filled[key] = text;
  }
  return filled;
}
