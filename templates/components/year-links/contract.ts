import { defineContract, flag, list, object, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, english, hostile } from "../../../src/schema/example-words.ts";

/** The years into which a list is split. */
export const contract = defineContract(
  { label: word(), years: list(object({ label: word(), url: optional(url()), isCurrent: flag() })) },
  {
    "two years": {
      label: english("By year"),
      years: [
        { label: english("Latest"), url: "/en/news/", isCurrent: true },
        { label: english("2025"), url: "/en/news/2025/", isCurrent: false },
      ],
    },
    "right to left": { label: arabic("حسب السنة"), years: [{ label: arabic("2025"), url: "/ar/news/2025/", isCurrent: false }] },
    hostile: { label: hostile, years: [{ label: hostile, url: `/"><script>`, isCurrent: false }] },
  },
);
