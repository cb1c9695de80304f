import type { Item } from "../../model/view.ts";
import { titleWord, wordIn, type LocaleContext } from "../locale-context.ts";
import type { Reading } from "../reading.ts";
import { contactPresentation } from "./contacts.ts";
import { documentPresentation } from "./documents.ts";
import { newsPresentation } from "./news.ts";
import { pagePresentation } from "./pages.ts";
import { itemOf, type Presentation } from "./presentation.ts";
import { protectedAreaPresentation } from "./protected-areas.ts";
import { targetPresentation } from "./targets.ts";

const PRESENTATIONS: ReadonlyMap<string, Presentation> = new Map(
  [
    pagePresentation,
    newsPresentation,
    documentPresentation,
    contactPresentation,
    targetPresentation,
    protectedAreaPresentation,
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
  const { summary } = reading.document.fields;
  const words = summary ? wordIn(context, summary, reading.document.locale) : undefined;
  return itemOf(context, reading, presentationOf(reading.entry.collection), titleWord(context, reading), words);
}
