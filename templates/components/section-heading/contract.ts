import { defineContract, optional, word } from "../../../src/schema/contract.ts";
import { link } from "../../../src/schema/contract-shapes.ts";
import { arabic, english, hostile } from "../../../src/schema/example-words.ts";

/** The title of a part of the page, with a way to all of it. */
export const contract = defineContract(
  { heading: word(), more: optional(link()) },
  {
    "with a way to more": { heading: english("Latest news"), more: { label: english("All news"), url: "/en/news/" } },
    "right to left": { heading: arabic("أهم الأخبار"), more: { label: arabic("كل الأخبار"), url: "/ar/news/" } },
    hostile: { heading: hostile, more: { label: hostile, url: `/"><script>` } },
  },
);
