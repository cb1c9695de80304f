import { calls } from "../../schema/collections/calls.ts";
import { addCommonFacts, answersOf, documentWord, facts, moneyWord } from "../facts.ts";
import { dayText, plainWord } from "../locale-context.ts";
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
    const day = deadline ?? date;
    const word = day && plainWord(context, dayText(context, day));
    if (!word) return [];
    return [deadline ? context.dictionary.phrase("until", { date: word.text }) : word];
  },
  action: (context, { fields }) => webPageAction(context, fields.url),
});
