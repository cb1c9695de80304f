import { pluralCategories, type PluralCategory } from "./plural-rules.ts";

const ENDING = new RegExp(`^(.+)_(${pluralCategories.join("|")})$`);

/** Takes a key of a counted string apart: `pages_one` is `pages` in the form `one`. Undefined for any other key. */
export function pluralEnding(key: string): { readonly base: string; readonly category: PluralCategory } | undefined {
  const [, base, category] = ENDING.exec(key) ?? [];
  return base === undefined ? undefined : { base, category: category as PluralCategory };
}

/** Gives the names between `{{` and `}}` in a text, each once, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].sort();
}
