import { contacts } from "../../schema/collections/contacts.ts";
import { vocabularies } from "../../schema/vocabularies.ts";
import { addCommonFacts, documentWord, facts } from "../facts.ts";
import { labelWord } from "../locale-context.ts";
import { addContactFacts } from "./contact-facts.ts";
import { definePresentation } from "./presentation.ts";

export const contactPresentation = definePresentation(contacts, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .codes("field.roles", vocabularies.focalPointRoles, fields.roles)
      .word("field.unit", documentWord(context, reading, "unit"));
    return addCommonFacts(addContactFacts(maker, fields), reading).rows();
  },
  details: (context, { fields }) => (fields.roles ?? []).map((role) => labelWord(context, vocabularies.focalPointRoles, role)),
});
