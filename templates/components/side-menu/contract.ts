import { defineContract, list, object, oneOf, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** The other pages of the section that the reader is in. */
export const contract = defineContract(
  {
    heading: word(),
    links: list(object({ label: word(), url: optional(url()), current: optional(oneOf("page", "true")) })),
  },
  {
    "the current page among them": {
      heading: english("In this section"),
      links: [
        { label: english("What a clearing-house is"), url: "/en/what-is-a-chm/", current: "page" },
        { label: borrowedFrench("Les protocoles"), url: "/en/protocols/" },
      ],
    },
    "right to left": { heading: arabic("في هذا القسم"), links: [{ label: arabic("البروتوكولات"), url: "/ar/protocols/" }] },
    hostile: { heading: hostile, links: [{ label: hostile, url: `/"><script>` }] },
  },
);
