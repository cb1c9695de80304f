import { abs } from "../../schema/collections/abs.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, answersOf, dayWord, documentWord, facts } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { documentAction, documentDetails, documentLanguages } from "./document-action.ts";
import { definePresentation } from "./presentation.ts";

export const absPresentation = definePresentation(abs, {
  groupedBy: { field: "kind", vocabulary: vocabularies.absRecords },
  label: (context, { fields }) => labelWord(context, vocabularies.absRecords, fields.kind),
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.kind", labelWord(context, vocabularies.absRecords, fields.kind))
      .day("field.date", fields.date)
      .entries("field.authority", [fields.authority])
      .word("field.status", documentWord(context, reading, "statusNote"))
      .day("field.asOf", fields.asOf)
      .languages("field.language", documentLanguages(context, fields))
      .text("field.recordNumber", fields.recordNumber);
    return addCommonFacts(maker, reading).rows();
  },
  answers: (context, reading) => answersOf(context, reading, ["responsibilities"]),
  details: (context, { fields }) => [dayWord(context, fields.date), ...documentDetails(context, fields)],
  action: (context, { fields }) => documentAction(context, fields),
});
