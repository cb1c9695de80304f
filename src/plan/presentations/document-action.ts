import type { LocaleTag } from "../../model/locale-tag.ts";
import type { Action } from "../../model/view.ts";
import type { Word } from "../../model/word.ts";
import { languageWord } from "../facts.ts";
import { fileLabel, fileLanguages } from "../file-label.ts";
import { fileNamed } from "../link-target.ts";
import type { LocaleContext } from "../locale-context.ts";
import { mediaPermalink, picturePermalink } from "../media.ts";

/** The fields of an entry that stands for a document: a file of this site, or an address elsewhere. */
interface DocumentFields {
  readonly file?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: readonly LocaleTag[] | undefined;
}

/** The way to a document: the file of this site, else its address elsewhere. */
export function documentAction(context: LocaleContext, { file: path, url }: DocumentFields): Action | undefined {
  const file = path === undefined ? undefined : fileNamed(context, path);
  const { words } = context.dictionary;
  // Of a picture, only the rendition is published, and its size is not known yet.
  if (file?.dimensions) return { label: words.openDocument, url: picturePermalink(file) };
  if (file) return { label: words.openFile, url: mediaPermalink(file), details: fileLabel(context, file) };
  return url === undefined ? undefined : { label: words.openDocument, url };
}

/** What is said about the language of a document; of its file, where the document itself says nothing. */
export function documentLanguages(context: LocaleContext, { file: path, language }: DocumentFields): readonly LocaleTag[] {
  const file = path === undefined ? undefined : fileNamed(context, path);
  const ofFile = file ? fileLanguages(context, file) : [];
  return ofFile.length > 0 ? ofFile : (language ?? []);
}

/** The small print of a line: what the file is, or at least its language. */
export function documentDetails(context: LocaleContext, fields: DocumentFields): readonly Word[] {
  const file = fields.file === undefined ? undefined : fileNamed(context, fields.file);
  if (file && !file.dimensions) return fileLabel(context, file);
  return documentLanguages(context, fields).map((locale) => languageWord(context, locale));
}
