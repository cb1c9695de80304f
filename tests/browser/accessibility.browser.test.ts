import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { accessibilityFaults, SCREENS, sidewaysOverflow, visit } from "./browsing.ts";
import { showSites, type ShownSites } from "./shown-sites.ts";
import { serveSite } from "./static-server.ts";

let shown: ShownSites;

beforeAll(async () => {
  shown = await showSites();
});

afterAll(() => shown?.close());

/** One page of each kind, below the locale. */
const KINDS = {
  home: "/",
  section: "/implementation/",
  "section of the Convention": "/convention/",
  article: "/news/chm-award-bronze/",
  "shared article": "/what-is-a-chm/",
  record: "/documents/nbsap-2016/",
  list: "/documents/",
  "list by year": "/news/",
  "list of targets": "/targets/",
  attribution: "/attribution/",
  "not found": "/404.html",
} as const;

const READINGS = [
  ["Arabic on a phone", "ar", SCREENS.phone],
  ["French on a desk", "fr", SCREENS.desk],
] as const;

describe.each(READINGS)("in %s, axe finds nothing against WCAG 2.2 AA", (_name, locale, viewport) => {
  test.each(Object.entries(KINDS))("on a page of the kind %s", async (_kind, path) => {
    await shown.inWindow({ viewport }, async (context) => {
      const { page } = await visit(context, shown.originOf("ma"), `/${locale}${path}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
});

test.each(["/", "/no-such-page/"])("axe finds nothing on the choice of languages at %s", async (address) => {
  await shown.inWindow({ viewport: SCREENS.phone }, async (context) => {
    const { page, troubles } = await visit(context, shown.originOf("cd"), address);
    expect(troubles).toEqual([]);
    expect(await page.locator(".language-choices a").count()).toBe(4);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("axe finds nothing on a site in a language whose interface is partly borrowed", async () => {
  await shown.inWindow({ viewport: SCREENS.phone }, async (context) => {
    for (const address of ["/rn/", "/rn/protected-areas/kibira/"]) {
      const { page } = await visit(context, shown.originOf("bi"), address);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});

test("a page that breaks these promises is noticed", async () => {
  const folder = temporaryFolder();
  const bad = `<!doctype html><title>Bad</title><script>document.title = "run"</script><script src="/run.js"></script>
    <img src="https://elsewhere.invalid/a.png"><pre>${"wide".repeat(500)}</pre>`;
  writeFileSync(join(folder, "index.html"), bad);
  writeFileSync(join(folder, "404.html"), bad);
  const site = await serveSite(folder);
  try {
    await shown.inWindow({ viewport: SCREENS.phone, bypassCSP: true }, async (context) => {
      const { page, troubles } = await visit(context, site.origin, "/");
      expect(troubles.filter((trouble) => trouble.startsWith("a script ran"))).toHaveLength(1);
      expect(troubles).toContain("request to another host: https://elsewhere.invalid/a.png");
      expect(await sidewaysOverflow(page)).toBeGreaterThan(1000);
      expect((await accessibilityFaults(page)).map((fault) => fault.split(":")[0])).toEqual(
        expect.arrayContaining(["html-has-lang", "image-alt"]),
      );
    });
    await shown.inWindow({ viewport: SCREENS.phone }, async (context) => {
      const { troubles } = await visit(context, site.origin, "/");
      expect(troubles.filter((trouble) => trouble.startsWith("console: ")).length).toBeGreaterThan(1);
    });
  } finally {
    site.close();
  }
});
