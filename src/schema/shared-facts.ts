import type { CommonFields, Document, Entry } from "../model/document.ts";
import { collectionNamed } from "./collections.ts";
import type { FieldMap } from "./field.ts";

/** What each document says for itself alone, besides its words. */
const NEVER_SHARED: ReadonlySet<string> = new Set(["translation", "reviewedOn", "review", "draft"]);

/** The facts by which an entry has its place among others: they cannot differ from one language to the next, or a page would stand in two places. */
const PLACING: readonly string[] = ["date", "endDate", "section", "kind", "order", "number"];

/** The document from which all others are translated: the first that is no translation. */
export function sourceDocument({ documents }: Entry): Document | undefined {
  const all = [...documents.values()];
  return all.find(({ fields }) => !fields.translation) ?? all[0];
}

/** The facts that all documents of an entry share: those of its source, and what that leaves to the first document, which is the default locale's. */
export function sharedFacts(entry: Entry): Partial<CommonFields> {
  const definitions = collectionNamed(entry.collection)?.fields as FieldMap | undefined;
  const [first] = entry.documents.values();
  const facts = Object.entries({ ...first?.fields, ...sourceDocument(entry)?.fields }).filter(
    ([name]) => !definitions?.[name]?.translated && !NEVER_SHARED.has(name),
  );
  return Object.fromEntries(facts);
}

/** The facts that place an entry: its source's, or those of the first document that gives them. */
export function placingFacts(entry: Entry): Partial<CommonFields> {
  const bySource = [sourceDocument(entry), ...entry.documents.values()].filter((document) => document !== undefined);
  const facts = PLACING.flatMap((name) => {
    const given = bySource.map(({ fields }) => (fields as Readonly<Record<string, unknown>>)[name]);
    const value = given.find((candidate) => candidate !== undefined);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(facts);
}
