import type { EleventyConfig } from "@11ty/eleventy";
import { join } from "node:path";
import type { Page, PageKind, Site } from "../model/site.ts";
import { createTemplateEnvironment } from "./template-environment.ts";

export type { EleventyConfig };

const PAGE_KINDS: readonly PageKind[] = [
  "home",
  "section",
  "article",
  "record",
  "list",
  "attribution",
  "not-found",
  "gateway",
  "forward",
];

/** The views of a site by page kind. A class of its own: Eleventy copies plain objects for every page, and leaves others alone. */
class PlannedSite {
  readonly pages: Readonly<Record<string, readonly Page["view"][]>>;

  constructor(site: Site) {
    const byKind = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, [] as Page["view"][]]));
    for (const page of site.pages) byKind[page.kind]?.push(page.view);
    this.pages = byKind;
  }
}

/** Sets Eleventy up for one site: our page templates are its input, our plan is its data, our Nunjucks environment its engine. */
export async function configurePages(eleventyConfig: EleventyConfig, site: Site, templatesFolder: string): Promise<void> {
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.setTemplateFormats("njk");
  // Eleventy ignores all that lies below its includes folder: ours has a loader of its own.
  eleventyConfig.setIncludesDirectory("no-includes");
  eleventyConfig.setDataDirectory("no-data");
  eleventyConfig.setLibrary("njk", await createTemplateEnvironment(templatesFolder));
  eleventyConfig.addGlobalData("site", new PlannedSite(site));
}

/** The folder of the page templates. */
export function pagesFolder(templatesFolder: string): string {
  return join(templatesFolder, "pages");
}
