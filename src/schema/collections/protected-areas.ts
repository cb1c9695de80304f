import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { group, listOf, place } from "../field-groups.ts";
import { decimal, line, oneOf, partialDay, year } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";

/** Parks, reserves and internationally designated sites. Areas are in km². */
export const protectedAreas = defineCollection("protected-areas", {
  section: "biodiversity",
  order: "byTitle",
  fields: {
    designation: line(),
    iucnCategory: oneOf(codesOf(vocabularies.iucnCategories)),
    international: listOf(group({ kind: required(oneOf(codesOf(vocabularies.internationalDesignations))), year: year() }), 20),
    established: year(),
    areaKm2: decimal(0, 20_000_000),
    areaNote: line(),
    place: place(),
    asOf: partialDay(),
  },
});
