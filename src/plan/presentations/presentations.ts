import type { Item } from "../../model/view.ts";
import { titleWord, type LocaleContext } from "../locale-context.ts";
import type { Reading } from "../reading.ts";
import { absPresentation } from "./abs.ts";
import { biosafetyPresentation } from "./biosafety.ts";
import { callPresentation } from "./calls.ts";
import { contactPresentation } from "./contacts.ts";
import { documentPresentation } from "./documents.ts";
import { ecosystemPresentation } from "./ecosystems.ts";
import { eventPresentation } from "./events.ts";
import { glossaryPresentation } from "./glossary.ts";
import { lawPresentation } from "./laws.ts";
import { linkPresentation } from "./links.ts";
import { newsPresentation } from "./news.ts";
import { organisationPresentation } from "./organisations.ts";
import { pagePresentation } from "./pages.ts";
import { practicePresentation } from "./practices.ts";
import { projectPresentation } from "./projects.ts";
import { protectedAreaPresentation } from "./protected-areas.ts";
import { speciesPresentation } from "./species.ts";
import { targetPresentation } from "./targets.ts";
import type { Presentation } from "./presentation.ts";

const PRESENTATIONS: ReadonlyMap<string, Presentation> = new Map(
  [
    absPresentation,
    biosafetyPresentation,
    callPresentation,
    contactPresentation,
    documentPresentation,
    ecosystemPresentation,
    eventPresentation,
    glossaryPresentation,
    lawPresentation,
    linkPresentation,
    newsPresentation,
    organisationPresentation,
    pagePresentation,
    practicePresentation,
    projectPresentation,
    protectedAreaPresentation,
    speciesPresentation,
    targetPresentation,
  ].map((presentation) => [presentation.collection, presentation]),
);

/** Gives the presentation of a collection. A collection without one is our fault. */
export function presentationOf(collection: string): Presentation {
  const presentation = PRESENTATIONS.get(collection);
  if (!presentation) throw new Error(`The collection ${collection} has no presentation in plan/presentations`);
  return presentation;
}

/** An entry as a line of a list. */
export function itemFor(context: LocaleContext, reading: Reading): Item {
  const presentation = presentationOf(reading.entry.collection);
  return {
    title: titleWord(context, reading),
    url: reading.permalink,
    summary: presentation.summary(context, reading),
    details: presentation.details(context, reading).filter((detail) => detail !== undefined),
    label: presentation.label(context, reading),
  };
}
