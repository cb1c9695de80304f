import { expect, test } from "vitest";
import { planned, published } from "../planned.ts";

const item = (slug: string, dates: string, locale = "en", collection = "news") => `
  -- ${collection}/${slug}.${locale}.md --
  ---
  title: Title of ${slug} & more
  summary: What <${slug}> is.
  ${dates}
  ---
  Words.
`;

const small =
  `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
` +
  item("dated", "date: 2026-03-01") +
  item("month", "date: 2026-03") +
  item("year", "date: 2026") +
  item("updated", "date: 2020\n  updatedOn: 2026-05-06") +
  item("undated", "", "en", "pages") +
  item("french", "date: 2026-04-01", "en") +
  item("french", "", "fr");

test("a feed has what was written in its language and has a full date, newest first", async () => {
  const { site } = await planned(small);
  const shown = site.feeds.map(({ permalink, items }) => [
    permalink,
    ...items.map(({ url, published, updated }) => [url, published, updated].join(" ")),
  ]);
  const at = "https://xx.chm.example";
  expect(shown).toEqual([
    [
      "/en/feed.xml",
      `${at}/en/news/updated/  2026-05-06`,
      `${at}/en/news/french/ 2026-04-01 2026-04-01`,
      `${at}/en/news/dated/ 2026-03-01 2026-03-01`,
    ],
    ["/fr/feed.xml", `${at}/fr/news/french/ 2026-04-01 2026-04-01`],
  ]);
});

test("a feed is Atom with escaped words and days at midnight", async () => {
  const feed = (await published(small)).get("/en/feed.xml") ?? "";
  expect(feed).toContain("<updated>2026-05-06T00:00:00.000Z</updated>");
  expect(feed).toContain('<link rel="self" href="https://xx.chm.example/en/feed.xml"/>');
  // What is marked as HTML is escaped once more than what stands in it: a reader shows the title, and runs nothing.
  expect(feed).toContain('<title type="html"><![CDATA[Title of dated &amp; more]]></title>');
  expect(feed).toContain('<summary type="html"><![CDATA[What &lt;dated&gt; is.]]></summary>');
  expect(feed).not.toContain("/en/news/month/");
});

test("pages name their feed where there is one, and nothing where there is none", async () => {
  const { view } = await planned(small);
  expect(view("home", "/fr/").frame.feed?.url).toBe("/fr/feed.xml");
  const without = await planned("-- tenant.yml --\nlocales: [en]\nname:\n  en: Land\n");
  expect(without.view("home", "/en/").frame.feed).toBeUndefined();
});

test("a feed is no longer than thirty items", async () => {
  const many = Array.from({ length: 31 }, (_, index) =>
    item(`item-${index}`, `date: 2026-03-${String(index + 1).padStart(2, "0")}`),
  );
  const { site } = await planned("-- tenant.yml --\nlocales: [en]\nname:\n  en: Land\n" + many.join(""));
  expect(site.feeds[0]?.items).toHaveLength(30);
  expect(site.feeds[0]?.items.at(-1)?.url).toBe("https://xx.chm.example/en/news/item-1/");
});

test("the sitemap gives full days only, and the same page in other languages", async () => {
  const sitemap = (await published(small)).get("/sitemap.xml") ?? "";
  const entries = sitemap.split("<url>").slice(1);
  const entry = (permalink: string) =>
    entries.find((text) => text.includes(`<loc>https://xx.chm.example${permalink}</loc>`)) ?? "";
  expect(entry("/en/news/dated/")).toContain("<lastmod>2026-03-01</lastmod>");
  expect(entry("/en/news/updated/")).toContain("<lastmod>2026-05-06</lastmod>");
  expect(entry("/en/news/month/")).not.toContain("lastmod");
  expect(entry("/en/news/month/")).not.toContain("hreflang");
  expect(
    [...entry("/fr/news/french/").matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, tag, url]) => `${tag} ${url}`),
  ).toEqual(["en https://xx.chm.example/en/news/french/", "fr https://xx.chm.example/fr/news/french/"]);
  expect(sitemap).not.toMatch(/404|feed\.xml/);
});
