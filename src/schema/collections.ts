import type { CollectionDefinition } from "./collection.ts";
import { contacts } from "./collections/contacts.ts";
import { documents } from "./collections/documents.ts";
import { news } from "./collections/news.ts";
import { pages } from "./collections/pages.ts";
import { protectedAreas } from "./collections/protected-areas.ts";
import { targets } from "./collections/targets.ts";

/** All collections, in the order in which references and forms name them. */
export const collections: readonly CollectionDefinition[] = [pages, news, documents, contacts, targets, protectedAreas];

/** Gives the definition of a collection by the name of its folder. */
export function collectionNamed(name: string): CollectionDefinition | undefined {
  return collections.find((definition) => definition.name === name);
}
