import { listOf, group } from "./field-groups.ts";
import { day, fact, line, link, locale, manyOf, oneOf, partialDay, slug, text, yesNo, year } from "./fields.ts";
import { required } from "./field.ts";
import { vocabularies } from "./vocabularies.ts";
import { codesOf } from "./vocabulary.ts";

/** Where a statement comes from; the licence where the source has one that its users must name. */
export const source = group({ title: required(fact()), url: link(), year: year(), licence: fact() });

/** The fields that documents of every collection may have. */
export const commonFields = {
  title: required(line()),
  summary: text(),
  date: partialDay(),
  updatedOn: day(),
  reviewedOn: day(),
  sources: listOf(source),
  subjects: manyOf(codesOf(vocabularies.cbdSubjects)),
  targets: manyOf(codesOf(vocabularies.gbfTargets)),
  draft: yesNo(),
  slug: slug(),
  translation: group({
    from: required(locale()),
    method: required(oneOf(["human", "machine"])),
    reviewed: yesNo(),
  }),
  review: { ...text(), translated: false },
} as const;
