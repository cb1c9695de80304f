import { defineContract, list, word } from "../../../src/schema/contract.ts";
import { link } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** The way from the home page down to this page, which is last. A way of one step is not shown. */
export const contract = defineContract(
  { label: word(), links: list(link()) },
  {
    "three steps": {
      label: english("You are here"),
      links: [
        { label: english("Home"), url: "/en/" },
        { label: borrowedFrench("Ressources"), url: "/en/resources/" },
        { label: english("Documents") },
      ],
    },
    "right to left": {
      label: arabic("أنت هنا"),
      links: [{ label: arabic("الرئيسية"), url: "/ar/" }, { label: arabic("الأخبار") }],
    },
    "one step only": { label: english("You are here"), links: [{ label: english("Home") }] },
    hostile: { label: hostile, links: [{ label: hostile, url: `/'"><script>` }, { label: hostile }] },
  },
);
