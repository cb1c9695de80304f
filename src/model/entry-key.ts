import type { EntryName } from "./document.ts";

/** The key of an entry, as references and maps use it: `news/mangroves`. */
export function entryKey({ collection, slug }: EntryName): string {
  return `${collection}/${slug}`;
}
