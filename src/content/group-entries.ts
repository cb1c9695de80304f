import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Document, Entry, EntryName } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { collectionNamed } from "../schema/collections.ts";
import type { FieldMap } from "../schema/field.ts";
import { sharedFacts, sourceDocument } from "../schema/shared-facts.ts";
import { findEmptyTranslations, isBlank } from "./empty-translations.ts";
import type { ReadDocuments } from "./read-documents.ts";

/** The entries that can be shown, those that lack a fact which their collection needs, and those that are not ready yet. */
export interface GroupedEntries extends Outcome<readonly Entry[]> {
  readonly incomplete: readonly EntryName[];
  readonly drafts: readonly EntryName[];
}

/** Puts the documents of one slug together, in the order of the locales. A draft is left out; a draft in the default locale holds its translations back as well. */
export function groupEntries(
  { documents, unreadable }: Pick<ReadDocuments, "documents" | "unreadable">,
  locales: readonly LocaleTag[] | undefined,
  tenant: string,
): GroupedEntries {
  const byEntry = new Map<string, { collection: string; slug: string; documents: Document[] }>();
  for (const { definition, slug, document } of documents) {
    const key = entryKey({ collection: definition.name, slug });
    const entry = byEntry.get(key) ?? { collection: definition.name, slug, documents: [] };
    entry.documents.push(document);
    byEntry.set(key, entry);
  }
  const rank = (locale: LocaleTag) => locales?.indexOf(locale) ?? 0;
  const known = new Set(unreadable.map(entryKey));
  const diagnostics: Diagnostic[] = [];
  const entries: Entry[] = [];
  const incomplete: Entry[] = [];
  const drafts: EntryName[] = [];
  for (const { collection, slug, documents: all } of byEntry.values()) {
    all.sort((a, b) => rank(a.locale) - rank(b.locale) || (a.locale < b.locale ? -1 : 1));
    const shown = all.filter(({ fields }) => !fields.draft);
    diagnostics.push(...findEmptyTranslations(shown, tenant));
    const documents = shown.length > 1 ? shown.filter((document) => !isBlank(document, collection)) : shown;
    if (documents.length === 0 || (all[0]?.fields.draft && all[0].locale === locales?.[0])) {
      drafts.push({ collection, slug });
      continue;
    }
    const entry = { collection, slug, documents: new Map(documents.map((document) => [document.locale, document])) };
    const missing = missingFields(entry);
    (missing.length === 0 ? entries : incomplete).push(entry);
    const [first] = documents;
    if (!first || !locales || known.has(entryKey(entry))) continue;
    const position = first.positionByPath.get("") ?? { file: first.file, line: 1, column: 1 };
    const [wanted] = locales;
    if (wanted && first.locale !== wanted)
      diagnostics.push(diagnose("missing-default-document", tenant, position, { locale: wanted }));
    for (const { field, because } of missing) {
      const place = because === undefined ? undefined : first.positionByPath.get(because);
      diagnostics.push(diagnose("missing-field", tenant, place ?? position, { field }));
    }
  }
  return { value: entries, incomplete, drafts, diagnostics };
}

interface MissingField {
  readonly field: string;
  /** The field whose value asks for it. */
  readonly because?: string;
}

/**
 * What the entry cannot be without, and no document gives that is left: it stood in a draft translation, or in a file that could not be read, or
 * nobody thought of it.
 */
function missingFields(entry: Entry): readonly MissingField[] {
  const [first] = entry.documents.values();
  const given = { ...sharedFacts(entry), title: sourceDocument(entry)?.fields.title ?? first?.fields.title };
  const valueOf = (name: string) => (given as Record<string, unknown>)[name];
  const definition = collectionNamed(entry.collection);
  const needed = Object.entries((definition?.fields ?? {}) as FieldMap).filter(([, { required }]) => required);
  const dependent = (definition?.requiredWhen ?? []).filter(({ field, is }) => valueOf(field) === is);
  const all: readonly MissingField[] = [
    ...needed.map(([field]) => ({ field })),
    ...dependent.flatMap((rule) => rule.fields.map((field) => ({ field, because: rule.field }))),
  ];
  // Words are each document's own: that one of them has them is enough.
  return all.filter(({ field }) => valueOf(field) === undefined && !isWritten(entry, field));
}

function isWritten({ documents }: Entry, name: string): boolean {
  return [...documents.values()].some(({ fields }) => (fields as Readonly<Record<string, unknown>>)[name] !== undefined);
}
