import { defineContract, direction, list, object, optional, tag, text, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, ENDLESS_TEXT, hostile, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** The languages of a site, each in its own words. */
export const contract = defineContract(
  {
    choices: list(
      object({
        locale: tag(),
        direction: direction(),
        languageName: text(),
        siteName: word(),
        tagline: word(),
        url: url(),
        standing: optional(word()),
      }),
    ),
  },
  {
    "right to left and left to right": {
      choices: [
        {
          locale: "ar",
          direction: "rtl",
          languageName: "العربية",
          siteName: arabic("اتحاد جزر القمر"),
          tagline: arabic("آلية تبادل المعلومات"),
          url: "/ar/",
          standing: borrowedFrench("Démonstration faite de sources publiques."),
        },
        {
          locale: "fr",
          direction: "ltr",
          languageName: "Français",
          siteName: english("Union des Comores"),
          tagline: english("Centre d’échange d’informations"),
          url: "/fr/",
        },
      ],
    },
    hostile: {
      choices: [
        {
          locale: "en",
          direction: "ltr",
          languageName: HOSTILE_TEXT,
          siteName: english(ENDLESS_TEXT),
          tagline: hostile,
          url: `/"><script>`,
          standing: hostile,
        },
      ],
    },
  },
);
