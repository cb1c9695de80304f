import { defineContract, list, object, optional, text, word } from "../../../src/schema/contract.ts";
import { item, link } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** Lines that lead to entries, in groups; a sentence where there are none. */
export const contract = defineContract(
  {
    groups: list(object({ heading: optional(word()), id: optional(text()), items: list(item()), more: optional(link()) })),
    empty: word(),
  },
  {
    "two groups": {
      empty: english("Nothing here yet."),
      groups: [
        {
          heading: english("Strategies"),
          id: "strategies",
          items: [
            {
              title: borrowedFrench("Stratégie nationale 2016-2020"),
              url: "/en/documents/nbsap-2016/",
              summary: english("What the country undertakes to do."),
              details: [english("2016"), english("French")],
              label: english("Strategy"),
            },
          ],
          more: { label: english("All documents"), url: "/en/documents/" },
        },
        { items: [{ title: english("A line without anything else"), url: "/en/news/one/", details: [] }] },
      ],
    },
    none: { empty: english("Nothing here yet."), groups: [] },
    "right to left": {
      empty: arabic("لا شيء هنا بعد."),
      groups: [
        {
          heading: arabic("وثائق"),
          items: [
            { title: arabic("التقرير الوطني السادس"), url: "/ar/documents/nr6/", details: [arabic("2019"), arabic("الفرنسية")] },
          ],
        },
      ],
    },
    hostile: {
      empty: hostile,
      groups: [
        {
          heading: hostile,
          id: `"><script>`,
          items: [{ title: hostile, url: `/"><script>`, summary: hostile, details: [hostile, hostile], label: hostile }],
        },
      ],
    },
  },
);
