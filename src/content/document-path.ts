import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import { parseLocaleTag } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { CollectionDefinition } from "../schema/collection.ts";
import { collectionNamed, collections } from "../schema/collections.ts";
import { SLUG } from "../schema/fields.ts";

/** What a file's path says about it. */
export interface DocumentPath {
  readonly definition: CollectionDefinition;
  readonly slug: string;
  readonly locale: LocaleTag;
}

const NAME = /^(.+?)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/;

/** Reads `news/mangroves.fr.md`: the collection, the slug that all translations share, and the locale. */
export function parseDocumentPath(path: string, tenant: string, file: string): DocumentPath | Diagnostic {
  const position = { file, line: 1, column: 1 };
  const [folder = "", name = "", ...deeper] = path.split("/");
  const definition = collectionNamed(folder);
  if (!definition) {
    const known = collections.map((collection) => collection.name);
    return diagnose("unknown-collection", tenant, position, {
      folder,
      known: known.join(", "),
      suggestion: nearest(folder, known),
    });
  }
  if (deeper.length > 0 || !name.endsWith(".md")) return diagnose("unexpected-file", tenant, position, { name: path });
  const parts = NAME.exec(name);
  if (!parts?.[1] || !parts[2]) {
    const example = `${name.replace(/(\.[^.]*)?\.md$/, "")}.fr.md`;
    return diagnose("file-name-without-locale", tenant, position, { name, example });
  }
  if (parts[1].length > 80 || !SLUG.test(parts[1]))
    return diagnose("bad-slug", tenant, position, { field: name, value: parts[1] });
  const parsed = parseLocaleTag(parts[2]);
  if (!("problem" in parsed)) return { definition, slug: parts[1], locale: parsed.locale };
  return parsed.problem === "country-code-as-language"
    ? diagnose(parsed.problem, tenant, position, { locale: parts[2], suggestion: parsed.suggestion ?? "" })
    : diagnose("unknown-locale", tenant, position, { locale: parts[2], suggestion: parsed.suggestion });
}
