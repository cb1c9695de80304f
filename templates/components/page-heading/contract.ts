import { defineContract, flag, optional, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** The title of a page; on a cover it stands larger and without the strokes. */
export const contract = defineContract(
  {
    heading: word(),
    label: optional(word()),
    lead: optional(word()),
    date: optional(word()),
    isCover: optional(flag()),
  },
  {
    "all parts": {
      heading: english("Garamba"),
      label: english("National park"),
      lead: borrowedFrench("Le plus ancien parc du pays."),
      date: english("28 July 2025"),
    },
    "a cover": { heading: english("The nature of the Congo"), isCover: true },
    "right to left": { heading: arabic("طبيعة جزر القمر"), lead: arabic("نصوص وأرقام وجهات اتصال.") },
    hostile: { heading: hostile, label: hostile, lead: hostile, date: hostile },
  },
);
