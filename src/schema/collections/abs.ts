import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { entryOf, fact, file, line, link, locale, oneOf, partialDay, text } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Records of the kinds that the Access and Benefit-sharing Clearing-House keeps (Nagoya Protocol, Article 14). */
export const abs = defineCollection("abs", {
  section: "biosafety-and-abs",
  order: "newestFirst",
  fields: {
    kind: required(oneOf(codesOf(vocabularies.absRecords))),
    responsibilities: text(),
    authority: entryOf("contacts"),
    recordNumber: fact(),
    statusNote: line(),
    asOf: partialDay(),
    language: listOf(locale(), 20),
    url: link(),
    file: file(),
  },
});
