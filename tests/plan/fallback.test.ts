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

describe("a translation", () => {
  const original = `
    -- documents/plan.en.md --
    ---
    title: The plan
    kind: strategy
    date: 2020-05-04
    updatedOn: 2026-01-02
    reviewedOn: 2026-02-03
    publisher: The ministry
    licence: CC BY 4.0
    subjects: [CBD-SUBJECT-FOR]
    sources:
      - title: The archive
        url: https://archive.example/plan
    summary: Words about the plan.
    ---
    Words.`;

  test("without a title borrows the title, which keeps its language", async () => {
    const { view, diagnostics } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      ---
      Des mots.`,
    );
    expect(diagnostics).toEqual([]);
    const { heading, body, head, notices } = view("record", "/fr/documents/plan/");
    expect(heading).toEqual({ text: "The plan", locale: "en", direction: "ltr", borrowed: true });
    expect(body).toMatchObject({ locale: "fr", borrowed: false });
    expect(head.canonical).toBe("https://xx.chm.example/fr/documents/plan/");
    expect(notices).toEqual([]);
  });

  test("has the facts of its original, and none of its words", async () => {
    const { view, page } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      title: Le plan
      publisher: Le ministère
      ---
      Des mots.`,
    );
    const { facts, lead, provenance } = view("record", "/fr/documents/plan/");
    const shown = facts.map(({ values }) => values.map((value) => value.label.text).join());
    expect(shown).toEqual(["Stratégie ou plan d’action", "4 mai 2020", "Le ministère", "CC BY 4.0", "Biodiversité forestière"]);
    expect(lead).toBeUndefined();
    expect(provenance?.sources).toEqual([{ title: "The archive", url: "https://archive.example/plan", year: undefined }]);
    expect(page("/fr/documents/plan/").updatedOn).toBe("2026-01-02");
  });

  test("is not reviewed because its original was", async () => {
    const { view } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      title: Le plan
      ---
      Des mots.`,
    );
    const reviewed = (permalink: string) => view("record", permalink).provenance?.reviewed.text;
    expect(reviewed("/en/documents/plan/")).toBe("Reviewed on 3 February 2026");
    expect(reviewed("/fr/documents/plan/")).toBe(view("record", "/fr/documents/plan/").frame.words["notYetReviewed"]?.text);
  });

  test("says how it was made; its original does not inherit that, nor does a third language", async () => {
    const small =
      tenant("en, fr, pt") +
      text("en") +
      `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        method: machine
      ---
      Des mots.
      -- news/mangroves.pt.md --
      ---
      title: Mangais
      ---
      Palavras.`;
    const { view } = await planned(small);
    const noticesAt = (permalink: string) => view("article", permalink).notices;
    expect(noticesAt("/en/news/mangroves/")).toEqual([]);
    expect(noticesAt("/pt/news/mangroves/")).toEqual([]);
    const [notice, ...others] = noticesAt("/fr/news/mangroves/");
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: "translation", link: { url: "/en/news/mangroves/" } });
    expect(notice?.text.text).toBe(view("article", "/fr/news/mangroves/").frame.words["machineNotice"]?.text);
    expect(notice?.link?.label.text).toContain("English");
  });

  test.each([
    ["method: machine\n        reviewed: true", "machineReviewedNotice"],
    ["method: human", "humanUnreviewedNotice"],
    ["method: human\n        reviewed: true", undefined],
  ])("with %j says what is true of it", async (made, key) => {
    const { view } = await planned(
      tenant("en, fr") +
        text("en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        ${made}
      ---
      Des mots.`,
    );
    const { notices, frame } = view("article", "/fr/news/mangroves/");
    expect(notices.map((notice) => notice.text.text)).toEqual(key === undefined ? [] : [frame.words[key]?.text]);
  });

  test("may stand in the default locale: the facts are then in it, or the message says which are missing", async () => {
    const { diagnostics } = await planned(
      tenant("fr, en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        method: machine
      ---
      Des mots.` +
        text("en"),
    );
    expect(diagnostics).toEqual(["news/mangroves.fr.md:2:1 missing-field field=date"]);
  });

  test("does not lack its facts where only the default locale's translation has them", async () => {
    const { view, diagnostics } = await planned(
      tenant("fr, en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      date: 2026-03-01
      translation:
        from: en
        method: machine
      ---
      Des mots.
      -- news/mangroves.en.md --
      ---
      title: Mangroves of the coast
      ---
      Words.`,
    );
    expect(diagnostics).toEqual([]);
    expect(view("article", "/en/news/mangroves/").date?.text).toBe("1 March 2026");
    expect(view("article", "/en/news/mangroves/").notices).toEqual([]);
  });

  test("cannot stand alone without the facts that its collection needs, because the original is a draft", async () => {
    const { diagnostics } = await planned(
      tenant("en, fr") +
        `
      -- news/mangroves.en.md --
      ---
      title: Mangroves
      date: 2026-03-01
      draft: true
      ---
      Words.
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      ---
      Des mots.`,
    );
    expect(diagnostics).toEqual([
      "news/mangroves.fr.md:2:1 missing-default-document locale=en",
      "news/mangroves.fr.md:2:1 missing-field field=date",
    ]);
  });
});
