import { defineContract, list, word } from "../../../src/schema/contract.ts";
import { link } from "../../../src/schema/contract-shapes.ts";
import { arabic, english, hostile } from "../../../src/schema/example-words.ts";

/** A few ways to other places, under a heading. */
export const contract = defineContract(
  { heading: word(), links: list(link()) },
  {
    "two links": {
      heading: english("Official records"),
      links: [
        { label: english("Biosafety Clearing-House"), url: "https://bch.cbd.int/en/countries/BI" },
        { label: english("Access and Benefit-sharing Clearing-House"), url: "https://absch.cbd.int/en/countries/BI" },
      ],
    },
    "right to left": {
      heading: arabic("السجلات الرسمية"),
      links: [{ label: arabic("غرفة تبادل معلومات السلامة الأحيائية (BCH)"), url: "https://bch.cbd.int/en/countries/KM" }],
    },
    hostile: { heading: hostile, links: [{ label: hostile, url: `https://example.org/"><script>` }] },
  },
);
