import { defineContract, list, object, optional, word } from "../../../src/schema/contract.ts";
import { fact, source } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** What one country did about each treaty, with the source of every date. */
export const contract = defineContract(
  {
    heading: word(),
    sourcesLabel: word(),
    treaties: list(object({ name: word(), facts: list(fact()), note: optional(word()), sources: list(source()) })),
  },
  {
    "one treaty": {
      heading: english("Treaties"),
      sourcesLabel: english("Sources"),
      treaties: [
        {
          name: english("Convention on Biological Diversity"),
          facts: [{ label: english("Signed"), values: [{ label: english("11 June 1992") }] }],
          note: borrowedFrench("Selon la collection des traités."),
          sources: [{ title: "United Nations Treaty Collection", url: "https://treaties.un.org/", year: "2015" }],
        },
      ],
    },
    "right to left": {
      heading: arabic("المعاهدات"),
      sourcesLabel: arabic("المصادر"),
      treaties: [{ name: arabic("اتفاقية التنوع البيولوجي"), facts: [], sources: [] }],
    },
    hostile: {
      heading: hostile,
      sourcesLabel: hostile,
      treaties: [
        { name: hostile, facts: [], note: hostile, sources: [{ title: HOSTILE_TEXT, url: `https://example.org/"><script>` }] },
      ],
    },
  },
);
