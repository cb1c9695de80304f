import { defineContract } from "../../../src/schema/contract.ts";
import { pictureParams } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, ENDLESS_TEXT, english, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

const file = {
  src: "/media/mangroves-1a2b3c4d-800.jpg",
  srcset: "/media/mangroves-1a2b3c4d-400.jpg 400w, /media/mangroves-1a2b3c4d-800.jpg 800w",
  webp: "/media/mangroves-1a2b3c4d-400.webp 400w, /media/mangroves-1a2b3c4d-800.webp 800w",
};

/** A picture with whoever made it and its licence. Where its file is not there yet, its words stand in its place, as large as it will be. */
export const contract = defineContract(pictureParams(), {
  "a photograph in a text": {
    form: "figure",
    alt: english("Two women planting mangroves"),
    width: 800,
    height: 600,
    file,
    caption: borrowedFrench("La mangrove, à marée basse"),
    credit: { label: english("Picture: A photographer · CC BY 4.0"), url: "https://www.example.org/mangroves" },
  },
  "at the top of a page, right to left, its words in French": {
    form: "lead",
    alt: borrowedFrench("Deux femmes plantent des palétuviers"),
    width: 1600,
    height: 900,
    file,
    credit: { label: arabic("الصورة: مصور · CC BY 4.0") },
  },
  "a decoration in a card": {
    form: "thumbnail",
    alt: english(""),
    width: 400,
    height: 300,
    file,
    credit: { label: english("Picture: A photographer · CC BY 4.0") },
  },
  "a drawing among words": {
    form: "inline",
    alt: english("A leaf"),
    width: 24,
    height: 24,
    file: { src: "/media/leaf-1a2b3c4d.svg" },
    credit: { label: english("Picture: A painter · CC0"), url: "https://www.example.org/leaf" },
  },
  "hostile words, before the picture is there": {
    form: "figure",
    alt: hostile,
    width: 800,
    height: 600,
    caption: hostile,
    credit: { label: hostile, url: `https://example.org/"><script>` },
  },
  "hostile words in attributes": {
    form: "linked",
    alt: { ...hostile, borrowed: true },
    width: 1,
    height: 1,
    file: { src: `/"><script>`, srcset: `/"><script> 1w`, webp: `/"><script>${ENDLESS_TEXT} 1w` },
    credit: { label: english(HOSTILE_TEXT) },
  },
});
