import { species } from "../../schema/collections/species.ts";
import { LATIN } from "../../model/locale-tag.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import type { Link } from "../../model/view.ts";
import type { Word } from "../../model/word.ts";
import type { FieldsOf } from "../../schema/collection.ts";
import { roundingOf } from "../../schema/sensitivity.ts";
import { addCommonFacts, documentWord, facts, placeWord } from "../facts.ts";
import { labelWord, numberText, wordIn, yearText, type LocaleContext } from "../locale-context.ts";
import type { Reading } from "../reading.ts";
import { definePresentation } from "./presentation.ts";

type SpeciesFields = FieldsOf<typeof species>;

export const speciesPresentation = definePresentation(species, {
  groupedBy: { field: "group", vocabulary: vocabularies.speciesGroups },
  label: (context, { fields }) => fields.status && labelWord(context, vocabularies.redListCategories, fields.status.category),
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.scientificName", scientificName(context, fields))
      .add("field.names", commonNames(context, reading))
      .word("field.group", fields.group && labelWord(context, vocabularies.speciesGroups, fields.group))
      .word("field.redList", statusWord(context, fields.status))
      .word("field.endemic", fields.endemic ? context.dictionary.words.endemic : undefined)
      .word("field.occurrence", documentWord(context, reading, "occurrence"))
      .add("field.places", placesOf(context, fields), roundingNote(context, fields))
      .entries("field.protectedAreas", fields.protectedAreas)
      .text("field.taxonKey", taxonKeyText(fields.taxonKey), taxonUrl(fields.taxonKey));
    return addCommonFacts(maker, reading).rows();
  },
  // The title of a species without a common name is its scientific name already.
  details: (context, { fields, title }) => (title.text === fields.scientificName ? [] : [scientificName(context, fields)]),
});

function scientificName(context: LocaleContext, { scientificName: name, authorship }: SpeciesFields): Word {
  return wordIn(context, authorship === undefined ? name : `${name} ${authorship}`, LATIN);
}

/** The names in other languages than the title's, each marked as what it is. */
function commonNames(context: LocaleContext, { fields, title }: Reading<SpeciesFields>): readonly Link[] {
  return Object.entries(fields.names ?? {})
    .filter(([, name]) => name !== title.text)
    .map(([locale, name]) => ({ label: wordIn(context, name, locale as Reading["locale"]) }));
}

/** The category, with the year in which it was assessed or, where only that is known, of the list that repeats it. */
function statusWord(context: LocaleContext, status: SpeciesFields["status"]): Word | undefined {
  if (!status) return undefined;
  const label = labelWord(context, vocabularies.redListCategories, status.category);
  const category = `${status.category} · ${label.text}`;
  const year = status.assessedIn ?? status.listedIn;
  if (year === undefined) return { ...label, text: category };
  const key = status.assessedIn === undefined ? "listedIn" : "assessedIn";
  return context.dictionary.phrase(key, { category, year: yearText(context, year) });
}

function placesOf(context: LocaleContext, { places, sensitivity }: SpeciesFields): readonly Link[] {
  if (sensitivity === "extreme") return [{ label: context.dictionary.words.placesWithheld }];
  return (places ?? []).map((place) => ({ label: placeWord(context, place) }));
}

/** What the record withholds, as Darwin Core's `dataGeneralizations` would say it. */
function roundingNote(context: LocaleContext, { sensitivity }: SpeciesFields): Word | undefined {
  const degrees = sensitivity && roundingOf(sensitivity);
  return degrees ? context.dictionary.phrase("placesRounded", { degrees: numberText(context, degrees) }) : undefined;
}

function taxonKeyText(key: number | undefined): string | undefined {
  return key === undefined ? undefined : String(key);
}

function taxonUrl(key: number | undefined): string | undefined {
  return key === undefined ? undefined : `https://www.gbif.org/species/${key}`;
}
