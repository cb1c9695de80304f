import type { CommonFields, Document } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { sharedFacts } from "../schema/shared-facts.ts";
import type { Reading } from "./reading.ts";

/** The fields of entries that stand for a document, whatever their collection. */
interface FileFields extends CommonFields {
  readonly file?: string | undefined;
  readonly language?: readonly LocaleTag[] | undefined;
}

/** Gives the languages that the documents of a site say their files are in, by the file's path. */
export function declaredLanguages(readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, readonly LocaleTag[]> {
  const found = new Map<string, readonly LocaleTag[]>();
  for (const { entry } of readings.values()) {
    const shared: FileFields = sharedFacts(entry);
    for (const { fields } of entry.documents.values() as Iterable<Document<FileFields>>) {
      const path = fields.file ?? shared.file;
      // A translation with a file of its own does not speak of it in the words of the original.
      const languages = fields.language ?? (path === shared.file ? shared.language : undefined);
      if (path !== undefined && languages && !found.has(path)) found.set(path, languages);
    }
  }
  return found;
}
