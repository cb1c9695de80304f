import { organisations } from "../../schema/collections/organisations.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, documentWord, facts } from "../facts.ts";
import { labelWord, plainWord } from "../locale-context.ts";
import { addContactFacts } from "./contact-facts.ts";
import { webPageAction } from "./web-page-action.ts";
import { definePresentation } from "./presentation.ts";

export const organisationPresentation = definePresentation(organisations, {
  groupedBy: { field: "kind", vocabulary: vocabularies.organisationKinds },
  label: (context, { fields }) => fields.kind && labelWord(context, vocabularies.organisationKinds, fields.kind),
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .text("field.acronym", fields.acronym)
      .word("field.kind", fields.kind && labelWord(context, vocabularies.organisationKinds, fields.kind))
      .word("field.expertise", documentWord(context, reading, "expertise"));
    return addCommonFacts(addContactFacts(maker, fields), reading).rows();
  },
  details: (context, reading) => {
    const { acronym } = reading.fields;
    return [acronym ? plainWord(context, acronym) : undefined, documentWord(context, reading, "expertise")];
  },
  action: (context, { fields }) => webPageAction(context, fields.website),
});
