import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { entryOf, fact, manyOf, oneOf, partialDay, text, year } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** National targets. `targets`, of the common fields, says to which global targets one is aligned. */
export const targets = defineCollection("targets", {
  section: "implementation",
  order: "byNumber",
  fields: {
    number: required(fact()),
    dueYear: year(),
    aichi: manyOf(codesOf(vocabularies.aichiTargets)),
    progress: oneOf(codesOf(vocabularies.progress)),
    progressOn: partialDay(),
    progressNote: text(),
    document: entryOf("documents"),
  },
});
