import { defineContract, list, object, oneOf, optional, text, word, words } from "../../../src/schema/contract.ts";
import { link } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

const legend = {
  "target.tracked": english("National target, progress published"),
  "target.declared": english("National target"),
  "target.none": english("No national target on record"),
};

/**
 * The global targets as squares: filled, hatched or dashed, so that nothing is said by colour alone.
 * A square opens to say what the target is and which national targets answer it.
 */
export const contract = defineContract(
  {
    heading: word(),
    intro: word(),
    words: words("target.tracked", "target.declared", "target.none"),
    cells: list(
      object({
        number: text(),
        title: word(),
        state: oneOf("tracked", "declared", "none"),
        stateLabel: word(),
        nationalTargets: list(link()),
      }),
    ),
    link: optional(link()),
  },
  {
    "each state": {
      heading: english("The 23 global targets"),
      intro: english("Each square is a target."),
      words: legend,
      cells: [
        {
          number: "1",
          title: english("Plan and manage all areas"),
          state: "tracked",
          stateLabel: english("National target, progress published"),
          nationalTargets: [
            { label: english("A1"), url: "/en/targets/a1/" },
            { label: borrowedFrench("A2 : aménager"), url: "/en/targets/a2/" },
          ],
        },
        {
          number: "2",
          title: english("Restore 30 %"),
          state: "declared",
          stateLabel: english("National target"),
          nationalTargets: [{ label: english("A3") }],
        },
        {
          number: "3",
          title: english("Conserve 30 %"),
          state: "none",
          stateLabel: english("No national target on record"),
          nationalTargets: [],
        },
      ],
      link: { label: english("All national targets"), url: "/en/targets/" },
    },
    "right to left": {
      heading: arabic("الأهداف العالمية الثلاثة والعشرون"),
      intro: arabic("كل خانة هدف."),
      words: {
        "target.tracked": arabic("هدف وطني مع متابعة"),
        "target.declared": arabic("هدف وطني"),
        "target.none": borrowedFrench("Pas encore d’objectif"),
      },
      cells: [
        {
          number: "1",
          title: arabic("التخطيط"),
          state: "declared",
          stateLabel: arabic("هدف وطني"),
          nationalTargets: [{ label: arabic("الهدف أ"), url: "/ar/targets/a/" }],
        },
      ],
    },
    hostile: {
      heading: hostile,
      intro: hostile,
      words: { "target.tracked": hostile, "target.declared": hostile, "target.none": hostile },
      cells: [
        {
          number: HOSTILE_TEXT,
          title: hostile,
          state: "tracked",
          stateLabel: hostile,
          nationalTargets: [{ label: hostile, url: `/"><script>` }],
        },
      ],
      link: { label: hostile, url: `/"><script>` },
    },
  },
);
