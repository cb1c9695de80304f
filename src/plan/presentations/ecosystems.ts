import { ecosystems } from "../../schema/collections/ecosystems.ts";
import { addCommonFacts, areaWord, documentWord, facts } from "../facts.ts";
import { definePresentation } from "./presentation.ts";

export const ecosystemPresentation = definePresentation(ecosystems, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.extent", areaWord(context, fields.extentKm2), documentWord(context, reading, "extentNote"))
      .day("field.asOf", fields.asOf)
      .entries("field.protectedAreas", fields.protectedAreas)
      .entries("field.species", fields.species);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [areaWord(context, fields.extentKm2)],
});
