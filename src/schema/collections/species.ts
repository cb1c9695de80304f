import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { group, listOf, localisedLine, place } from "../field-groups.ts";
import { entryOf, fact, line, oneOf, wholeNumber, year, yesNo } from "../fields.ts";
import { vocabularies } from "../vocabularies.ts";
import { codesOf } from "../vocabulary.ts";
import { speciesTitle } from "../species-title.ts";

/** Species, named in every language that is known for them. Places are in degrees; those of a sensitive species are never published as written. */
export const species = defineCollection("species", {
  section: "biodiversity",
  order: "byTitle",
  titleFrom: speciesTitle,
  whereabouts: ["places", "occurrence", "protectedAreas"],
  fields: {
    title: line(),
    scientificName: required(fact()),
    authorship: fact(),
    group: oneOf(codesOf(vocabularies.speciesGroups)),
    names: localisedLine(),
    status: group({
      category: required(oneOf(codesOf(vocabularies.redListCategories))),
      assessedIn: year(),
      listedIn: year(),
    }),
    endemic: yesNo(),
    occurrence: line(),
    sensitivity: oneOf(codesOf(vocabularies.sensitivityLevels)),
    places: listOf(place()),
    protectedAreas: listOf(entryOf("protected-areas")),
    taxonKey: wholeNumber(),
  },
});
