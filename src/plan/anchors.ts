import { nearest } from "../diagnostics/suggestion.ts";
import type { Document } from "../model/document.ts";

/** The ids of each document's headings and footnotes, by the id itself and by the words that follow its first letter. */
const idByNameOfDocument = new WeakMap<Document, ReadonlyMap<string, string>>();

/**
 * Gives the id that what follows `#` means in the texts of a page: a heading may be named without the letter that its id begins with.
 * Undefined where nothing has it; every page has a `top`.
 */
export function findAnchor(documents: readonly Document[], written: string): string | undefined {
  const name = written.normalize("NFC");
  const maps = documents.map(idByName);
  const found = maps.map((ids) => ids.get(name) ?? ids.get(name.toLowerCase())).find((id) => id !== undefined);
  return found ?? (name === "top" ? name : undefined);
}

/** Gives the anchor nearest to what was written, as its author may write it. */
export function nearestAnchor(documents: readonly Document[], written: string): string | undefined {
  const ids = documents.flatMap(({ body }) => body.headings.map(({ id }) => wordsOf(id)));
  return nearest(written, ids);
}

function idByName(document: Document): ReadonlyMap<string, string> {
  const known = idByNameOfDocument.get(document);
  if (known) return known;
  const { headings, pieces } = document.body;
  const html = pieces.filter((piece) => typeof piece === "string");
  const notes = html.flatMap((piece) => [...piece.matchAll(/ id="(fn[^"]*)"/g)].map(([, id = ""]) => id));
  const ids = [...headings.map(({ id }) => id), ...notes];
  const made = new Map([...headings.map(({ id }) => [wordsOf(id), id] as const), ...ids.map((id) => [id, id] as const)]);
  idByNameOfDocument.set(document, made);
  return made;
}

function wordsOf(id: string): string {
  return id.replace(/^[a-z]-/, "");
}
