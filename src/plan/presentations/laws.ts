import { laws } from "../../schema/collections/laws.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, dayWord, documentWord, facts } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { documentAction, documentDetails, documentLanguages } from "./document-action.ts";
import { definePresentation } from "./presentation.ts";

export const lawPresentation = definePresentation(laws, {
  groupedBy: { field: "kind", vocabulary: vocabularies.lawKinds },
  label: (context, { fields }) => labelWord(context, vocabularies.lawKinds, fields.kind),
  facts: (context, reading) => {
    const { fields } = reading;
    const note = documentWord(context, reading, "statusNote");
    const maker = facts(context)
      .word("field.kind", labelWord(context, vocabularies.lawKinds, fields.kind))
      .text("field.number", fields.number)
      .day("field.date", fields.date)
      .add("field.status", [
        fields.status && { label: labelWord(context, vocabularies.lawStatuses, fields.status) },
        note && { label: note },
      ])
      .day("field.asOf", fields.asOf)
      .languages("field.language", documentLanguages(context, fields))
      .text("field.publisher", fields.publisher);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    dayWord(context, fields.date),
    fields.status && labelWord(context, vocabularies.lawStatuses, fields.status),
    ...documentDetails(context, fields),
  ],
  action: (context, { fields }) => documentAction(context, fields),
});
