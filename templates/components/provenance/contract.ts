import { defineContract, list, optional, word, words } from "../../../src/schema/contract.ts";
import { link, source } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** Where a page's statements come from and how far to trust them. */
export const contract = defineContract(
  {
    sources: list(source()),
    reviewed: word(),
    updated: optional(word()),
    citation: word(),
    licence: link(),
    mistake: link(),
    words: words("aboutThisPage", "sources", "cite", "licence"),
  },
  {
    "all parts": {
      sources: [{ title: "Sixth national report", url: "https://www.cbd.int/", year: "2019" }],
      reviewed: english("Not yet reviewed by a person"),
      updated: english("Updated on 22 November 2026"),
      citation: english("Garamba. DR Congo. https://cd.example.org/en/garamba/"),
      licence: { label: borrowedFrench("CC BY 4.0"), url: "https://creativecommons.org/licenses/by/4.0/" },
      mistake: { label: english("Report a mistake on this page"), url: "mailto:chm@example.org?subject=Mistake" },
      words: {
        aboutThisPage: english("About this page"),
        sources: english("Sources"),
        cite: english("How to cite"),
        licence: english("Licence"),
      },
    },
    "right to left, without sources": {
      sources: [],
      reviewed: arabic("لم يراجعها أحد بعد"),
      citation: arabic("غارامبا. https://cd.example.org/ar/garamba/"),
      licence: { label: arabic("CC BY 4.0") },
      mistake: { label: arabic("أبلغ عن خطأ") },
      words: {
        aboutThisPage: arabic("عن هذه الصفحة"),
        sources: arabic("المصادر"),
        cite: arabic("كيفية الاستشهاد"),
        licence: arabic("الترخيص"),
      },
    },
    hostile: {
      sources: [{ title: HOSTILE_TEXT }],
      reviewed: hostile,
      updated: hostile,
      citation: hostile,
      licence: { label: hostile, url: `https://example.org/"><script>` },
      mistake: { label: hostile, url: `mailto:"><script>` },
      words: { aboutThisPage: hostile, sources: hostile, cite: hostile, licence: hostile },
    },
  },
);
