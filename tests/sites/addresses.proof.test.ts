import { beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../partnership/small-partnership.ts";
import { tagsOf } from "./html.ts";
import { withoutOwnParts } from "./own-parts.ts";
import { addressesOf, originOf, pagesOf, realSites, TENANTS, type SitePage } from "./real-sites.ts";

let out = "";
beforeAll(async () => {
  out = await realSites();
});

describe.each(TENANTS)("in the site of %s", (tenant) => {
  let pages: readonly SitePage[] = [];
  let addresses: ReadonlySet<string> = new Set();
  beforeAll(() => {
    pages = pagesOf(out, tenant);
    addresses = addressesOf(out, tenant);
  });

  test("every internal address leads to a file, and every fragment to an id", () => {
    const idsByPermalink = new Map(
      pages.map(({ permalink, html }) => [
        permalink,
        new Set(tagsOf(html).flatMap(({ attributes }) => attributes.get("id") ?? [])),
      ]),
    );
    const broken = pages.flatMap(({ permalink, html }) =>
      addressesIn(html, tenant, permalink).flatMap(({ path, fragment }) => {
        if (!addresses.has(path)) return [`${permalink} → ${path}`];
        return fragment === undefined || idsByPermalink.get(path)?.has(fragment) ? [] : [`${permalink} → ${path}#${fragment}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  test("every page can be reached from the gateway", () => {
    const targets = new Map(
      pages.map(({ permalink, html }) => [permalink, addressesIn(html, tenant, permalink).map(({ path }) => path)]),
    );
    const reached = new Set(["/"]);
    for (const permalink of reached) for (const path of targets.get(permalink) ?? []) if (targets.has(path)) reached.add(path);
    const unreached = pages.filter(
      ({ permalink, html }) => !reached.has(permalink) && !permalink.endsWith("404.html") && !html.includes("http-equiv"),
    );
    expect(unreached.map(({ permalink }) => permalink)).toEqual([]);
  });

  test("a page loads nothing from elsewhere, and runs nothing but the site’s own script", () => {
    const foreign = pages.flatMap(({ permalink, html }) =>
      tagsOf(withoutOwnParts(html)).flatMap(({ name, attributes }) => {
        const isLoaded = attributes.has("src") || attributes.has("srcset") || attributes.get("rel") === "stylesheet";
        const address = attributes.get("src") ?? attributes.get("srcset") ?? attributes.get("href") ?? "";
        const isForeign = isLoaded && !/^\/(?!\/)/.test(address);
        const runs =
          ["script", "iframe", "object", "embed", "base", "style"].includes(name) ||
          !/^(?:\/(?!\/)|$)/.test(attributes.get("action") ?? "");
        const isInline = [...attributes.keys()].some((key) => key === "style" || key.startsWith("on"));
        return isForeign || runs || isInline ? [`${permalink}: <${name}> ${address}`] : [];
      }),
    );
    expect(foreign).toEqual([]);
    const sheets = filesBelow(`${out}/${tenant}`).filter(({ path }) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    for (const { content } of sheets)
      expect(Buffer.from(content).toString("utf8")).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
  });
});

/** Where a page's links, pictures and style sheets lead within its own site. */
function addressesIn(
  html: string,
  tenant: string,
  permalink: string,
): readonly { readonly path: string; readonly fragment: string | undefined }[] {
  const written = tagsOf(html).flatMap(({ attributes }) => [
    attributes.get("href"),
    attributes.get("src"),
    attributes.get("cite"),
  ]);
  return written.flatMap((address) => {
    if (address === undefined) return [];
    const url = new URL(address, originOf(tenant) + permalink);
    if (url.origin !== originOf(tenant)) return [];
    return [
      { path: decodeURIComponent(url.pathname), fragment: url.hash === "" ? undefined : decodeURIComponent(url.hash.slice(1)) },
    ];
  });
}
