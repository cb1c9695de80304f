import { Feed as FeedWriter } from "feed";
import type { Feed } from "../model/site.ts";
import { escapeHtml } from "../i18n/word-html.ts";

/**
 * Gives a feed as Atom 1.0. The library marks titles and summaries as HTML, so that readers would run what looks like it: ours are text, and escaped.
 * Days become midnight UTC; nothing in it depends on when it is made.
 */
export function renderFeed(feed: Feed, origin: string): string {
  const [newest] = feed.items;
  const writer = new FeedWriter({
    id: origin + feed.permalink,
    title: feed.title,
    link: feed.homeUrl,
    feedLinks: { atom: origin + feed.permalink },
    language: feed.locale,
    author: { name: feed.author },
    copyright: "CC BY 4.0",
    generator: "CHM",
    ...(newest ? { updated: atMidnight(newest.updated) } : {}),
  });
  for (const item of feed.items) {
    writer.addItem({
      id: item.url,
      link: item.url,
      title: escapeHtml(item.title),
      date: atMidnight(item.updated),
      ...(item.published ? { published: atMidnight(item.published) } : {}),
      ...(item.summary ? { description: escapeHtml(item.summary) } : {}),
    });
  }
  return writer.atom1() + "\n";
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
