import { defineCollection } from "../collection.ts";
import { money } from "../field-groups.ts";
import { entryOf, line, link, partialDay, text } from "../fields.ts";

/** Calls for projects and proposals. `date` is the day on which a call opens. */
export const calls = defineCollection("calls", {
  section: "cooperation",
  order: "newestFirst",
  closesBy: ["deadline"],
  dateOrder: [["date", "deadline"]],
  fields: {
    deadline: partialDay(),
    organiser: line(),
    eligibility: text(),
    amount: money(),
    contact: entryOf("contacts"),
    url: link(),
  },
});
