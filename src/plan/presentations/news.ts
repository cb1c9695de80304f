import { news } from "../../schema/collections/news.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { dayWord } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { definePresentation } from "./presentation.ts";

export const newsPresentation = definePresentation(news, {
  layout: "article",
  label: (context, { fields }) => {
    const [subject] = fields.subjects ?? [];
    return subject ? labelWord(context, vocabularies.cbdSubjects, subject) : undefined;
  },
  details: (context, { fields }) => [dayWord(context, fields.date, fields.endDate)],
});
