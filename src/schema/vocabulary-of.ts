import { vocabularies, type VocabularyName } from "./vocabularies.ts";
import { codesOf, type Vocabulary } from "./vocabulary.ts";

/** Gives the vocabulary whose codes these choices are; undefined for choices that speak for themselves. */
export function vocabularyOf(
  choices: readonly string[],
): { readonly name: VocabularyName; readonly vocabulary: Vocabulary } | undefined {
  for (const [name, vocabulary] of Object.entries(vocabularies as Readonly<Record<VocabularyName, Vocabulary>>)) {
    const codes = codesOf(vocabulary);
    if (codes.length === choices.length && codes.every((code, index) => code === choices[index]))
      return { name: name as VocabularyName, vocabulary };
  }
  return undefined;
}
