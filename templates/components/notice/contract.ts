import { defineContract, object, oneOf, optional, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** A sentence that every reader of the page must see first. */
export const contract = defineContract(
  {
    kind: oneOf("standing", "fallback", "translation"),
    text: word(),
    link: optional(object({ label: word(), url: url() })),
  },
  {
    standing: { kind: "standing", text: english("Demonstration made from public sources.") },
    fallback: {
      kind: "fallback",
      text: english("This page does not exist in English yet. You are reading it in French."),
      link: { label: borrowedFrench("Aller à l’original"), url: "/fr/about/" },
    },
    "right to left": {
      kind: "translation",
      text: arabic("ترجمة آلية لم يراجعها أحد بعد."),
      link: { label: arabic("اقرأ الأصل بالفرنسية"), url: "/fr/" },
    },
    hostile: { kind: "standing", text: hostile, link: { label: hostile, url: `/"><script>` } },
  },
);
