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
  /** Documents whose fields have errors, without any field: their texts can be checked all the same. */
  readonly faulty: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one reading of documents needs to know. */
export interface DocumentContext {
  readonly tenant: string;
  /** The folder as diagnostics name it: `tenants/bi`. */
  readonly folder: string;
  /** Locales that files may be in, the one of the originals first. Undefined where nobody knows: then nothing is asked of any file that a translation may leave out. */
  readonly locales: readonly LocaleTag[] | undefined;
  /** Entries, as `collection/slug`, that every site has already: a document of theirs is shown below the shared one. */
  readonly sharedEntries?: ReadonlySet<string>;
  /** Told before each long text, so that whoever stops the work knows which file was in hand. */
  readonly begin: (file: string) => void;
}

/** Reads Markdown files into documents; the source document of each entry must be complete, translations may leave out what they share. */
export function readDocuments(files: readonly SourceFile[], context: DocumentContext): ReadDocuments {
  const diagnostics: Diagnostic[] = [];
  const unreadable: EntryName[] = [];
  const placed: { path: DocumentPath; source: SourceFile; file: string }[] = [];
  for (const source of files) {
    const file = `${context.folder}/${source.path}`;
    const path = parseDocumentPath(source.path, context.tenant, file);
    if ("code" in path) {
      diagnostics.push(path);
      unreadable.push(...entryMeant(source.path));
    } else if (context.locales && !context.locales.includes(path.locale)) {
      const values = { locale: path.locale, listed: context.locales.join(", ") };
      diagnostics.push(diagnose("locale-not-listed", context.tenant, { file, line: 1, column: 1 }, values));
      unreadable.push({ collection: path.definition.name, slug: path.slug });
    } else placed.push({ path, source, file });
  }
  const misnamed = new Set(unreadable.map(entryKey));
  const sourceFiles = chooseSources(
    placed.filter(({ path }) => !misnamed.has(entryKey({ collection: path.definition.name, slug: path.slug }))),
    context.locales,
  );
  const documents: PlacedDocument[] = [];
  const faulty: Document[] = [];
  for (const { path, source, file } of placed) {
    const { document, isValid } = readDocument(path, source, file, sourceFiles.has(file), context, diagnostics);
    if (document && isValid) documents.push({ ...path, document });
    else unreadable.push({ collection: path.definition.name, slug: path.slug });
    if (document && !isValid) faulty.push(document);
  }
  return { documents, unreadable, faulty, diagnostics };
}

/** The entry that a file with a wrong locale belongs to: what is missing there may stand in it. */
function entryMeant(path: string): readonly EntryName[] {
  const [, collection, slug] = /^([a-z-]+)\/([a-z0-9-]+)\./.exec(path) ?? [];
  return collection && slug ? [{ collection, slug }] : [];
}

/** The file that stands for each entry: that of the first listed locale, else the first there is. */
function chooseSources(
  placed: readonly { path: DocumentPath; file: string }[],
  locales: readonly LocaleTag[] | undefined,
): ReadonlySet<string> {
  if (!locales) return new Set();
  const rank = (locale: LocaleTag) => locales.indexOf(locale);
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
): { readonly document?: Document; readonly isValid: boolean } {
  const { tenant } = context;
  if (source.bytes > 20_000) context.begin(file);
  const text = readText(source, tenant, file);
  diagnostics.push(...text.diagnostics);
  if (text.value === undefined) return { isValid: false };
  const split = splitFrontMatter(text.value, file, tenant);
  diagnostics.push(...split.diagnostics);
  if (!split.value) return { isValid: false };
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
  if (!body.value) return { isValid: false };
  const { fields: values, positionByPath } = read.value ?? { fields: {}, positionByPath: new Map() };
  const document = { locale: path.locale, file, fields: values as CommonFields, body: body.value, positionByPath };
  return { document, isValid: read.value !== undefined };
}
