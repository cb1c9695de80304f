import { defineContract, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** Words that lead somewhere, or only words. Addresses, numbers and e-mails are isolated from the text around them. */
export const contract = defineContract(
  { label: word(), url: optional(url()) },
  {
    "a link": { label: english("Documents"), url: "/en/documents/" },
    "an e-mail": { label: english("chm@example.org"), url: "mailto:chm@example.org" },
    "words in another language": { label: borrowedFrench("Stratégie nationale"), url: "/fr/documents/strategie/" },
    "right to left, a telephone number": { label: arabic("+269 773 00 00"), url: "tel:+2697730000" },
    hostile: { label: hostile, url: `/"><script>alert(1)</script>` },
  },
);
