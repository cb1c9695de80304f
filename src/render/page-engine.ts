import type { EleventyConfig } from "@11ty/eleventy";
import { basename, join } from "node:path";
import nunjucks, { type Environment } from "nunjucks";
import type { Page, PageKind, Site } from "../model/site.ts";
import type { PageAssets, SiteAssets } from "./assets.ts";
import { compileOnce } from "./compile-once.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { createTemplateEnvironment } from "./template-environment.ts";

export type { EleventyConfig };

/** The views of a site by page kind. A class of its own: Eleventy copies plain objects for every page, and leaves others alone. */
class PlannedSite {
  readonly pages: Readonly<Record<string, readonly Page["view"][]>>;

  constructor(site: Site) {
    const byKind = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, [] as Page["view"][]]));
    for (const page of site.pages) byKind[page.kind]?.push(page.view);
    this.pages = byKind;
  }
}

/** What a page template gets: the view of one page, and what pages of its kind load. Eleventy's own bookkeeping is kept from it. */
interface PageData {
  readonly view?: Page["view"] | undefined;
  readonly assets?: PageAssets | undefined;
}

/** Sets Eleventy up for one site: our page templates are its input, our plan is its data, our Nunjucks environment its engine. */
export async function configurePages(
  eleventyConfig: EleventyConfig,
  site: Site,
  templatesFolder: string,
  assets: SiteAssets,
): Promise<void> {
  eleventyConfig.setUseGitIgnore(false);
  // Otherwise a page template is read once per process, and a preview shows the one of its beginning.
  eleventyConfig.setUseTemplateCache(false);
  eleventyConfig.setTemplateFormats("njk");
  // Eleventy ignores all that lies below its includes folder: ours has a loader of its own.
  eleventyConfig.setIncludesDirectory("no-includes");
  eleventyConfig.setDataDirectory("no-data");
  const environment = await createTemplateEnvironment(templatesFolder);
  // Not as its library: Eleventy would compile a page template, and its permalink, for every page anew, and keep each environment, with the site, for ever.
  const permalink = (text: string, path: string) => pageRenderer(environment, text, path);
  const compile = (text: string, path: string) => {
    const render = pageRenderer(environment, text, path);
    const kind = basename(path, ".njk") as PageKind;
    return ({ view }: PageData) => tidy(render({ view, assets: assets.byKind.get(kind) }));
  };
  eleventyConfig.addExtension("njk", { compile, compileOptions: { permalink, cache: false } });
  eleventyConfig.on("eleventy.before", () => environment.invalidateCache());
  eleventyConfig.addGlobalData("site", new PlannedSite(site));
}

/** Gives what renders a page template, or a permalink, with the data of one page. A fault names the page: Nunjucks blames the template alone. */
function pageRenderer(environment: Environment, text: string, path: string): (data: PageData) => string {
  const template = new nunjucks.Template(compileOnce(path, text, environment), environment, path);
  return (data) => {
    try {
      return template.render(data);
    } catch (error) {
      // Nunjucks names the template at each level again. The error is not our cause: Eleventy would unwrap it, and lose the page.
      const reason = [...new Set(String(error).split("\n"))].join("\n");
      throw new Error(`${path} cannot render the page ${data.view?.permalink}\n${reason}`);
    }
  };
}

/** Lines that only template tags stood on are no use to anybody's data volume; those of code are its own. */
function tidy(html: string): string {
  const parts = html.split(/(<pre>[\s\S]*?<\/pre>)/);
  const tidied = parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/\n(?:[ \t]*\n)+/g, "\n")));
  return tidied.join("").trim() + "\n";
}

/** The folder of the page templates. */
export function pagesFolder(templatesFolder: string): string {
  return join(templatesFolder, "pages");
}
