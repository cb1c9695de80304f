import { defineContract, list } from "../../../src/schema/contract.ts";
import { fact } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** What is known of one thing: a label, one or more values, and perhaps a remark. */
export const contract = defineContract(
  { facts: list(fact()) },
  {
    "several values and a remark": {
      facts: [
        {
          label: english("International designation"),
          values: [{ label: english("World Heritage (1980)") }, { label: borrowedFrench("Site Ramsar (2006)") }],
        },
        {
          label: english("Area"),
          values: [{ label: english("4,920 km²") }],
          note: english("Without the hunting areas around it."),
        },
        { label: english("Website"), values: [{ label: english("whc.unesco.org"), url: "https://whc.unesco.org/" }] },
      ],
    },
    "right to left": {
      facts: [
        { label: arabic("الهاتف"), values: [{ label: arabic("+269 773 00 00"), url: "tel:+2697730000" }] },
        { label: arabic("السنة"), values: [{ label: arabic("1994") }] },
      ],
    },
    hostile: { facts: [{ label: hostile, values: [{ label: hostile, url: `https://example.org/"><script>` }], note: hostile }] },
  },
);
