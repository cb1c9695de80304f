import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import { collectionNamed } from "../schema/collections.ts";
import type { FieldMap } from "../schema/field.ts";

/** Tells whether nobody has written anything into a document yet, as in a blank form: neither a text nor a field that is translated. */
export function isBlank({ fields, body }: Document, collection: string): boolean {
  const definitions = (collectionNamed(collection)?.fields ?? {}) as FieldMap;
  const words = Object.keys(fields).filter((name) => name !== "slug" && name !== "review" && definitions[name]?.translated);
  return words.length === 0 && !hasText({ body });
}

/** Says which translations have neither text nor summary where the original has a text. Blank ones are not published, so that readers see the original. */
export function findEmptyTranslations(documents: readonly Document[], tenant: string): readonly Diagnostic[] {
  const original = documents.find(({ fields }) => !fields.translation) ?? documents[0];
  if (!original || !hasText(original)) return [];
  const empty = documents.filter(
    (document) => document !== original && !hasText(document) && document.fields.summary === undefined,
  );
  return empty.map(({ file, positionByPath }) =>
    diagnose("empty-translation", tenant, positionByPath.get("") ?? { file, line: 1, column: 1 }, { locale: original.locale }),
  );
}

function hasText({ body }: Pick<Document, "body">): boolean {
  return body.pieces.some((piece) => typeof piece !== "string" || piece.trim() !== "");
}
