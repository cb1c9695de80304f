import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, Entry, EntryName } from "../model/document.ts";
import type { Position } from "../model/position.ts";
import { collectionNamed, collections } from "../schema/collections.ts";
import type { FieldMap } from "../schema/field.ts";
import { checkFields } from "./check-fields.ts";

/** Slugs of pages that are addresses of the standard site. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...collections.map(({ name }) => name),
  "attribution",
  "feed",
  "search",
  "media",
  "assets",
  "index",
  "404",
]);

/** Tells whether an entry of this slug would stand where the standard site has something of its own: the years of a list, too. */
export function isReservedSlug(collection: string, slug: string): boolean {
  return collection === "pages"
    ? RESERVED_SLUGS.has(slug)
    : collectionNamed(collection)?.isSplitByYear === true && /^\d{4}$/.test(slug);
}

/** The entries and files that references may name: those of the tenant, the shared ones, and those that are there but could not be read. */
export interface KnownTargets {
  readonly knownEntries: ReadonlySet<string>;
  readonly knownFiles: ReadonlySet<string>;
}

/** The entries that can be planned, and those in which something stands that no later step understands. */
export interface CheckedEntries {
  readonly value: readonly Entry[];
  readonly faulty: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules that no single field can know: references, locales, dates in order, reserved addresses. */
export function checkEntries(tenant: string, entries: readonly Entry[], known: KnownTargets): CheckedEntries {
  const checked = entries.map((entry) => ({
    entry,
    found: [...entry.documents.values()].flatMap((document) => checkDocument(tenant, entry, document, known)),
  }));
  return {
    value: checked.filter(({ found }) => !hasErrors(found)).map(({ entry }) => entry),
    faulty: checked.filter(({ found }) => hasErrors(found)).map(({ entry }) => entry),
    diagnostics: checked.flatMap(({ found }) => found),
  };
}

function checkDocument(
  tenant: string,
  { collection, slug }: EntryName,
  document: Document,
  known: KnownTargets,
): readonly Diagnostic[] {
  const definition = collectionNamed(collection);
  if (!definition) return [];
  const { file, positionByPath, fields } = document;
  const diagnostics = [...checkFields(fields, definition.fields as FieldMap, { tenant, file, positionByPath, ...known })];
  for (const [first, second] of definition.dateOrder) {
    if (!isAfter(fields, first, second)) continue;
    diagnostics.push(diagnose("dates-in-wrong-order", tenant, positionOf(document, second), { first, second }));
  }
  const address = fields.slug ?? slug;
  if (isReservedSlug(collection, address))
    diagnostics.push(diagnose("reserved-slug", tenant, positionOf(document, "slug"), { slug: address }));
  return diagnostics;
}

/** Tells whether the first day is after the second, as far as both are known. */
function isAfter(fields: object, first: string, second: string): boolean {
  const { [first]: begin, [second]: end } = fields as Readonly<Record<string, unknown>>;
  if (typeof begin !== "string" || typeof end !== "string") return false;
  const length = Math.min(begin.length, end.length);
  return begin.slice(0, length) > end.slice(0, length);
}

function positionOf({ file, positionByPath }: Document, path: string): Position {
  return positionByPath.get(path) ?? { file, line: 1, column: 1 };
}
