import { glossary } from "../../schema/collections/glossary.ts";
import { addCommonFacts, answersOf, documentWord, facts } from "../facts.ts";
import { definePresentation } from "./presentation.ts";

export const glossaryPresentation = definePresentation(glossary, {
  facts: (context, reading) => {
    const maker = facts(context)
      .word("field.abbreviation", documentWord(context, reading, "abbreviation"))
      .entries("field.related", reading.fields.related);
    return addCommonFacts(maker, reading).rows();
  },
  answers: (context, reading) => answersOf(context, reading, ["definition"]),
  summary: (context, reading) => documentWord(context, reading, "definition"),
  details: (context, reading) => [documentWord(context, reading, "abbreviation")],
});
