import { beforeAll, describe, expect, test } from "vitest";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import { partOf, tagsOf, wordsOf, type Tag } from "./html.ts";
import {
  addressesOf,
  isPartlyTranslated,
  localeOf,
  localesOf,
  originOf,
  pagesOf,
  realSites,
  strings,
  TENANTS,
  type SitePage,
} from "./real-sites.ts";

let out = "";
beforeAll(async () => {
  out = await realSites();
});

/** The addresses that a page's head gives for search engines, by language. */
function alternatesOf({ html }: SitePage): ReadonlyMap<string, string> {
  const links = tagsOf(partOf(html, "head") ?? "").filter(
    ({ name, attributes }) => name === "link" && attributes.has("hreflang"),
  );
  return new Map(links.map(({ attributes }) => [attributes.get("hreflang") ?? "", attributes.get("href") ?? ""]));
}

const isFallback = ({ html }: SitePage) => html.includes('class="notice notice-fallback"');

describe.each(TENANTS)("in the site of %s", (tenant) => {
  const origin = originOf(tenant);
  let pages: readonly SitePage[] = [];
  let byUrl: ReadonlyMap<string, SitePage> = new Map();
  beforeAll(() => {
    pages = pagesOf(out, tenant);
    byUrl = new Map(pages.map((page) => [origin + page.permalink, page]));
  });

  test("alternates are absolute, lead to pages in their language, name the page itself, and are the same from all sides", () => {
    const faults: string[] = [];
    for (const page of pages) {
      const alternates = alternatesOf(page);
      if (alternates.size === 0) continue;
      const named = [...alternates].filter(([locale]) => locale !== "x-default");
      if (page.permalink !== "/" && !named.some(([, url]) => url === origin + page.permalink))
        faults.push(`${page.permalink} does not name itself`);
      for (const [locale, url] of alternates) {
        const other = byUrl.get(url);
        if (!other) faults.push(`${page.permalink} → ${url} is no page`);
        else if (locale !== "x-default" && localeOf(other.permalink) !== locale)
          faults.push(`${page.permalink} → ${url} is not in ${locale}`);
        else if (String([...alternatesOf(other)].sort()) !== String([...alternates].sort()))
          faults.push(`${page.permalink} and ${url} disagree`);
      }
    }
    expect(faults).toEqual([]);
    expect(pages.filter((page) => alternatesOf(page).size > 1).length).toBeGreaterThan(20);
  });

  test("a page that is written in its own language is canonical, and one that is not has the original as its canonical address", () => {
    const faults = pages.flatMap((page) => {
      const target = byUrl.get(page.canonical);
      if (!target) return [`${page.permalink} → ${page.canonical} is no page`];
      if (target.canonical !== page.canonical) return [`${page.permalink} → ${page.canonical}, which has another one itself`];
      if (isFallback(page) && (page.canonical === origin + page.permalink || isFallback(target)))
        return [`${page.permalink} is borrowed, its canonical is ${page.canonical}`];
      if (page.canonical !== origin + page.permalink && alternatesOf(page).size > 0)
        return [`${page.permalink} is borrowed and names alternates`];
      return [];
    });
    expect(faults).toEqual([]);
  });

  test("a page with borrowed words says so, and marks them with their own language", () => {
    const borrowed = pages.filter(isFallback);
    const unmarked = borrowed.filter((page) => {
      const main = partOf(page.html, "main") ?? "";
      const locale = localeOf(new URL(page.canonical).pathname);
      const isMarked = ({ attributes }: Tag, locales: readonly string[]) =>
        locales.includes(attributes.get("lang") ?? "") && attributes.has("dir");
      // A species is called by its scientific name, or by its name in the reader's own language.
      const isSpecies = page.permalink.includes("/species/");
      const title = tagsOf(partOf(main, "h1") ?? "").some((tag) =>
        isMarked(tag, isSpecies ? [locale ?? "", "la"] : [locale ?? ""]),
      );
      const passages = tagsOf(main).filter(({ attributes }) => /(^| )passage( |$)/.test(attributes.get("class") ?? ""));
      // What the tenant adds to a shared page may be in the reader's language.
      return (!title && !isSpecies) || (passages.length > 0 && !passages.some((tag) => isMarked(tag, [locale ?? ""])));
    });
    expect(unmarked.map(({ permalink }) => permalink)).toEqual([]);
    expect(borrowed.length > 0).toBe(isPartlyTranslated(tenant));
  });

  test("words in another language than the page's are marked where the language names itself", () => {
    const [gateway] = pages.filter(({ permalink }) => permalink === "/");
    const choices = tagsOf(gateway?.html ?? "").filter(({ name, attributes }) => name === "li" && attributes.has("lang"));
    expect(choices.map(({ attributes }) => attributes.get("lang"))).toEqual(localesOf(tenant));
    const words = (gateway?.html ?? "").split(/(?=<li lang=)/).slice(1);
    const unmarked = words.filter((choice, index) => {
      const locale = localesOf(tenant)[index] ?? "";
      const notice = strings.get(locale as LocaleTag)?.["standingNotice"];
      return notice === undefined ? !/<span lang="(?:fr|en)" dir="ltr">/.test(choice) : !wordsOf(choice).includes(notice);
    });
    expect(unmarked).toEqual([]);
    expect(choices.every(({ attributes }) => attributes.get("dir") === (attributes.get("lang") === "ar" ? "rtl" : "ltr"))).toBe(
      true,
    );
  });

  test("each locale has a home page, a page for lost visitors and a feed", () => {
    const addresses = addressesOf(out, tenant);
    const missing = localesOf(tenant).flatMap((locale) =>
      [`/${locale}/`, `/${locale}/404.html`].filter((address) => !addresses.has(address)),
    );
    expect(missing).toEqual([]);
    expect([...addresses].filter((address) => address.endsWith("/feed.xml")).length).toBeGreaterThan(0);
  });

  test("a machine's words say that they are", () => {
    for (const locale of localesOf(tenant).filter((tag) => ["rn", "ln", "sw"].includes(tag))) {
      const home = pages.find(({ permalink }) => permalink === `/${locale}/`);
      expect(wordsOf(partOf(home?.html ?? "", "div", ' class="notice notice-translation"') ?? "")).not.toBe("");
    }
  });
});
