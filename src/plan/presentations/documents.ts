import { documents } from "../../schema/collections/documents.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, documentWord, facts, languageWord } from "../facts.ts";
import { bytesText, dayText, labelWord, plainWord, yearText, type LocaleContext } from "../locale-context.ts";
import { mediaPermalink, picturePermalink } from "../media.ts";
import type { MediaFile } from "../../model/media-file.ts";
import type { Word } from "../../model/word.ts";
import { definePresentation } from "./presentation.ts";

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
        (fields.language ?? []).map((locale) => ({ label: languageWord(context, locale) })),
      )
      .text("field.publisher", fields.publisher)
      .text("field.licence", fields.licence);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    ...(fields.date ? [plainWord(context, dayText(context, fields.date))] : []),
    ...(!fields.date && fields.year !== undefined ? [plainWord(context, yearText(context, fields.year))] : []),
    ...(fields.language ?? []).map((locale) => languageWord(context, locale)),
  ],
  action: (context, { fields }) => {
    const file = context.tenant.media.find(({ path }) => path === fields.file);
    // Of a picture, only renditions are published, and their sizes are not known yet.
    if (file?.dimensions && context.unavailablePictures.has(file.path)) return undefined;
    if (file?.dimensions) return { label: context.dictionary.words.openDocument, url: picturePermalink(file) };
    if (file) return { label: fileWord(context, file), url: mediaPermalink(file) };
    return fields.url ? { label: context.dictionary.words.openDocument, url: fields.url } : undefined;
  },
});

/** What a click would cost: the file's format and size. */
function fileWord(context: LocaleContext, file: MediaFile): Word {
  const format = file.path.slice(file.path.lastIndexOf(".") + 1).toUpperCase();
  return context.dictionary.phrase("openFile", { format, size: bytesText(context, file.bytes) });
}
