import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { entryOf, link, text } from "../fields.ts";

/** Good practices: what was done about a problem, what came of it, and what others can learn. */
export const practices = defineCollection("practices", {
  section: "cooperation",
  order: "newestFirst",
  fields: {
    problem: required(text()),
    action: required(text()),
    result: required(text()),
    lesson: text(),
    protectedAreas: listOf(entryOf("protected-areas")),
    contact: entryOf("contacts"),
    url: link(),
  },
});
