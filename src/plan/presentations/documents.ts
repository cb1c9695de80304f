import { documents } from "../../schema/collections/documents.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { fileLabel, fileLanguages } from "../file-label.ts";
import { fileNamed } from "../link-target.ts";
import { addCommonFacts, documentWord, facts, languageWord } from "../facts.ts";
import { dayText, labelWord, plainWord, yearText, type LocaleContext } from "../locale-context.ts";
import { mediaPermalink, picturePermalink } from "../media.ts";
import type { LocaleTag } from "../../model/locale-tag.ts";
import type { Word } from "../../model/word.ts";
import type { FieldsOf } from "../../schema/collection.ts";
import { definePresentation } from "./presentation.ts";

type FileFields = Pick<FieldsOf<typeof documents>, "file" | "language">;

export const documentPresentation = definePresentation(documents, {
  label: (context, { fields }) => {
    if (fields.kind !== "national-report" || fields.number === undefined)
      return labelWord(context, vocabularies.documentKinds, fields.kind);
    return context.dictionary.phrase("nationalReportNumber", { number: String(fields.number) });
  },
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.kind", labelWord(context, vocabularies.documentKinds, fields.kind))
      .text("field.number", fields.number === undefined ? undefined : String(fields.number))
      .day("field.date", fields.date)
      .year("field.year", fields.date ? undefined : fields.year)
      .word("field.status", documentWord(context, reading, "status"))
      .day("field.asOf", fields.asOf)
      .add(
        "field.language",
        languagesOf(context, fields).map((locale) => ({ label: languageWord(context, locale) })),
      )
      .text("field.publisher", fields.publisher)
      .text("field.licence", fields.licence);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    ...(fields.date ? [plainWord(context, dayText(context, fields.date))] : []),
    ...(!fields.date && fields.year !== undefined ? [plainWord(context, yearText(context, fields.year))] : []),
    ...fileWords(context, fields),
  ],
  action: (context, { fields }) => {
    const file = fields.file === undefined ? undefined : fileNamed(context, fields.file);
    // Of a picture, only renditions are published, and their sizes are not known yet.
    if (file?.dimensions && context.unavailablePictures.has(file.path)) return undefined;
    if (file?.dimensions) return { label: context.dictionary.words.openDocument, url: picturePermalink(file) };
    if (file) return { label: context.dictionary.words.openFile, url: mediaPermalink(file), details: fileLabel(context, file) };
    return fields.url ? { label: context.dictionary.words.openDocument, url: fields.url } : undefined;
  },
});

/** What is said about the language of a document; of its file, where the document itself says nothing. */
function languagesOf(context: LocaleContext, { file: path, language }: FileFields): readonly LocaleTag[] {
  const file = path === undefined ? undefined : fileNamed(context, path);
  const ofFile = file ? fileLanguages(context, file) : [];
  return ofFile.length > 0 ? ofFile : (language ?? []);
}

/** The small print of a line: what the file is, or at least its language. */
function fileWords(context: LocaleContext, fields: FileFields): readonly Word[] {
  const file = fields.file === undefined ? undefined : fileNamed(context, fields.file);
  if (file && !file.dimensions) return fileLabel(context, file);
  return languagesOf(context, fields).map((locale) => languageWord(context, locale));
}
