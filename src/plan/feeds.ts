import { isDay, type Day } from "../model/day.ts";
import type { Feed, FeedItem } from "../model/site.ts";
import type { LocaleContext } from "./locale-context.ts";
import { siteName } from "./provenance.ts";

const FEED_LENGTH = 30;

/** The feed of a locale: what was written in it, newest first; undefined while nothing has a full date. */
export function feedFor(context: LocaleContext): Feed | undefined {
  const { origin } = context.tenant.registration;
  const items = [...context.readings.values()].flatMap((reading): readonly FeedItem[] => {
    const { fields, document, isFallback, permalink, title } = reading;
    const published = fullDay(fields.date);
    const updated = fields.updatedOn ?? published;
    if (isFallback || !updated || permalink === `/${context.locale}/`) return [];
    return [{ url: origin + permalink, title: title.text, summary: document.fields.summary, published, updated }];
  });
  if (items.length === 0) return undefined;
  items.sort((a, b) => (a.updated === b.updated ? (a.url < b.url ? -1 : 1) : a.updated < b.updated ? 1 : -1));
  return {
    permalink: `/${context.locale}/feed.xml`,
    locale: context.locale,
    title: `${siteName(context)} · ${context.dictionary.words.siteTagline.text}`,
    homeUrl: `${origin}/${context.locale}/`,
    author: siteName(context),
    items: items.slice(0, FEED_LENGTH),
  };
}

function fullDay(day: string | undefined): Day | undefined {
  return day !== undefined && isDay(day) ? day : undefined;
}
