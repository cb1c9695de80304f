import type { CollectionDefinition } from "./collection.ts";
import { abs } from "./collections/abs.ts";
import { biosafety } from "./collections/biosafety.ts";
import { calls } from "./collections/calls.ts";
import { contacts } from "./collections/contacts.ts";
import { documents } from "./collections/documents.ts";
import { ecosystems } from "./collections/ecosystems.ts";
import { events } from "./collections/events.ts";
import { glossary } from "./collections/glossary.ts";
import { laws } from "./collections/laws.ts";
import { links } from "./collections/links.ts";
import { news } from "./collections/news.ts";
import { organisations } from "./collections/organisations.ts";
import { pages } from "./collections/pages.ts";
import { practices } from "./collections/practices.ts";
import { projects } from "./collections/projects.ts";
import { protectedAreas } from "./collections/protected-areas.ts";
import { species } from "./collections/species.ts";
import { targets } from "./collections/targets.ts";

/** All collections, in the order in which sections, references and forms name them. */
export const collections: readonly CollectionDefinition[] = [
  pages,
  news,
  events,
  documents,
  laws,
  contacts,
  targets,
  protectedAreas,
  ecosystems,
  species,
  projects,
  organisations,
  practices,
  calls,
  biosafety,
  abs,
  links,
  glossary,
];

/** Gives the definition of a collection by the name of its folder. */
export function collectionNamed(name: string): CollectionDefinition | undefined {
  return collections.find((definition) => definition.name === name);
}
