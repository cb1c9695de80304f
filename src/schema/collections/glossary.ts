import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { entryOf, fact, text } from "../fields.ts";

/** Terms and what they mean. */
export const glossary = defineCollection("glossary", {
  section: "resources",
  order: "byTitle",
  fields: { definition: required(text()), abbreviation: fact(), related: listOf(entryOf("glossary")) },
});
