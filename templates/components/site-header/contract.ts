import { defineContract, direction, flag, list, object, tag, text, url, word } from "../../../src/schema/contract.ts";
import { arabic, borrowedFrench, english, hostile, ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

const languages = [
  { locale: "fr", direction: "ltr", name: "Français", url: "/fr/", isCurrent: false },
  { locale: "ar", direction: "rtl", name: "العربية", url: "/ar/", isCurrent: true },
] as const;

/** The ink strip, with whose site this is and the languages by their own names, and the mark with the country's name. */
export const contract = defineContract(
  {
    code: text(),
    homeUrl: url(),
    name: word(),
    tagline: word(),
    hostLine: word(),
    languagesLabel: word(),
    languages: list(object({ locale: tag(), direction: direction(), name: text(), url: url(), isCurrent: flag() })),
  },
  {
    "one language": {
      code: "bi",
      homeUrl: "/en/",
      name: english("Burundi"),
      tagline: borrowedFrench("Centre d’échange d’informations"),
      hostLine: english("A site of the Belgian partnership"),
      languagesLabel: english("Languages"),
      languages: [],
    },
    "right to left": {
      code: "km",
      homeUrl: "/ar/",
      name: arabic("اتحاد جزر القمر"),
      tagline: arabic("آلية تبادل المعلومات حول التنوع البيولوجي"),
      hostLine: arabic("موقع ضمن الشراكة البلجيكية"),
      languagesLabel: arabic("اللغات"),
      languages,
    },
    hostile: {
      code: HOSTILE_TEXT,
      homeUrl: `/"><script>`,
      name: hostile,
      tagline: hostile,
      hostLine: hostile,
      languagesLabel: hostile,
      languages: [...languages, { ...languages[0], name: HOSTILE_TEXT + ENDLESS_TEXT }],
    },
  },
);
