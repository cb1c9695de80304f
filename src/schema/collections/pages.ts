import { defineCollection } from "../collection.ts";
import { oneOf, wholeNumber } from "../fields.ts";
import { sectionNames } from "../sections.ts";

/** Texts that stand for themselves. A page named like a section introduces it; `home` is the home page. */
export const pages = defineCollection("pages", {
  hasList: false,
  order: "byNumber",
  fields: { section: oneOf(sectionNames), order: wholeNumber() },
});
