import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";

/** A tenant with a page of every kind. */
const small = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
  -- pages/about.en.md --
  ---
  title: About us
  ---
  -- pages/visit.en.md --
  ---
  title: Visit us
  slug: come
  ---
  -- news/first.en.md --
  ---
  title: First news
  date: 2026-01-01
  ---
  -- documents/plan.en.md --
  ---
  title: The plan
  kind: strategy
  ---
`;

const KINDS = ["article", "attribution", "forward", "gateway", "home", "list", "not-found", "record", "section"];
const NOTICE = "This is not a site of the government of this country.";
const NOINDEX = '<meta name="robots" content="noindex">';

const htmlByPage = async (standing: "demonstration" | "official") => {
  const { site } = await planned(small, { standing, chm: "https://real.example/" });
  expect([...new Set(site.pages.map(({ kind }) => kind))].sort()).toEqual(KINDS);
  const files = await published(small, { standing, chm: "https://real.example/" });
  return site.pages.map((page) => ({ page, html: files.get(page.permalink) ?? "" }));
};

describe("a demonstration", () => {
  test("says on every page of every kind that it is no site of the government; a forward shows no page of its own", async () => {
    const pages = (await htmlByPage("demonstration")).filter(({ page }) => page.locale === "en" && page.kind !== "forward");
    expect(pages.filter(({ html }) => !html.includes(NOTICE)).map(({ page }) => page.permalink)).toEqual([]);
  });

  test("says so in the language of the page, with a link to the country's own site where it is known", async () => {
    const { view } = await planned(small, { standing: "demonstration", chm: "https://real.example/" });
    const { notices, frame } = view("home", "/fr/");
    expect(notices.slice(0, 1)).toEqual([
      {
        kind: "standing",
        text: frame.words["standingNotice"],
        link: { label: frame.words["standingNoticeLink"], url: "https://real.example/" },
      },
    ]);
    expect(notices[0]?.text.locale).toBe("fr");
    const unknown = (await planned(small, { standing: "demonstration" })).view("home", "/fr/");
    expect(unknown.notices[0]?.link).toBeUndefined();
  });

  test("asks search engines on every page to leave it out", async () => {
    const pages = await htmlByPage("demonstration");
    expect(pages.filter(({ html }) => !html.includes(NOINDEX)).map(({ page }) => page.permalink)).toEqual([]);
  });
});

describe("an official site", () => {
  test("says nowhere that it is a demonstration", async () => {
    const pages = await htmlByPage("official");
    expect(
      pages.filter(({ html }) => html.includes(NOTICE) || html.includes("notice-standing")).map(({ page }) => page.permalink),
    ).toEqual([]);
  });

  test("keeps from search engines only fallback pages, forwards, and the pages for lost visitors", async () => {
    const hidden = (await htmlByPage("official")).filter(({ html }) => html.includes(NOINDEX)).map(({ page }) => page.permalink);
    expect(hidden.sort()).toEqual([
      "/404.html",
      "/en/404.html",
      "/en/visit/",
      "/fr/404.html",
      "/fr/about/",
      "/fr/documents/",
      "/fr/documents/plan/",
      "/fr/implementation/",
      "/fr/news/",
      "/fr/news/2026/",
      "/fr/news/first/",
      "/fr/resources/",
      "/fr/visit/",
    ]);
  });

  test("puts into the sitemap what search engines may show, and nothing else", async () => {
    const pages = await htmlByPage("official");
    const indexed = pages.filter(({ html }) => !html.includes(NOINDEX)).map(({ page }) => page.permalink);
    expect(pages.filter(({ page }) => page.isListed).map(({ page }) => page.permalink)).toEqual(indexed);
  });
});
