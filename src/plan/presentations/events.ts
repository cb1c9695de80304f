import { events } from "../../schema/collections/events.ts";
import { addCommonFacts, documentWord, facts } from "../facts.ts";
import { dayText, plainWord } from "../locale-context.ts";
import { definePresentation } from "./presentation.ts";
import { webPageAction } from "./web-page-action.ts";

export const eventPresentation = definePresentation(events, {
  currentHeading: "upcomingEvents",
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.date", plainWord(context, dayText(context, fields.date, fields.endDate)))
      .word("field.venue", documentWord(context, reading, "venue"))
      .word("field.organiser", documentWord(context, reading, "organiser"))
      .day("field.deadline", fields.deadline)
      .languages("field.language", fields.language)
      .entries("field.contact", [fields.contact]);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, reading) => {
    const { date, endDate } = reading.fields;
    const venue = documentWord(context, reading, "venue");
    return [plainWord(context, dayText(context, date, endDate)), ...(venue ? [venue] : [])];
  },
  action: (context, { fields }) => webPageAction(context, fields.url),
});
