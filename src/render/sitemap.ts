import { SitemapStream, streamToPromise } from "sitemap";
import type { Page, Site } from "../model/site.ts";

/** Gives `sitemap.xml`: every page in the language it is written in, with the same page in other languages. */
export async function renderSitemap(site: Site): Promise<string> {
  const stream = new SitemapStream({
    hostname: site.origin,
    lastmodDateOnly: true,
    xmlns: { news: false, image: false, video: false, xhtml: true },
  });
  const finished = streamToPromise(stream);
  for (const page of site.pages) {
    if (!page.isListed) continue;
    stream.write({
      url: page.permalink,
      ...(page.updatedOn && page.updatedOn.length === 10 ? { lastmod: page.updatedOn } : {}),
      links: page.alternates.size > 1 ? alternateLinks(site, page) : [],
    });
  }
  stream.end();
  return `${(await finished).toString("utf8")}\n`;
}

function alternateLinks(site: Site, page: Page): { lang: string; url: string }[] {
  return [...page.alternates].map(([lang, permalink]) => ({ lang, url: site.origin + permalink }));
}

/** Gives `robots.txt`. A demonstration is not closed to robots: they must be able to read that it is not to be indexed. */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap.xml\n`;
}
