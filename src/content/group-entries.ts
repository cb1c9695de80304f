import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Document, Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { ReadDocuments } from "./read-documents.ts";

/** Puts the documents of one slug together, in the order of the locales; drafts are left out. */
export function groupEntries(
  { documents, unreadable }: Pick<ReadDocuments, "documents" | "unreadable">,
  locales: readonly LocaleTag[] | undefined,
  tenant: string,
): Outcome<readonly Entry[]> {
  const byEntry = new Map<string, { collection: string; slug: string; documents: Document[] }>();
  for (const { definition, slug, document } of documents) {
    if (document.fields.draft) continue;
    const key = `${definition.name}/${slug}`;
    const entry = byEntry.get(key) ?? { collection: definition.name, slug, documents: [] };
    entry.documents.push(document);
    byEntry.set(key, entry);
  }
  const rank = (locale: LocaleTag) => {
    const index = (locales ?? []).indexOf(locale);
    return index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  const known = new Set(unreadable.map(({ collection, slug }) => `${collection}/${slug}`));
  const diagnostics: Diagnostic[] = [];
  const entries: Entry[] = [];
  for (const { collection, slug, documents } of byEntry.values()) {
    documents.sort((a, b) => rank(a.locale) - rank(b.locale) || (a.locale < b.locale ? -1 : 1));
    entries.push({ collection, slug, documents: new Map(documents.map((document) => [document.locale, document])) });
    const [first] = documents;
    const wanted = locales?.[0];
    if (first && wanted && first.locale !== wanted && !known.has(`${collection}/${slug}`)) {
      const position = first.positionByPath.get("") ?? { file: first.file, line: 1, column: 1 };
      diagnostics.push(diagnose("missing-default-document", tenant, position, { locale: wanted }));
    }
  }
  return { value: entries, diagnostics };
}
