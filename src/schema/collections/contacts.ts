import { defineCollection } from "../collection.ts";
import { email, fact, line, link, manyOf, partialDay } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Institutions and their roles, never persons. */
export const contacts = defineCollection("contacts", {
  section: "about",
  order: "byTitle",
  fields: {
    roles: manyOf(codesOf(vocabularies.focalPointRoles)),
    unit: line(),
    address: fact(),
    phone: fact(),
    email: email(),
    website: link(),
    asOf: partialDay(),
  },
});
