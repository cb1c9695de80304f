import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";

const text = (locale: string, title = `Title in ${locale}`) => `
  -- news/mangroves.${locale}.md --
  ---
  title: ${title}
  date: 2026-03-01
  ---
  Words in ${locale}.`;

const tenant = (locales: string, more = "") => `
  -- tenant.yml --
  locales: [${locales}]
  name:
    en: Land
  ${more}`;

describe("a page without a document in the reader's language", () => {
  const small = tenant("en, ar, fr") + text("en") + text("fr");

  test("shows the default locale's words in the reader's interface", async () => {
    const { page } = await planned(small);
    const { locale, contentLocale, view } = page("/ar/news/mangroves/");
    expect({ locale, contentLocale }).toEqual({ locale: "ar", contentLocale: "en" });
    expect(view).toMatchObject({
      frame: { locale: "ar", direction: "rtl" },
      heading: { text: "Title in en", locale: "en", direction: "ltr", borrowed: true },
      body: { html: "<p>Words in en.</p>\n", locale: "en", direction: "ltr", borrowed: true },
    });
  });

  test("says so, with the names of both languages and a link to the original", async () => {
    const { view } = await planned(small);
    const [notice, ...others] = view("article", "/ar/news/mangroves/").notices;
    expect(others).toEqual([]);
    expect(notice?.kind).toBe("fallback");
    expect(notice?.text).toMatchObject({ locale: "ar", borrowed: false });
    expect(notice?.text.text).toContain("العربية");
    expect(notice?.text.text).toContain("English");
    expect(notice?.link?.url).toBe("/en/news/mangroves/");
  });

  test("has its canonical address at the original, and no alternates of its own", async () => {
    const { view, page } = await planned(small);
    expect(view("article", "/ar/news/mangroves/").head).toMatchObject({
      canonical: "https://xx.chm.example/en/news/mangroves/",
      alternates: [],
      isIndexed: false,
    });
    expect(page("/ar/news/mangroves/").isListed).toBe(false);
  });

  test("is no alternate of the pages that truly exist, which name each other", async () => {
    const { view } = await planned(small);
    const alternatesOf = (permalink: string) =>
      view("article", permalink).head.alternates.map(({ locale, url }) => `${locale} ${url}`);
    const both = ["en https://xx.chm.example/en/news/mangroves/", "fr https://xx.chm.example/fr/news/mangroves/"];
    expect(alternatesOf("/en/news/mangroves/")).toEqual(both);
    expect(alternatesOf("/fr/news/mangroves/")).toEqual(both);
  });

  test("is in the language switcher all the same", async () => {
    const { view } = await planned(small);
    expect(view("article", "/ar/news/mangroves/").switcher).toMatchObject([
      { locale: "en", direction: "ltr", name: "English", url: "/en/news/mangroves/", isCurrent: false },
      { locale: "ar", direction: "rtl", name: "العربية", url: "/ar/news/mangroves/", isCurrent: true },
      { locale: "fr", direction: "ltr", name: "Français", url: "/fr/news/mangroves/", isCurrent: false },
    ]);
  });

  test("is in no sitemap and no feed", async () => {
    const files = await published(small);
    expect(files.get("/sitemap.xml")).toContain("https://xx.chm.example/fr/news/mangroves/");
    expect(files.get("/sitemap.xml")).not.toContain("/ar/news/");
    expect(files.has("/en/feed.xml")).toBe(true);
    expect(files.has("/ar/feed.xml")).toBe(false);
  });

  test("carries the language and direction of the borrowed words in its HTML", async () => {
    const html = (await published(small)).get("/ar/news/mangroves/");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<h1 class="strokes"><span lang="en" dir="ltr">Title in en</span></h1>');
    expect(html).toContain('<div class="passage" lang="en" dir="ltr"><p>Words in en.</p>');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

describe("the locale that lends its words", () => {
  const lender = async (text: string, permalink: string) => (await planned(text)).page(permalink).contentLocale;

  test("is the one that tenant.yml declares, before all others", async () => {
    const small = tenant("en, fr, pt", "fallback:\n    pt: [fr]") + text("en") + text("fr");
    expect(await lender(small, "/pt/news/mangroves/")).toBe("fr");
  });

  test("is else the one that the registry declares, if the site has it", async () => {
    const all = text("en") + text("fr") + text("pt");
    expect(await lender(tenant("en, pt, fr, rn") + all, "/rn/news/mangroves/")).toBe("fr");
    expect(await lender(tenant("pt, en, rn") + text("en") + text("pt"), "/rn/news/mangroves/")).toBe("en");
  });

  test("is else the first in the tenant's order", async () => {
    expect(await lender(tenant("pt, ar, es") + text("pt") + text("ar"), "/es/news/mangroves/")).toBe("pt");
    expect(await lender(tenant("pt, ar, es") + text("ar"), "/es/news/mangroves/")).toBe("ar");
  });

  test("may be English for a shared page, also on a site without English", async () => {
    const shared = `
      -- partnership/pages/legal.en.md --
      ---
      title: Legal matters
      ---
      Words.`;
    const { page, diagnostics } = await planned(tenant("pt") + shared);
    expect(diagnostics).toEqual([]);
    expect(page("/pt/legal/")).toMatchObject({
      contentLocale: "en",
      view: { heading: { text: "Legal matters", borrowed: true } },
    });
  });

  test("must be a language of the registry", async () => {
    const { diagnostics } = await planned(tenant("en, fr", "fallback:\n    fr: [cd]") + text("en"));
    expect(diagnostics).toEqual(["tenant.yml:5:8 country-code-as-language locale=cd suggestion=fr"]);
  });
});

describe("the page at the root", () => {
  const home = (locale: string) => `
    -- pages/home.${locale}.md --
    ---
    title: Home in ${locale}
    ---
    Words.`;

  test("lets readers choose among all languages, and tells search engines only of those in which the home page is written", async () => {
    const { view, page } = await planned(tenant("en, fr, ar") + home("en") + home("fr"));
    const gateway = view("gateway", "/");
    expect(gateway.choices.map(({ url }) => url)).toEqual(["/en/", "/fr/", "/ar/"]);
    expect(gateway.alternates.map(({ locale }) => locale)).toEqual(["en", "fr", "x-default"]);
    expect([...page("/").alternates.keys()]).toEqual(["en", "fr"]);
  });

  test("is another one for lost visitors: it says in every language that the page is not there", async () => {
    const { view } = await planned(tenant("en, fr") + home("en"));
    expect(view("gateway", "/404.html").choices.map(({ tagline }) => tagline.text)).toEqual([
      "This page does not exist",
      "Cette page n’existe pas",
    ]);
    expect(view("gateway", "/404.html").isIndexed).toBe(false);
  });
});
