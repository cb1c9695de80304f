import { contacts } from "../../schema/collections/contacts.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, documentWord, facts } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { phoneAddress, phoneText } from "./phone-address.ts";
import { definePresentation } from "./presentation.ts";

export const contactPresentation = definePresentation(contacts, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .codes("field.roles", vocabularies.focalPointRoles, fields.roles)
      .word("field.unit", documentWord(context, reading, "unit"))
      .text("field.address", fields.address)
      .text("field.phone", fields.phone && phoneText(fields.phone), fields.phone && phoneAddress(fields.phone))
      .text("field.email", fields.email, fields.email && `mailto:${fields.email}`)
      .text("field.website", fields.website, fields.website)
      .day("field.asOf", fields.asOf);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => (fields.roles ?? []).map((role) => labelWord(context, vocabularies.focalPointRoles, role)),
});
