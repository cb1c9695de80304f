import { defineContract, text } from "../../../src/schema/contract.ts";
import { ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** The name of a clearing-house: the two strokes, CHM, and the tenant's code. It runs left to right in every script. */
export const contract = defineContract(
  { code: text() },
  {
    "a country's site": { code: "cd" },
    "the same in right-to-left text": { code: "km" },
    hostile: { code: HOSTILE_TEXT + ENDLESS_TEXT },
  },
);
