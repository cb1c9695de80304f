import type { Link } from "../model/view.ts";
import type { CollectionDefinition } from "../schema/collection.ts";
import type { LocaleContext } from "./locale-context.ts";

/** A link to the list of a collection, under the collection's name. */
export function listLink(context: LocaleContext, { name }: Pick<CollectionDefinition, "name">): Link & { readonly url: string } {
  return { label: context.dictionary.words[`collection.${name}` as "collection.news"], url: listPermalink(context, name) };
}

/** The address of the list of a collection. */
export function listPermalink({ locale }: LocaleContext, collection: string): string {
  return `/${locale}/${collection}/`;
}
