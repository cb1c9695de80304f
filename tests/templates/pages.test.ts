import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PAGE_KINDS } from "../../src/render/page-kinds.ts";
import { htmlFaults, renderPage, templatesFolder } from "./rendering.ts";
import { sampleViews, type SampleLocale } from "./sample-views.ts";

const locales: readonly SampleLocale[] = ["en", "ar"];

describe.each(locales)("in the locale %s", (locale) => {
  const views = sampleViews(locale);

  test.each(PAGE_KINDS)("a page of the kind %s is valid HTML", async (kind) => {
    expect(await htmlFaults(await renderPage(kind, views[kind]))).toEqual([]);
  });

  test.each(PAGE_KINDS)("a page of the kind %s has one h1, and skips no level of headings", async (kind) => {
    const levels = [...(await renderPage(kind, views[kind])).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)).toEqual([]);
  });

  test.each(PAGE_KINDS)("a page of the kind %s has no inline style and no inline script", async (kind) => {
    expect((await renderPage(kind, views[kind])).replace('<script src="/assets/site.js" defer></script>', "")).not.toMatch(
      /<script|<style|\sstyle=|\son[a-z]+=/i,
    );
  });
});

test("every kind of page has its template, of at most sixty lines", () => {
  const templates = readdirSync(`${templatesFolder}pages`);
  expect(templates.sort()).toEqual(PAGE_KINDS.map((kind) => `${kind}.njk`).sort());
  const tooLong = templates.filter((name) => readFileSync(`${templatesFolder}pages/${name}`, "utf8").split("\n").length > 61);
  expect(tooLong).toEqual([]);
});

test("a page says its language and direction, and marks the words that it borrows", async () => {
  const page = await renderPage("home", sampleViews("ar").home);
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('<span lang="fr" dir="ltr">Rue Vautier 29, 1000 Bruxelles</span>');
  expect(page).toContain('<span lang="en" dir="ltr">Skip to the content</span>');
});

test("the head names the canonical address, all alternates and the feed", async () => {
  const page = await renderPage("article", sampleViews("en").article);
  expect(page).toContain('<link rel="canonical" href="https://chm.example.org/en/">');
  expect([...page.matchAll(/hreflang="([^"]+)" href="https:/g)].map(([, tag]) => tag)).toEqual(["en", "ar", "x-default"]);
  expect(page).toContain('<link rel="alternate" type="application/atom+xml" title="News" href="/en/feed.xml">');
});

test("only a page that may be indexed lacks the noindex mark", async () => {
  const { article } = sampleViews("en");
  const robots = '<meta name="robots" content="noindex">';
  expect(await renderPage("article", article)).toContain(robots);
  expect(await renderPage("article", { ...article, head: { ...article.head, isIndexed: true } })).not.toContain(robots);
});

test("a page without anything optional is valid too", async () => {
  const { home, section, article, record, list } = sampleViews("en");
  const bare = { lead: undefined, body: undefined, provenance: undefined, notices: [], breadcrumb: [] };
  const pages = [
    await renderPage("home", {
      ...home,
      ...bare,
      figures: [],
      newest: undefined,
      documents: undefined,
      targets: undefined,
      sections: [],
    }),
    await renderPage("section", { ...section, ...bare, treaties: undefined, targets: undefined, groups: [] }),
    await renderPage("article", { ...article, ...bare, date: undefined, addition: undefined, menu: [] }),
    await renderPage("record", { ...record, ...bare, label: undefined, facts: [], action: undefined }),
    await renderPage("list", { ...list, ...bare, groups: [], years: [] }),
  ];
  for (const page of pages) expect(await htmlFaults(page)).toEqual([]);
  expect(pages[4]).toContain("Nothing here yet.");
});
