import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { addressesOf, localeOf, localesOf, originOf, pagesOf, realSites, TENANTS } from "./real-sites.ts";
import { childrenOf, parseXml, textOfChild, type XmlElement } from "./xml.ts";

let out = "";
beforeAll(async () => {
  out = await realSites();
});

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

describe.each(TENANTS)("in the site of %s", (tenant) => {
  const origin = originOf(tenant);
  const read = (path: string) => readFileSync(join(out, tenant, path), "utf8");

  /** The pages that search engines may know: each in the language that it is written in. */
  const originals = () =>
    pagesOf(out, tenant)
      .filter(({ permalink, html }) => !permalink.endsWith("404.html") && !html.includes('http-equiv="refresh"'))
      .filter(({ permalink, canonical }) => canonical === origin + permalink)
      .map(({ permalink }) => origin + permalink);

  test("the sitemap lists every page once, in the language it is written in, with the same page in other languages", () => {
    const sitemap = parseXml(read("sitemap.xml"));
    expect([sitemap.name, sitemap.attributes["xmlns"]]).toEqual(["urlset", "http://www.sitemaps.org/schemas/sitemap/0.9"]);
    const urls = childrenOf(sitemap, "url");
    expect(urls.map((url) => textOfChild(url, "loc")).sort()).toEqual([...originals()].sort());
    const listed = new Set(urls.map((url) => textOfChild(url, "loc")));
    for (const url of urls) {
      const links = childrenOf(url, "xhtml:link").map(({ attributes }) => attributes);
      for (const { href = "", hreflang = "", rel } of links) {
        expect(rel).toBe("alternate");
        expect(listed).toContain(href);
        if (hreflang !== "x-default") expect(localeOf(new URL(href).pathname)).toBe(hreflang);
      }
      for (const { text } of childrenOf(url, "lastmod")) expect(text).toMatch(/^\d{4}-\d{2}-\d{2}/);
    }
  });

  test("robots are told where the sitemap is, and are not kept from reading that a page is not to be indexed", () => {
    expect(read("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
  });

  test("every feed is an Atom feed with what Atom asks for, newest first, of pages in its own language", () => {
    const feeds = [...addressesOf(out, tenant)].filter((address) => address.endsWith("/feed.xml"));
    expect(feeds.length).toBeGreaterThan(0);
    const known = new Set(originals());
    for (const address of feeds) {
      const locale = localeOf(address);
      expect(localesOf(tenant)).toContain(locale);
      const feed = parseXml(read(address.slice(1)));
      expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
      expect(textOfChild(feed, "id")).toBe(origin + address);
      expect(linkOf(feed, "self")).toBe(origin + address);
      expect(linkOf(feed, "alternate")).toBe(`${origin}/${locale}/`);
      expect(textOfChild(feed, "title")).not.toBe("");
      expect(textOfChild(feed, "updated")).toMatch(RFC_3339);
      expect(childrenOf(feed, "author").map((author) => textOfChild(author, "name") !== "")).toEqual([true]);
      const entries = childrenOf(feed, "entry");
      expect(entries.length).toBeGreaterThan(0);
      const days = entries.map((entry) => checkEntry(entry, known, locale));
      expect(days).toEqual([...days].sort().reverse());
      expect(textOfChild(feed, "updated")).toBe(days[0]);
      expect(new Set(entries.map((entry) => textOfChild(entry, "id"))).size).toBe(entries.length);
    }
  });
});

/** Gives the day on which an entry was changed. */
function checkEntry(entry: XmlElement, known: ReadonlySet<string>, locale: string | undefined): string {
  const url = linkOf(entry, "alternate") ?? childrenOf(entry, "link")[0]?.attributes["href"] ?? "";
  expect(known).toContain(url);
  expect(localeOf(new URL(url).pathname)).toBe(locale);
  expect(textOfChild(entry, "title")).not.toBe("");
  expect(textOfChild(entry, "id")).toMatch(/^https:\/\//);
  const updated = textOfChild(entry, "updated");
  expect(updated).toMatch(RFC_3339);
  return updated;
}

function linkOf(element: XmlElement, rel: string): string | undefined {
  return childrenOf(element, "link").find(({ attributes }) => attributes["rel"] === rel)?.attributes["href"];
}
