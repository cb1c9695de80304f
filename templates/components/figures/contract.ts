import { defineContract, list, object, optional, text, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile, ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** Numbers and what they count. */
export const contract = defineContract(
  { figures: list(object({ value: text(), label: word(), url: optional(url()) })) },
  {
    "with and without a link": {
      figures: [
        { value: "1994", label: english("Party to the Convention since"), url: "/en/convention/" },
        { value: "6", label: borrowedFrench("aires protégées décrites") },
      ],
    },
    "right to left": { figures: [{ value: "1994", label: arabic("طرف في الاتفاقية") }] },
    hostile: { figures: [{ value: HOSTILE_TEXT + ENDLESS_TEXT, label: hostile, url: `/"><script>` }] },
  },
);
