import { defineContract, list, optional, word } from "../../../src/schema/contract.ts";
import { item, link } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** The newest entries side by side. */
export const contract = defineContract(
  { heading: word(), items: list(item()), more: optional(link()) },
  {
    "three cards": {
      heading: english("Latest news"),
      more: { label: english("All news"), url: "/en/news/" },
      items: [
        {
          title: english("A new strategy"),
          url: "/en/news/strategy/",
          summary: english("What it says."),
          details: [english("28 July 2025")],
          label: english("Strategy"),
        },
        {
          title: borrowedFrench("Consultation sur le projet de loi"),
          url: "/en/news/law/",
          details: [english("February 2026"), borrowedFrench("français")],
        },
        { title: english("A call"), url: "/en/news/call/", details: [] },
      ],
    },
    "right to left": {
      heading: arabic("أهم الأخبار"),
      items: [{ title: arabic("سمكة السيلاكانث"), url: "/ar/news/fish/", details: [arabic("مارس 2026")] }],
    },
    hostile: {
      heading: hostile,
      items: [{ title: hostile, url: `/"><script>`, summary: hostile, details: [hostile], label: hostile }],
    },
  },
);
