import { defineContract, list, object, oneOf, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

const link = { label: word(), url: optional(url()), current: optional(oneOf("page", "true")) };

/** A line of menu, and below it a line for the current item's own items; on phones a `<details>` before the lists shows and hides them without script. */
export const contract = defineContract(
  {
    label: word(),
    toggle: word(),
    links: list(object({ ...link, items: optional(list(object(link))) })),
  },
  {
    "left to right": {
      label: english("Main menu"),
      toggle: english("Menu"),
      links: [
        { label: english("Home"), url: "/en/", current: "page" },
        {
          label: borrowedFrench("La Convention"),
          url: "/en/convention/",
          items: [{ label: english("Not shown: another item is current"), url: "/en/protocols/" }],
        },
        { label: english("Without a page") },
      ],
    },
    "right to left": {
      label: arabic("القائمة الرئيسية"),
      toggle: arabic("القائمة"),
      links: [
        { label: arabic("الرئيسية"), url: "/ar/" },
        {
          label: arabic("الاتفاقية"),
          url: "/ar/convention/",
          current: "true",
          items: [
            { label: arabic("البروتوكولات"), url: "/ar/protocols/", current: "page" },
            { label: borrowedFrench("Traités") },
          ],
        },
      ],
    },
    hostile: {
      label: hostile,
      toggle: hostile,
      links: [{ label: hostile, url: `/"onclick="alert(1)`, current: "true", items: [{ label: hostile, url: `/"><script>` }] }],
    },
  },
);
