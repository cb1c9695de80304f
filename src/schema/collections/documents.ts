import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { fact, file, line, link, locale, oneOf, partialDay, wholeNumber, year } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Strategies, reports and other publications. */
export const documents = defineCollection("documents", {
  section: "resources",
  order: "newestFirst",
  fields: {
    kind: required(oneOf(codesOf(vocabularies.documentKinds))),
    language: listOf(locale(), 20),
    year: year(),
    number: wholeNumber(),
    publisher: fact(),
    licence: fact(),
    url: link(),
    file: file(),
    status: line(),
    asOf: partialDay(),
  },
});
