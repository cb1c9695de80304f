import { events } from "../../schema/collections/events.ts";
import { addCommonFacts, dayWord, documentWord, facts } from "../facts.ts";
import { definePresentation } from "./presentation.ts";
import { webPageAction } from "./web-page-action.ts";

export const eventPresentation = definePresentation(events, {
  currentHeading: "upcomingEvents",
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.date", dayWord(context, fields.date, fields.endDate))
      .word("field.venue", documentWord(context, reading, "venue"))
      .word("field.organiser", documentWord(context, reading, "organiser"))
      .day("field.deadline", fields.deadline)
      .languages("field.language", fields.language)
      .entries("field.contact", [fields.contact]);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, reading) => {
    const { date, endDate } = reading.fields;
    return [dayWord(context, date, endDate), documentWord(context, reading, "venue")];
  },
  action: (context, { fields }) => webPageAction(context, fields.url),
});
