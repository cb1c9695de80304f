import { targets } from "../../schema/collections/targets.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, dayWord, documentWord, facts } from "../facts.ts";
import { labelWord, linkTo, plainWord, yearText } from "../locale-context.ts";
import { definePresentation } from "./presentation.ts";

export const targetPresentation = definePresentation(targets, {
  label: (context, { fields }) => plainWord(context, fields.number),
  facts: (context, reading) => {
    const { fields } = reading;
    const document = fields.document ? context.readings.get(fields.document) : undefined;
    const progress = fields.progress && labelWord(context, vocabularies.progress, fields.progress);
    const date = dayWord(context, fields.progressOn);
    const maker = facts(context)
      .text("field.number", fields.number)
      .year("field.dueYear", fields.dueYear)
      .add(
        "field.progress",
        [progress && { label: progress }, date && { label: date }],
        documentWord(context, reading, "progressNote"),
      )
      .codes("field.aichi", vocabularies.aichiTargets, fields.aichi)
      .add("field.document", [document && linkTo(context, document)]);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    fields.dueYear === undefined ? undefined : context.dictionary.phrase("dueBy", { year: yearText(context, fields.dueYear) }),
    fields.progress && labelWord(context, vocabularies.progress, fields.progress),
  ],
});
