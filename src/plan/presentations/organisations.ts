import { organisations } from "../../schema/collections/organisations.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, documentWord, facts } from "../facts.ts";
import { labelWord, plainWord } from "../locale-context.ts";
import { phoneAddress, phoneText } from "./phone-address.ts";
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
      .word("field.expertise", documentWord(context, reading, "expertise"))
      .text("field.address", fields.address)
      .text("field.phone", fields.phone && phoneText(fields.phone), fields.phone && phoneAddress(fields.phone))
      .text("field.email", fields.email, fields.email && `mailto:${fields.email}`)
      .text("field.website", fields.website, fields.website)
      .day("field.asOf", fields.asOf);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, reading) => {
    const { acronym } = reading.fields;
    const expertise = documentWord(context, reading, "expertise");
    return [...(acronym ? [plainWord(context, acronym)] : []), ...(expertise ? [expertise] : [])];
  },
  action: (context, { fields }) => webPageAction(context, fields.website),
});
