import { defineContract, flag, list, object, optional, tag, text, url } from "../../../src/schema/contract.ts";
import { ENDLESS_TEXT, HOSTILE_TEXT } from "../../../src/schema/example-words.ts";

/** What the head of a page tells browsers and search engines. `forwardTo` sends the reader on at once. */
export const contract = defineContract(
  {
    title: text(),
    description: optional(text()),
    isIndexed: flag(),
    canonical: url(),
    alternates: list(object({ locale: tag(), url: url() })),
    feed: optional(object({ url: url(), title: text() })),
    stylesheets: list(url()),
    script: optional(url()),
    forwardTo: optional(url()),
  },
  {
    "all parts": {
      title: "Garamba · CHM cd",
      description: "The oldest park of the country.",
      isIndexed: true,
      canonical: "https://cd.example.org/en/garamba/",
      alternates: [
        { locale: "en", url: "https://cd.example.org/en/garamba/" },
        { locale: "x-default", url: "https://cd.example.org/" },
      ],
      feed: { url: "/en/feed.xml", title: "News" },
      stylesheets: ["/assets/site.css", "/assets/home.css"],
      script: "/assets/site.js",
    },
    "right to left, sends on": {
      title: "انتقلت هذه الصفحة",
      isIndexed: false,
      canonical: "https://km.example.org/ar/",
      alternates: [],
      stylesheets: [],
      forwardTo: "/ar/",
    },
    hostile: {
      title: HOSTILE_TEXT + ENDLESS_TEXT,
      description: HOSTILE_TEXT,
      isIndexed: false,
      canonical: `https://example.org/"><script>`,
      alternates: [],
      feed: { url: `/"><script>`, title: HOSTILE_TEXT },
      stylesheets: [`/"><script>`],
      script: `/"><script>`,
    },
  },
);
