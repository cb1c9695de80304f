import { defineCollection } from "../collection.ts";
import { email, fact, line, link, oneOf, partialDay } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Organisations that work on biodiversity. The focal points are in `contacts`. */
export const organisations = defineCollection("organisations", {
  section: "cooperation",
  order: "byTitle",
  fields: {
    kind: oneOf(codesOf(vocabularies.organisationKinds)),
    acronym: fact(),
    expertise: line(),
    address: fact(),
    phone: fact(),
    email: email(),
    website: link(),
    asOf: partialDay(),
  },
});
