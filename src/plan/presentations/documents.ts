import { documents } from "../../schema/collections/documents.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, dayWord, documentWord, facts, yearWord } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { documentAction, documentDetails, documentLanguages } from "./document-action.ts";
import { definePresentation } from "./presentation.ts";

export const documentPresentation = definePresentation(documents, {
  groupedBy: { field: "kind", vocabulary: vocabularies.documentKinds },
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
      .languages("field.language", documentLanguages(context, fields))
      .text("field.publisher", fields.publisher)
      .text("field.licence", fields.licence);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    dayWord(context, fields.date) ?? yearWord(context, fields.year),
    ...documentDetails(context, fields),
  ],
  action: (context, { fields }) => documentAction(context, fields),
});
