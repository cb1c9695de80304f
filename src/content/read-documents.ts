import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { localeFacts } from "../i18n/locale-registry.ts";
import type { CommonFields, Document, EntryName } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { parseDocumentPath, type DocumentPath } from "./document-path.ts";
import type { SourceFile } from "./list-files.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { readFields } from "./read-fields.ts";
import { readText } from "./read-text.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** A document and what its path says. */
export interface PlacedDocument extends DocumentPath {
  readonly document: Document;
}

/** The documents that could be read, and all that is wrong with any. */
export interface ReadDocuments {
  readonly documents: readonly PlacedDocument[];
  /** Files that are there but could not be read, so that a link to them is not called broken as well. */
  readonly unreadable: readonly EntryName[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one reading of documents needs to know. */
export interface DocumentContext {
  readonly tenant: string;
  /** The folder as diagnostics name it: `tenants/bi`. */
  readonly folder: string;
  /** Locales that files may be in. Undefined allows every locale of the registry. */
  readonly locales: readonly LocaleTag[] | undefined;
  /** Entries, as `collection/slug`, that every site has already: a document of theirs is shown below the shared one. */
  readonly sharedEntries?: ReadonlySet<string>;
  /** Told before each long text, so that whoever stops the work knows which file was in hand. */
  readonly begin: (file: string) => void;
}

/** Reads Markdown files into documents; the source document of each entry must be complete, translations may leave out what they share. */
export function readDocuments(files: readonly SourceFile[], context: DocumentContext): ReadDocuments {
  const diagnostics: Diagnostic[] = [];
  const placed: { path: DocumentPath; source: SourceFile; file: string }[] = [];
  for (const source of files) {
    const file = `${context.folder}/${source.path}`;
    const path = parseDocumentPath(source.path, context.tenant, file);
    if ("code" in path) diagnostics.push(path);
    else if (context.locales && !context.locales.includes(path.locale)) {
      const values = { locale: path.locale, listed: context.locales.join(", ") };
      diagnostics.push(diagnose("locale-not-listed", context.tenant, { file, line: 1, column: 1 }, values));
    } else placed.push({ path, source, file });
  }
  const sourceFiles = chooseSources(placed, context.locales);
  const documents: PlacedDocument[] = [];
  const unreadable: EntryName[] = [];
  for (const { path, source, file } of placed) {
    const document = readDocument(path, source, file, sourceFiles.has(file), context, diagnostics);
    if (document) documents.push({ ...path, document });
    else unreadable.push({ collection: path.definition.name, slug: path.slug });
  }
  return { documents, unreadable, diagnostics };
}

/** The file that stands for each entry: that of the first listed locale, else the first there is. */
function chooseSources(
  placed: readonly { path: DocumentPath; file: string }[],
  locales: readonly LocaleTag[] | undefined,
): ReadonlySet<string> {
  const rank = (locale: LocaleTag) => (locales ? locales.indexOf(locale) : locale === "en" ? 0 : 1);
  const best = new Map<string, { rank: number; file: string }>();
  for (const { path, file } of placed) {
    const entry = entryKey({ collection: path.definition.name, slug: path.slug });
    const own = rank(path.locale);
    const known = best.get(entry);
    if (!known || own < known.rank) best.set(entry, { rank: own, file });
  }
  return new Set([...best.values()].map(({ file }) => file));
}

function readDocument(
  path: DocumentPath,
  source: SourceFile,
  file: string,
  isSource: boolean,
  context: DocumentContext,
  diagnostics: Diagnostic[],
): Document | undefined {
  const { tenant } = context;
  if (source.bytes > 20_000) context.begin(file);
  const text = readText(source, tenant, file);
  diagnostics.push(...text.diagnostics);
  if (text.value === undefined) return undefined;
  const split = splitFrontMatter(text.value, file, tenant);
  diagnostics.push(...split.diagnostics);
  if (!split.value) return undefined;
  const { fields, shape, sourceSchema, translationSchema } = path.definition;
  const schema = isSource ? sourceSchema : translationSchema;
  const read = readFields(split.value.yaml, { tenant, file, firstLine: split.value.yamlLine, fields, schema, shape });
  diagnostics.push(...read.diagnostics);
  const body = renderMarkdown(split.value.body, {
    tenant,
    file,
    firstLine: split.value.bodyLine,
    direction: localeFacts(path.locale).direction,
    isAddition: context.sharedEntries?.has(entryKey({ collection: path.definition.name, slug: path.slug })) ?? false,
  });
  diagnostics.push(...body.diagnostics);
  if (!read.value || !body.value) return undefined;
  const positionByPath = read.value.positionByPath;
  return { locale: path.locale, file, fields: read.value.fields as CommonFields, body: body.value, positionByPath };
}
