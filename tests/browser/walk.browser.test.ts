import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPicture, SCREENS, sidewaysOverflow, visit } from "./browsing.ts";
import { showSites, type ShownSites } from "./shown-sites.ts";

/** One reader for each tenant, and what they open; `other` is the language that they change to. */
const READERS = [
  {
    tenant: "cd",
    locale: "fr",
    direction: "ltr",
    other: "en",
    entry: "/events/network-meeting-2024/",
    list: "/documents/",
    section: "/biodiversity/",
  },
  {
    tenant: "gw",
    locale: "pt",
    direction: "ltr",
    other: "fr",
    entry: "/documents/nbsap-2015-2020/",
    list: "/news/",
    section: "/implementation/",
  },
  {
    tenant: "ma",
    locale: "ar",
    direction: "rtl",
    other: "fr",
    entry: "/documents/nbsap-2016/",
    list: "/targets/",
    section: "/implementation/",
  },
  {
    tenant: "bi",
    locale: "rn",
    direction: "ltr",
    other: "fr",
    entry: "/protected-areas/kibira/",
    list: "/protected-areas/",
    section: "/convention/",
  },
] as const;

type Reader = (typeof READERS)[number];

const addressesOf = ({ locale, entry, list, section }: Reader) =>
  ["/", `/${locale}/`, `/${locale}${section}`, `/${locale}${list}`, `/${locale}${entry}`] as const;

let shown: ShownSites;

beforeAll(async () => {
  shown = await showSites();
});

afterAll(() => shown?.close());

const languageOf = (page: Page) =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
    firstNotice: document.querySelector("main > :first-child")?.className,
  }));

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText();

describe.each(READERS)("a reader of /$locale/ on the site of $tenant", (reader) => {
  const { tenant, locale, direction, other, entry } = reader;

  test.each(Object.entries(SCREENS))(
    "reads in their own language on a %s, after the notice of the demonstration: no overflow, no error, no script of others, no other host",
    async (screen, viewport) => {
      await shown.inWindow({ viewport }, async (context) => {
        for (const [index, address] of addressesOf(reader).entries()) {
          const { page, troubles } = await visit(context, shown.originOf(tenant), address);
          expect({ address, troubles }).toEqual({ address, troubles: [] });
          expect({ address, overflow: await sidewaysOverflow(page) }).toEqual({ address, overflow: 0 });
          if (address !== "/")
            expect(await languageOf(page)).toEqual({ language: locale, direction, firstNotice: "notice notice-standing" });
          await keepPicture(page, `${tenant}-${locale}-${index}-${screen}`);
          await page.close();
        }
      });
    },
  );

  test("opens the menu on a phone without any script, and gets to a section with it", async () => {
    await shown.inWindow({ viewport: SCREENS.phone, javaScriptEnabled: false }, async (context) => {
      const { page } = await visit(context, shown.originOf(tenant), `/${locale}/`);
      const links = page.locator(".menu ul a");
      expect(await links.first().isVisible()).toBe(false);
      await page.locator(".menu summary").focus();
      await page.keyboard.press("Enter");
      expect(await links.first().isVisible()).toBe(true);
      expect(await sidewaysOverflow(page)).toBe(0);
      await links.nth(1).click();
      await page.waitForURL((url) => url.pathname !== `/${locale}/`);
      expect(await page.locator(".menu a[aria-current]").count()).toBe(1);
    });
  });

  test("finds the menu open on a desk", async () => {
    await shown.inWindow({ viewport: SCREENS.desk }, async (context) => {
      const { page } = await visit(context, shown.originOf(tenant), `/${locale}/`);
      expect(await page.locator(".menu summary").isVisible()).toBe(false);
      expect(await page.locator(".menu ul a").first().isVisible()).toBe(true);
    });
  });

  test("changes the language and stays on the same page, there and back", async () => {
    await shown.inWindow({ viewport: SCREENS.phone }, async (context) => {
      const { page } = await visit(context, shown.originOf(tenant), `/${locale}${entry}`);
      await page.locator(`.site-header a[hreflang="${other}"]`).click();
      await page.waitForURL((url) => url.pathname === `/${other}${entry}`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(other);
      await page.locator(`.site-header a[hreflang="${locale}"]`).click();
      await page.waitForURL((url) => url.pathname === `/${locale}${entry}`);
    });
  });

  test("jumps over the header with the first key", async () => {
    await shown.inWindow({ viewport: SCREENS.desk }, async (context) => {
      const { page } = await visit(context, shown.originOf(tenant), `/${locale}${entry}`);
      await page.keyboard.press("Tab");
      const link = page.locator(".skip-link");
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      const box = await link.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.width > 20 && box.height > 10).toBe(true);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    });
  });

  test("reports a mistake with a prepared e-mail that names the page", async () => {
    await shown.inWindow({ viewport: SCREENS.desk }, async (context) => {
      const { page } = await visit(context, shown.originOf(tenant), `/${locale}${entry}`);
      const href = (await page.locator(".provenance a.button").getAttribute("href")) ?? "";
      expect(href).toMatch(/^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+\?subject=[^&\s]+&body=[^&\s]+$/);
      const { searchParams } = new URL(href);
      expect(searchParams.get("subject")).toContain((await textOf(page, "h1")).replace(/\s+/g, " "));
      expect(searchParams.get("body")).toContain(`https://${tenant}.chm.example/${locale}${entry}`);
      expect(searchParams.get("body")?.split("\n").length).toBeGreaterThan(2);
    });
  });
});

test("Arabic words begin at the right, and left-to-right names inside them keep their order", async () => {
  await shown.inWindow({ viewport: SCREENS.desk }, async (context) => {
    const { page } = await visit(context, shown.originOf("ma"), "/ar/");
    const margins = await page.evaluate(() =>
      [...document.querySelectorAll("h1, .page-heading-lead, .footer p")].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const words = range.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        return Math.round(box.right - words.right) <= Math.round(words.left - box.left) + 1;
      }),
    );
    expect(margins.length).toBeGreaterThan(2);
    expect(margins).not.toContain(false);
    const aligned = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll("p, h1, h2, li")].map((element) => getComputedStyle(element).textAlign)),
    ]);
    expect(aligned.filter((alignment) => !["start", "right"].includes(alignment))).toEqual([]);
    const isolated = await page.evaluate(() =>
      [...document.querySelectorAll("bdi")].map((element) => getComputedStyle(element).unicodeBidi),
    );
    expect(isolated.length).toBeGreaterThan(0);
    expect(new Set(isolated)).toEqual(new Set(["isolate"]));
  });
});

test("borrowed words say on the page which language they are in", async () => {
  await shown.inWindow({ viewport: SCREENS.phone }, async (context) => {
    const { page } = await visit(context, shown.originOf("bi"), "/rn/protected-areas/kibira/");
    expect(await page.locator("h1 span").getAttribute("lang")).toBe("fr");
    expect(await page.locator("h1 span").getAttribute("dir")).toBe("ltr");
    expect(await page.locator(".passage").getAttribute("lang")).toBe("fr");
    const notice = await textOf(page, ".notice-fallback");
    expect(notice).toContain("Ikirundi");
    expect(notice).toContain("Français");
    await page.locator(".notice-fallback a").click();
    await page.waitForURL((url) => url.pathname === "/fr/protected-areas/kibira/");
    expect(await page.locator("h1 span").count()).toBe(0);
  });
});
