import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { group, listOf, money } from "../field-groups.ts";
import { entryOf, fact, link, oneOf, partialDay } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Projects, with their state and funding. `date` and `endDate` are their first and last day. */
export const projects = defineCollection("projects", {
  section: "cooperation",
  order: "newestFirst",
  dateOrder: [["date", "endDate"]],
  fields: {
    endDate: partialDay(),
    status: oneOf(codesOf(vocabularies.projectStatuses)),
    asOf: partialDay(),
    funding: listOf(group({ funder: required(fact()), amount: money() }), 20),
    organisations: listOf(entryOf("organisations")),
    contact: entryOf("contacts"),
    url: link(),
  },
});
