import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { listOf } from "../field-groups.ts";
import { fact, link, locale } from "../fields.ts";

/** Other websites worth knowing. */
export const links = defineCollection("links", {
  section: "resources",
  order: "byTitle",
  fields: { url: required(link()), publisher: fact(), language: listOf(locale(), 20) },
});
