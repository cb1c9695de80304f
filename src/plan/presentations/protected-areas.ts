import { protectedAreas } from "../../schema/collections/protected-areas.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import type { Word } from "../../model/word.ts";
import { addCommonFacts, areaWord, documentWord, facts, placeWord } from "../facts.ts";
import { labelWord, yearText, type LocaleContext } from "../locale-context.ts";
import { definePresentation } from "./presentation.ts";

export const protectedAreaPresentation = definePresentation(protectedAreas, {
  label: (context, reading) => documentWord(context, reading, "designation"),
  facts: (context, reading) => {
    const { fields } = reading;
    const international = (fields.international ?? []).map((designation) => ({
      label: withYear(context, labelWord(context, vocabularies.internationalDesignations, designation.kind), designation.year),
    }));
    const maker = facts(context)
      .word("field.designation", documentWord(context, reading, "designation"))
      .word("field.iucnCategory", fields.iucnCategory && categoryWord(context, fields.iucnCategory))
      .add("field.international", international)
      .year("field.established", fields.established)
      .word("field.area", areaWord(context, fields.areaKm2), documentWord(context, reading, "areaNote"))
      .word("field.place", fields.place && placeWord(context, fields.place))
      .day("field.asOf", fields.asOf);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    areaWord(context, fields.areaKm2),
    fields.iucnCategory && categoryWord(context, fields.iucnCategory),
  ],
});

function categoryWord(context: LocaleContext, category: string): Word {
  const label = labelWord(context, vocabularies.iucnCategories, category);
  return { ...label, text: `${category} · ${label.text}` };
}

function withYear(context: LocaleContext, label: Word, year: number | undefined): Word {
  if (year === undefined) return label;
  const { text } = context.dictionary.phrase("labelWithYear", { label: label.text, year: yearText(context, year) });
  return { ...label, text };
}
