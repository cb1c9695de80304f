import { defineContract, direction, list, object, optional, tag, text, url } from "../../../src/schema/contract.ts";
import { ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** The languages of a site, each in its own words. */
export const contract = defineContract(
  {
    choices: list(
      object({
        locale: tag(),
        direction: direction(),
        languageName: text(),
        siteName: text(),
        tagline: text(),
        url: url(),
        standing: optional(text()),
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
          siteName: "اتحاد جزر القمر",
          tagline: "آلية تبادل المعلومات",
          url: "/ar/",
          standing: "نموذج من مصادر عامة.",
        },
        {
          locale: "fr",
          direction: "ltr",
          languageName: "Français",
          siteName: "Union des Comores",
          tagline: "Centre d’échange d’informations",
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
          siteName: ENDLESS_TEXT,
          tagline: HOSTILE_TEXT,
          url: `/"><script>`,
          standing: HOSTILE_TEXT,
        },
      ],
    },
  },
);
