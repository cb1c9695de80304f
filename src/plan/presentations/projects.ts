import { projects } from "../../schema/collections/projects.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, dayWord, facts, moneyWord } from "../facts.ts";
import { labelWord, plainWord } from "../locale-context.ts";
import { webPageAction } from "./web-page-action.ts";
import { definePresentation } from "./presentation.ts";

export const projectPresentation = definePresentation(projects, {
  label: (context, { fields }) => fields.status && labelWord(context, vocabularies.projectStatuses, fields.status),
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .word("field.status", fields.status && labelWord(context, vocabularies.projectStatuses, fields.status))
      .day("field.asOf", fields.asOf)
      .word("field.period", dayWord(context, fields.date, fields.endDate));
    for (const { funder, amount } of fields.funding ?? [])
      maker.add("field.funding", [{ label: plainWord(context, funder) }], moneyWord(context, amount));
    maker.entries("field.organisations", fields.organisations).entries("field.contact", [fields.contact]);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    dayWord(context, fields.date, fields.endDate),
    ...(fields.funding ?? []).map(({ funder }) => plainWord(context, funder)),
  ],
  action: (context, { fields }) => webPageAction(context, fields.url),
});
