import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, Entry } from "../model/document.ts";

/**
 * Finds documents that say word for word what the same entry says in another language: somebody copied a file and has not translated it yet.
 * A title alone proves nothing: names are often the same in two languages.
 */
export function findCopiedTranslations(entries: readonly Entry[], tenant: string): readonly Diagnostic[] {
  return entries.flatMap(({ documents }) => {
    const firstByWords = new Map<string, Document>();
    return [...documents.values()].flatMap((document) => {
      const words = wordsOf(document);
      if (words === undefined) return [];
      const first = firstByWords.get(words);
      if (!first) {
        firstByWords.set(words, document);
        return [];
      }
      const position = document.positionByPath.get("") ?? { file: document.file, line: 1, column: 1 };
      return [diagnose("copied-translation", tenant, position, { locale: first.locale })];
    });
  });
}

/** Title, summary and body; undefined where there is nothing but a title. Isolation marks depend on the direction of the locale and are no words. */
function wordsOf({ fields, body }: Document): string | undefined {
  const text = body.pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.href))
    .join("")
    .replace(/<\/?bdi>/g, "");
  if (text.trim() === "" && fields.summary === undefined) return undefined;
  return JSON.stringify([fields.title, fields.summary, text]);
}
