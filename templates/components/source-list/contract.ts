import { defineContract, list } from "../../../src/schema/contract.ts";
import { source } from "../../../src/schema/contract-shapes.ts";
import { ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** Where statements come from. Titles stand in their own language, isolated from the text around them. */
export const contract = defineContract(
  { sources: list(source()) },
  {
    "with and without an address": {
      sources: [
        { title: "Sixth national report", url: "https://www.cbd.int/doc/nr/nr-06/cd-nr-06-fr.pdf", year: "2019" },
        { title: "A printed leaflet" },
      ],
    },
    "right to left": { sources: [{ title: "التقرير الوطني السادس", url: "https://www.cbd.int/", year: "2019" }] },
    hostile: { sources: [{ title: HOSTILE_TEXT + ENDLESS_TEXT, url: `https://example.org/"><script>`, year: `<b>` }] },
  },
);
