import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { day, entryOf, line, link, locale, partialDay } from "../fields.ts";

/** Meetings, workshops and days to note. */
export const events = defineCollection("events", {
  section: "news",
  order: "newestFirst",
  isSplitByYear: true,
  closesBy: ["endDate", "date"],
  dateOrder: [
    ["date", "endDate"],
    ["deadline", "endDate"],
  ],
  fields: {
    date: required(partialDay()),
    endDate: partialDay(),
    venue: line(),
    organiser: line(),
    deadline: day(),
    language: listOf(locale(), 20),
    contact: entryOf("contacts"),
    url: link(),
  },
});
