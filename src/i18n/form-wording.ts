import type { LocaleTag } from "../model/locale-tag.ts";
import { openPhrasebook, type Phrasebook, type Strings } from "./phrasebook.ts";

/** The words of blank forms and references, in one language. */
export interface FormWording {
  /** A word or sentence, such as `form.required` or `collection.news`. Throws for an unknown key. */
  readonly say: (key: string) => string;
  /**
   * One line about a field. `owner` is its collection, or its settings file without `.yml`; `path` leads to it: `["sources", "url"]`.
   * The most particular wording wins: `field.documents.sources.url`, `field.sources.url`, `field.documents.url`, `field.url`.
   */
  readonly describeField: (owner: string, path: readonly string[]) => string;
}

/** Prepares the words of forms from the files of `locales/forms/`; each comes from the first locale of the chain that has it, English last. */
export function prepareFormWording(
  stringsByLocale: ReadonlyMap<LocaleTag, Strings>,
  languageChain: readonly LocaleTag[],
): FormWording {
  const phrasebook: Phrasebook = openPhrasebook(stringsByLocale);
  const chain = [...languageChain, "en" as LocaleTag];
  const sayFirst = (keys: readonly string[]): string => {
    for (const key of keys) {
      const found = phrasebook.find(key, chain);
      if (found) return found.text;
    }
    throw new Error(`the forms have no wording for “${keys.join("”, “")}”`);
  };
  return { say: (key) => sayFirst([key]), describeField: (owner, path) => sayFirst(fieldKeys(owner, path)) };
}

/** The keys under which the wording of a field may stand, the most particular first. */
export function fieldKeys(owner: string, path: readonly string[]): readonly string[] {
  return path.flatMap((_, start) => {
    const tail = path.slice(start).join(".");
    return [`field.${owner}.${tail}`, `field.${tail}`];
  });
}
