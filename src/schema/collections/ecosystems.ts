import { defineCollection } from "../collection.ts";
import { listOf } from "../field-groups.ts";
import { decimal, entryOf, line, partialDay } from "../fields.ts";

/** Forests, wetlands, reefs and other ecosystems of the country. Extents are in km². */
export const ecosystems = defineCollection("ecosystems", {
  section: "biodiversity",
  order: "byTitle",
  fields: {
    extentKm2: decimal(0, 20_000_000),
    extentNote: line(),
    asOf: partialDay(),
    protectedAreas: listOf(entryOf("protected-areas")),
    species: listOf(entryOf("species")),
  },
});
