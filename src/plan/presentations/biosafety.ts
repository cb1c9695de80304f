import { biosafety } from "../../schema/collections/biosafety.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, dayWord, documentWord, facts } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { documentAction, documentDetails, documentLanguages } from "./document-action.ts";
import { definePresentation } from "./presentation.ts";

export const biosafetyPresentation = definePresentation(biosafety, {
  groupedBy: { field: "kind", vocabulary: vocabularies.biosafetyRecords },
  label: (context, { fields }) =>
    fields.outcome
      ? labelWord(context, vocabularies.lmoOutcomes, fields.outcome)
      : labelWord(context, vocabularies.biosafetyRecords, fields.kind),
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.kind", labelWord(context, vocabularies.biosafetyRecords, fields.kind))
      .word("field.outcome", fields.outcome && labelWord(context, vocabularies.lmoOutcomes, fields.outcome))
      .day("field.date", fields.date)
      .word("field.organism", documentWord(context, reading, "organism"))
      .text("field.identifier", fields.identifier)
      .word("field.use", fields.use && labelWord(context, vocabularies.lmoUses, fields.use))
      .entries("field.authority", [fields.authority])
      .entries("field.riskAssessment", [fields.riskAssessment])
      .word("field.status", documentWord(context, reading, "statusNote"))
      .day("field.asOf", fields.asOf)
      .languages("field.language", documentLanguages(context, fields))
      .text("field.recordNumber", fields.recordNumber);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, reading) => [
    dayWord(context, reading.fields.date),
    documentWord(context, reading, "organism"),
    ...documentDetails(context, reading.fields),
  ],
  action: (context, { fields }) => documentAction(context, fields),
});
