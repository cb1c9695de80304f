import { defineContract, list, object, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile } from "../../../src/schema/example-words.ts";

/** Longer answers, each under a heading that says what it answers. */
export const contract = defineContract(
  { answers: list(object({ heading: word(), text: word() })) },
  {
    "two answers": {
      answers: [
        { heading: english("The problem"), text: english("Fishing nets with small meshes took the young fish.") },
        {
          heading: english("What was done"),
          text: borrowedFrench("Les pêcheurs ont choisi ensemble des filets à grandes mailles."),
        },
      ],
    },
    "right to left": { answers: [{ heading: arabic("المشكلة"), text: arabic("كانت الشباك الضيقة تصطاد صغار الأسماك.") }] },
    hostile: { answers: [{ heading: hostile, text: hostile }] },
  },
);
