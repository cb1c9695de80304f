import { defineContract, list, object, oneOf, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** One line of menu; on phones a `<details>` before the list shows and hides it without script. */
export const contract = defineContract(
  {
    label: word(),
    toggle: word(),
    links: list(object({ label: word(), url: optional(url()), current: optional(oneOf("page", "true")) })),
  },
  {
    "left to right": {
      label: english("Main menu"),
      toggle: english("Menu"),
      links: [
        { label: english("Home"), url: "/en/", current: "page" },
        { label: borrowedFrench("La Convention"), url: "/en/convention/" },
        { label: english("Without a page") },
      ],
    },
    "right to left": {
      label: arabic("القائمة الرئيسية"),
      toggle: arabic("القائمة"),
      links: [
        { label: arabic("الرئيسية"), url: "/ar/" },
        { label: arabic("الاتفاقية"), url: "/ar/convention/", current: "true" },
      ],
    },
    hostile: { label: hostile, toggle: hostile, links: [{ label: hostile, url: `/"onclick="alert(1)` }] },
  },
);
