import { defineContract, list, word } from "../../../src/schema/contract.ts";
import { item } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** The parts of the site, as the contents on the cover of a book. */
export const contract = defineContract(
  { heading: word(), items: list(item()) },
  {
    "two parts": {
      heading: english("On this site"),
      items: [
        {
          title: english("The Convention"),
          url: "/en/convention/",
          summary: borrowedFrench("Ce que le pays a signé."),
          details: [],
        },
        { title: english("Biodiversity"), url: "/en/biodiversity/", details: [] },
      ],
    },
    "right to left": {
      heading: arabic("في هذا الموقع"),
      items: [{ title: arabic("الاتفاقية"), url: "/ar/convention/", details: [] }],
    },
    hostile: { heading: hostile, items: [{ title: hostile, url: `/"><script>`, summary: hostile, details: [] }] },
  },
);
