import { defineContract, list, object, word } from "../../../src/schema/contract.ts";
import { link, source } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile, ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** Every source of the site, with the pages that rest on it. */
export const contract = defineContract(
  { usedOnLabel: word(), groups: list(object({ source: source(), usedOn: list(link()) })) },
  {
    "two sources": {
      usedOnLabel: english("Used on"),
      groups: [
        {
          source: { title: "Sixth national report", url: "https://www.cbd.int/", year: "2019" },
          usedOn: [
            { label: english("Garamba"), url: "/en/protected-areas/garamba/" },
            { label: borrowedFrench("Virunga"), url: "/en/protected-areas/virunga/" },
          ],
        },
        { source: { title: "A printed leaflet" }, usedOn: [] },
      ],
    },
    "right to left": {
      usedOnLabel: arabic("مستعمل في"),
      groups: [{ source: { title: "Rapport national" }, usedOn: [{ label: arabic("الصفحة"), url: "/ar/" }] }],
    },
    hostile: {
      usedOnLabel: hostile,
      groups: [
        {
          source: { title: HOSTILE_TEXT + ENDLESS_TEXT, url: `https://example.org/"><script>` },
          usedOn: [{ label: hostile, url: `/"><script>` }],
        },
      ],
    },
  },
);
