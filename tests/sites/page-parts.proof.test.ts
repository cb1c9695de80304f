import { beforeAll, describe, expect, test } from "vitest";
import { attributesOf, partOf, tagsOf, wordsOf } from "./html.ts";
import {
  addressesOf,
  localeOf,
  localesOf,
  originOf,
  pagesOf,
  realSites,
  registrations,
  strings,
  TENANTS,
  type SitePage,
} from "./real-sites.ts";

let out = "";
beforeAll(async () => {
  out = await realSites();
});

const isNotFound = ({ permalink }: SitePage) => permalink.endsWith("/404.html");
const isHome = ({ permalink }: SitePage) => permalink === `/${localeOf(permalink)}/`;
const isForward = ({ html }: SitePage) => html.includes('http-equiv="refresh"');

/** What the notice of a demonstration says, in every language of the interface. */
const standingNotices = new Set([...strings.values()].flatMap((words) => words["standingNotice"] ?? []));

describe.each(TENANTS)("in the site of %s", (tenant) => {
  const registration = registrations.find(({ id }) => id === tenant);
  let pages: readonly SitePage[] = [];
  let framed: readonly SitePage[] = [];
  beforeAll(() => {
    pages = pagesOf(out, tenant);
    framed = pages.filter(({ isFramed }) => isFramed);
  });

  /** The addresses of the pages for which something does not hold. */
  const without = (some: readonly SitePage[], holds: (page: SitePage) => boolean) =>
    some.filter((page) => !holds(page)).map(({ permalink }) => permalink);

  test("there are pages, and almost all have the whole frame", () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter((page) => !page.isFramed && !isForward(page)).map(({ permalink }) => permalink)).toEqual([
      "/404.html",
      "/",
    ]);
  });

  test("every page has one h1 with words, and one title", () => {
    expect(
      without(pages, ({ html }) => (html.match(/<h1[\s>]/g) ?? []).length === 1 && wordsOf(partOf(html, "h1") ?? "") !== ""),
    ).toEqual([]);
    expect(
      without(pages, ({ html }) => (html.match(/<title>/g) ?? []).length === 1 && wordsOf(partOf(html, "title") ?? "") !== ""),
    ).toEqual([]);
  });

  test("titles tell the pages of a language apart", () => {
    const titles = framed.map(({ permalink, html }) => `${localeOf(permalink)}: ${wordsOf(partOf(html, "title") ?? "")}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test("every page says its language and direction, and the language is that of its address", () => {
    const says = ({ permalink, html }: SitePage) => {
      const [root] = tagsOf(html);
      const locale = root?.attributes.get("lang") ?? "";
      const direction = locale === "ar" ? "rtl" : "ltr";
      return (
        root?.name === "html" &&
        locale === (localeOf(permalink) ?? localesOf(tenant)[0]) &&
        root.attributes.get("dir") === direction
      );
    };
    expect(without(pages, says)).toEqual([]);
  });

  test("every page names its canonical address, on the origin that the register gives", () => {
    expect(
      without(
        pages,
        ({ html, canonical }) => canonical.startsWith(`${originOf(tenant)}/`) && html.split('rel="canonical"').length === 2,
      ),
    ).toEqual([]);
  });

  test("every page of a demonstration says so, and asks not to be indexed", () => {
    expect(registration?.standing).toBe("demonstration");
    expect(without(pages, ({ html }) => html.includes('<meta name="robots" content="noindex">'))).toEqual([]);
    const says = ({ html }: SitePage) => [...standingNotices].some((notice) => wordsOf(html).includes(notice));
    expect(
      without(
        pages.filter((page) => !isForward(page)),
        says,
      ),
    ).toEqual([]);
    const notice = ({ html }: SitePage) => partOf(html, "div", ' class="notice notice-standing"') ?? "";
    expect(
      without(framed, (page) =>
        standingNotices.has([...standingNotices].find((words) => wordsOf(notice(page)).startsWith(words)) ?? ""),
      ),
    ).toEqual([]);
    expect(
      without(framed, (page) => registration?.chm === undefined || notice(page).includes(`href="${registration.chm}"`)),
    ).toEqual([]);
  });

  test("every page has the partnership and a contact in its footer", () => {
    const footer = ({ html }: SitePage) => partOf(html, "footer") ?? "";
    expect(without(framed, (page) => /href="mailto:[^"?]+@[^"?]+"/.test(footer(page)))).toEqual([]);
    expect(without(framed, (page) => footer(page).includes(`href="/${localeOf(page.permalink)}/partnership/"`))).toEqual([]);
  });

  test("every page below the home pages says where it stands", () => {
    const crumbs = ({ permalink, html }: SitePage) => {
      const breadcrumb = partOf(html, "nav", ' class="breadcrumb"') ?? "";
      return breadcrumb.includes(`href="/${localeOf(permalink)}/"`) && breadcrumb.split('aria-current="page"').length === 2;
    };
    expect(
      without(
        framed.filter((page) => !isHome(page) && !isNotFound(page)),
        crumbs,
      ),
    ).toEqual([]);
  });

  test("every page leads to the same page in all languages of the site", () => {
    const addresses = addressesOf(out, tenant);
    const switches = ({ permalink, html }: SitePage) => {
      const links = tagsOf(partOf(html, "nav", ' aria-labelledby="languages-label"') ?? "").filter(({ name }) => name === "a");
      const locales = links.map(({ attributes }) => attributes.get("hreflang"));
      const leads = links.every(
        ({ attributes }) =>
          addresses.has(attributes.get("href") ?? "") && localeOf(attributes.get("href") ?? "") === attributes.get("hreflang"),
      );
      const current = links
        .filter(({ attributes }) => attributes.has("aria-current"))
        .map(({ attributes }) => attributes.get("href"));
      return leads && String(locales) === String(localesOf(tenant)) && String(current) === permalink;
    };
    expect(without(framed, switches)).toEqual([]);
  });

  test("every page with content shows its sources or says that it has none, its licence, and how to report a mistake", () => {
    const provenance = ({ html }: SitePage) => partOf(html, "section", ' class="provenance"') ?? "";
    expect(
      without(
        framed.filter((page) => !isNotFound(page)),
        (page) => /href="mailto:[^"?]+@[^"?]+\?subject=[^"&]+&amp;body=[^"]+"/.test(provenance(page)),
      ),
    ).toEqual([]);
    expect(
      without(
        framed.filter((page) => !isNotFound(page)),
        (page) => provenance(page).includes('rel="license"'),
      ),
    ).toEqual([]);
    const mail = ({ permalink, html }: SitePage) => {
      const [address = ""] = attributesOf(partOf(html, "section", ' class="provenance"') ?? "", "a", "href").filter((href) =>
        href.startsWith("mailto:"),
      );
      return new URL(address || "mailto:").searchParams.get("body")?.includes(originOf(tenant) + permalink) === true;
    };
    expect(
      without(
        framed.filter((page) => !isNotFound(page)),
        mail,
      ),
    ).toEqual([]);
  });

  test("a page that sends on leads to a page that does not", () => {
    const forwards = pages.filter(isForward);
    const byPermalink = new Map(pages.map((page) => [page.permalink, page]));
    const leads = ({ html, canonical }: SitePage) => {
      const target = byPermalink.get(/content="0; url=([^"]+)"/.exec(html)?.[1] ?? "");
      return target !== undefined && !isForward(target) && canonical === originOf(tenant) + target.permalink;
    };
    expect(without(forwards, leads)).toEqual([]);
  });
});
