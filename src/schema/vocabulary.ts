import type { LocaleTag } from "../model/locale-tag.ts";

/** A controlled vocabulary: the labels of each code, by core locale. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Gives the codes of a vocabulary in their own order. */
export function codesOf<V extends Vocabulary>(vocabulary: V): readonly (keyof V & string)[] {
  return Object.keys(vocabulary);
}

/** Gives the label of a code in the first of the locales that has one. */
export function labelOf(
  vocabulary: Vocabulary,
  code: string,
  locales: readonly LocaleTag[],
): { readonly text: string; readonly locale: LocaleTag } | undefined {
  const labels = Object.hasOwn(vocabulary, code) ? vocabulary[code] : undefined;
  for (const locale of locales) {
    const text = labels?.[locale];
    if (text !== undefined) return { text, locale };
  }
  return undefined;
}
