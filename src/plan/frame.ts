import type { Frame, Link } from "../model/view.ts";
import { linkTo, localisedWord, plainWord, type LocaleContext } from "./locale-context.ts";

/** Shared pages that every footer links to, in this order. */
const FOOTER_PAGES = ["contact", "partnership", "legal", "privacy", "accessibility"] as const;

/** What is around every page of a locale, made once. */
export function frameFor(context: LocaleContext, hasFeed: boolean): Frame {
  const { tenant, locale, direction, dictionary } = context;
  const name = localisedWord(context, tenant.settings.name) ?? plainWord(context, tenant.id);
  const hostName = localisedWord(context, tenant.hub.name) ?? plainWord(context, "");
  return {
    locale,
    direction,
    homeUrl: `/${locale}/`,
    code: tenant.id,
    siteName: name,
    siteTagline: dictionary.words.siteTagline,
    feed: hasFeed ? { url: `/${locale}/feed.xml`, title: `${name.text} · ${dictionary.words.feed.text}` } : undefined,
    words: dictionary.words,
    footer: {
      host: dictionary.phrase("hostedBy", { host: hostName.text }),
      address: plainWord(context, tenant.hub.address),
      contact: { label: plainWord(context, tenant.hub.email), url: `mailto:${tenant.hub.email}` },
      links: footerLinks(context),
      standing: tenant.registration.standing === "demonstration" ? dictionary.words.standingNotice : undefined,
    },
  };
}

function footerLinks(context: LocaleContext): readonly Link[] {
  const pages = FOOTER_PAGES.flatMap((slug) => {
    const reading = context.readings.get(`pages/${slug}`);
    return reading ? [linkTo(context, reading)] : [];
  });
  const attribution = { label: context.dictionary.words.attribution, url: `/${context.locale}/attribution/` };
  return [...pages, attribution];
}
