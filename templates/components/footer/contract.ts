import { defineContract, list, optional, text, word } from "../../../src/schema/contract.ts";
import { link } from "../../../src/schema/contract-shapes.ts";
import { arabic, borrowedFrench, english, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** The mark, the host and its address, and the pages about the site. */
export const contract = defineContract(
  {
    code: text(),
    host: word(),
    address: word(),
    standing: optional(word()),
    contact: link(),
    links: list(link()),
  },
  {
    "all parts": {
      code: "cd",
      host: english("Hosted by the Royal Belgian Institute of Natural Sciences"),
      address: borrowedFrench("Rue Vautier 29, 1000 Bruxelles"),
      standing: english("Demonstration made from public sources."),
      contact: { label: english("Contact"), url: "/en/contact/" },
      links: [{ label: english("Legal notice"), url: "/en/legal/" }],
    },
    "right to left": {
      code: "km",
      host: arabic("يستضيفه المعهد الملكي البلجيكي للعلوم الطبيعية"),
      address: borrowedFrench("Rue Vautier 29, 1000 Bruxelles"),
      contact: { label: arabic("اتصل بنا"), url: "/ar/contact/" },
      links: [],
    },
    hostile: {
      code: HOSTILE_TEXT,
      host: hostile,
      address: hostile,
      standing: hostile,
      contact: { label: hostile },
      links: [{ label: hostile, url: `/"><script>` }],
    },
  },
);
