import { defineContract, direction, flag, html, list, optional, tag } from "../../../src/schema/contract.ts";
import { picture } from "../../../src/schema/contract-shapes.ts";
import { english, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** A text made from Markdown. Its HTML comes from our own renderer and is not escaped again. */
export const contract = defineContract(
  { html: html(), locale: tag(), direction: direction(), borrowed: flag(), pictures: optional(list(picture())) },
  {
    "a short text": {
      html: "<h2>Forests</h2><p>More than half of the country.</p>",
      locale: "en",
      direction: "ltr",
      borrowed: false,
    },
    "a table that scrolls": {
      html:
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col">Year</th>' +
        '<th scope="col" class="align-end">Area</th></tr></thead><tbody><tr><td>2015</td><td class="align-end">12</td></tr></tbody></table></div>',
      locale: "en",
      direction: "ltr",
      borrowed: false,
    },
    "a picture between paragraphs": {
      html: "<p>Before.</p><!--picture--><p>After.</p>",
      locale: "en",
      direction: "ltr",
      borrowed: false,
      pictures: [
        {
          form: "figure",
          alt: english("A lake"),
          width: 400,
          height: 300,
          file: { src: "/media/lake-1a2b3c4d.svg" },
          credit: { label: english("Picture: A painter · CC0") },
        },
      ],
    },
    "right to left, borrowed": { html: "<p>نص باللغة العربية.</p>", locale: "ar", direction: "rtl", borrowed: true },
    "hostile words that the Markdown renderer has escaped": {
      html: `<p>${HOSTILE_TEXT.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`,
      locale: "en",
      direction: "ltr",
      borrowed: false,
    },
  },
);
