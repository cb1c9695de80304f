import { calls } from "../../schema/collections/calls.ts";
import { addCommonFacts, answersOf, dayWord, documentWord, facts, moneyWord } from "../facts.ts";
import { dayText } from "../locale-context.ts";
import { webPageAction } from "./web-page-action.ts";
import { definePresentation } from "./presentation.ts";

export const callPresentation = definePresentation(calls, {
  currentHeading: "openCalls",
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .day("field.date", fields.date)
      .day("field.deadline", fields.deadline)
      .word("field.organiser", documentWord(context, reading, "organiser"))
      .word("field.amount", moneyWord(context, fields.amount))
      .entries("field.contact", [fields.contact]);
    return addCommonFacts(maker, reading).rows();
  },
  answers: (context, reading) => answersOf(context, reading, ["eligibility"]),
  details: (context, reading) => {
    const { date, deadline } = reading.fields;
    return [deadline ? context.dictionary.phrase("until", { date: dayText(context, deadline) }) : dayWord(context, date)];
  },
  action: (context, { fields }) => webPageAction(context, fields.url),
});
