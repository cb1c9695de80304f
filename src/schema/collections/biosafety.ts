import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { entryOf, fact, file, line, link, locale, oneOf, partialDay } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Records of the kinds that the Biosafety Clearing-House keeps (Cartagena Protocol, Article 20). */
export const biosafety = defineCollection("biosafety", {
  section: "biosafety-and-abs",
  order: "newestFirst",
  requiredWhen: [
    { field: "kind", is: "decision", fields: ["date", "organism", "outcome"] },
    { field: "kind", is: "risk-assessment", fields: ["organism"] },
  ],
  fields: {
    kind: required(oneOf(codesOf(vocabularies.biosafetyRecords))),
    organism: line(),
    identifier: fact(),
    use: oneOf(codesOf(vocabularies.lmoUses)),
    outcome: oneOf(codesOf(vocabularies.lmoOutcomes)),
    authority: entryOf("contacts"),
    riskAssessment: entryOf("biosafety"),
    recordNumber: fact(),
    statusNote: line(),
    asOf: partialDay(),
    language: listOf(locale(), 20),
    url: link(),
    file: file(),
  },
});
