import { glossary } from "../../schema/collections/glossary.ts";
import { addCommonFacts, answersOf, documentWord, facts } from "../facts.ts";
import { plainWord } from "../locale-context.ts";
import { definePresentation } from "./presentation.ts";

export const glossaryPresentation = definePresentation(glossary, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context).text("field.abbreviation", fields.abbreviation).entries("field.related", fields.related);
    return addCommonFacts(maker, reading).rows();
  },
  answers: (context, reading) => answersOf(context, reading, ["definition"]),
  summary: (context, reading) => documentWord(context, reading, "definition"),
  details: (context, { fields }) => (fields.abbreviation ? [plainWord(context, fields.abbreviation)] : []),
});
