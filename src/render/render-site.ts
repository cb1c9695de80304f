import Eleventy from "@11ty/eleventy";
import { relative } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import type { Site } from "../model/site.ts";
import { siteAssets, type Assets, type SiteAssets } from "./assets.ts";
import { renderFeed } from "./feed.ts";
import { configurePages, pagesFolder } from "./page-engine.ts";
import type { PageMemory } from "./page-memory.ts";
import { renderRobots, renderSitemap } from "./sitemap.ts";

/**
 * Renders every page, feed and list of addresses of a site; with a memory, only the pages that it does not know. Writes nothing.
 * A fault of a template is ours and throws, naming template and page.
 */
export async function renderSite(
  site: Site,
  templatesFolder: string,
  assets: Assets,
  memory?: PageMemory,
): Promise<readonly OutputFile[]> {
  const own = siteAssets(assets, site.look);
  const compared = memory?.compare(site.pages, own.files.map(({ path }) => path).join(" "));
  const rendered = await renderPages(compared ? { ...site, pages: compared.changed } : site, templatesFolder, own);
  const files = compared ? compared.complete(rendered) : [...rendered.values()];
  return [...files, ...(await renderOtherFiles(site, own))];
}

/** Everything of a site that is no page: feeds, sitemap, robots, styles, script. */
export async function renderOtherFiles(site: Site, assets: SiteAssets): Promise<readonly OutputFile[]> {
  return [
    ...site.feeds.map((feed) => ({ path: feed.permalink.slice(1), content: renderFeed(feed, site.origin) })),
    { path: "sitemap.xml", content: await renderSitemap(site) },
    { path: "robots.txt", content: renderRobots(site) },
    ...assets.files,
  ];
}

/** Gives the files of the pages by address. */
async function renderPages(site: Site, templatesFolder: string, assets: SiteAssets): Promise<ReadonlyMap<string, OutputFile>> {
  const input = relative(process.cwd(), pagesFolder(templatesFolder));
  const eleventy = new Eleventy(input, "no-output", {
    quietMode: true,
    source: "script",
    configPath: false,
    config: (eleventyConfig) => configurePages(eleventyConfig, site, templatesFolder, assets),
  });
  eleventy.disableLogger();
  const rendered = await eleventy.toJSON().catch((fault: unknown) => {
    throw innermost(fault);
  });
  if (rendered.length !== site.pages.length)
    throw new Error(`${site.pages.length} pages were planned and ${rendered.length} rendered`);
  return new Map(rendered.map(({ url, content }) => [url, { path: outputPath(url), content }]));
}

/** What went wrong at first: Eleventy wraps a fault in others, which name neither the page nor the reason. */
function innermost(fault: unknown): unknown {
  let inner = fault;
  while (inner instanceof Error && "originalError" in inner && inner.originalError) inner = inner.originalError;
  return inner;
}

/** `/fr/news/` is the file `fr/news/index.html`. */
function outputPath(url: string): string {
  return (url.endsWith("/") ? `${url}index.html` : url).slice(1);
}
