import { practices } from "../../schema/collections/practices.ts";
import { addCommonFacts, answersOf, dayWord, facts } from "../facts.ts";
import { webPageAction } from "./web-page-action.ts";
import { definePresentation } from "./presentation.ts";

export const practicePresentation = definePresentation(practices, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .day("field.date", fields.date)
      .entries("field.protectedAreas", fields.protectedAreas)
      .entries("field.contact", [fields.contact]);
    return addCommonFacts(maker, reading).rows();
  },
  answers: (context, reading) => answersOf(context, reading, ["problem", "action", "result", "lesson"]),
  details: (context, { fields }) => [dayWord(context, fields.date)],
  action: (context, { fields }) => webPageAction(context, fields.url),
});
