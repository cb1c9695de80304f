import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { fact, file, line, link, locale, oneOf, partialDay } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Laws, decrees and policies. Those on biosafety and on access and benefit-sharing have collections of their own. */
export const laws = defineCollection("laws", {
  section: "implementation",
  order: "newestFirst",
  fields: {
    kind: required(oneOf(codesOf(vocabularies.lawKinds))),
    number: fact(),
    status: oneOf(codesOf(vocabularies.lawStatuses)),
    statusNote: line(),
    asOf: partialDay(),
    language: listOf(locale(), 20),
    publisher: fact(),
    url: link(),
    file: file(),
  },
});
