/**
 * Everything that can be wrong with what people write. The codes are permanent. An error keeps the last good site, a warning publishes.
 * `values` are the placeholders of the wording, which stands in `locales/diagnostics/<tag>.json` under `<code>.message` and `<code>.hint`.
 * An optional suggestion is worded under `<code>.suggestion` and follows the message.
 */
export const catalogue = {
  // the register and the folders
  "unregistered-folder": error("folder"),
  "empty-tenant": error("folder"),
  "bad-tenant-id": error("folder"),
  "missing-settings": error("folder"),
  // files
  "unsafe-file-name": error("name"),
  "unknown-collection": error("folder", "known"),
  "unexpected-file": error("name"),
  "file-name-without-locale": error("name", "example"),
  "unknown-locale": error("locale"),
  "country-code-as-language": error("locale", "suggestion"),
  "locale-not-listed": error("locale", "listed"),
  "reserved-slug": error("slug"),
  "not-a-plain-file": error("name"),
  "duplicate-file-name": error("name", "other"),
  "file-too-large": error("size", "limit"),
  "too-many-files": error("limit"),
  "invalid-utf-8": error(),
  "unreadable-file": error("reason"),
  "missing-media-file": error("name"),
  "media-type-not-allowed": error("name", "allowed"),
  "empty-file": error("name"),
  "wrong-file-ending": error("name", "format", "allowed"),
  "unrecognised-file": error("name", "format"),
  "unreadable-document": warning("name"),
  "heavy-document": warning("name", "size"),
  "unreadable-picture": error("name"),
  "too-many-pixels": error("name", "size", "limit"),
  "drawing-without-size": error("name"),
  "damaged-picture": warning("name"),
  "endless-picture": warning("name"),
  "cleaned-drawing": warning("name", "removed"),
  "overweight-picture": warning("name", "size"),
  "picture-without-credit": error("name"),
  "duplicate-picture": error("name", "line"),
  "decorative-with-alt": error("name"),
  // front matter and YAML
  "front-matter-missing": error(),
  "front-matter-unclosed": error(),
  "front-matter-language": error("opening"),
  "yaml-syntax": error("detail"),
  "yaml-not-plain": error("what"),
  "yaml-reads-otherwise": warning("field", "text"),
  // fields
  "unknown-field": error("field", "known"),
  "missing-field": error("field"),
  "duplicate-field": error("field"),
  "unsafe-key": error("field"),
  "wrong-type": error("field", "expected"),
  "text-too-long": error("field", "limit"),
  "forbidden-character": error("field", "character"),
  "bad-date": error("field", "value"),
  "bad-number": error("field", "value"),
  "bad-link": error("field", "value"),
  "bad-email": error("field", "value"),
  "bad-slug": error("field", "value"),
  "bad-permalink": error("field", "value"),
  "bad-colour": error("field", "value"),
  "unknown-choice": error("field", "value", "known"),
  "unknown-entry": error("field", "value", "folder"),
  "dates-in-wrong-order": error("first", "second"),
  "place-in-text": error("text"),
  // the site
  "duplicate-permalink": error("permalink", "other"),
  "broken-link": error("link"),
  "link-to-draft": warning("link"),
  "unsafe-link": error("link"),
  "broken-image": error("link"),
  "missing-alt-text": warning("link"),
  "broken-anchor": warning("link"),
  "markdown-too-complex": error(),
  "raw-html": warning("text"),
  "link-not-understood": warning("text"),
  "table-row-too-long": warning("cells", "columns", "text"),
  "unused-note": warning("note"),
  "duplicate-note": warning("note", "line"),
  "missing-default-document": warning("locale"),
  "copied-translation": warning("locale"),
  "empty-translation": warning("locale"),
  "contradicting-fact": warning("field", "value", "shown"),
  "contradicting-language": warning("name", "language", "shown"),
  "low-contrast": warning("field", "value", "ratio"),
  "unknown-menu-target": error("target"),
  "unknown-redirect-target": error("target"),
  "too-many-pages": error("limit"),
  // the build
  "job-too-slow": error("limit"),
  "job-too-big": error("limit"),
  "job-crashed": error("detail"),
  "output-too-big": error("limit"),
  "cannot-write": error("path", "reason"),
  "too-many-diagnostics": warning("limit", "more"),
} as const;

export type DiagnosticCode = keyof typeof catalogue;
export type DiagnosticLevel = "error" | "warning";

/** The placeholders that the wording of a code needs. A suggestion may always be added, and lines that are ready to be pasted. */
export type ValuesOf<Code extends DiagnosticCode> = Readonly<Record<(typeof catalogue)[Code]["values"][number], string>> & {
  readonly suggestion?: string | undefined;
  readonly lines?: string | undefined;
};

interface CatalogueEntry<Level extends DiagnosticLevel, Name extends string> {
  readonly level: Level;
  readonly values: readonly Name[];
}

function error<Name extends string = never>(...values: Name[]): CatalogueEntry<"error", Name> {
  return { level: "error", values };
}

function warning<Name extends string = never>(...values: Name[]): CatalogueEntry<"warning", Name> {
  return { level: "warning", values };
}
