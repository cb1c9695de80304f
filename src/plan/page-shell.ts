import { localeFacts } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { PageView } from "../model/page-view.ts";
import type { Link, Passage, PictureView, Provenance } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import type { SectionName } from "../schema/sections.ts";
import { languageName, type LocaleContext } from "./locale-context.ts";
import { markMenu } from "./menu.ts";
import { noticesFor } from "./notices.ts";
import type { PageScope } from "./page-scope.ts";
import type { Reading } from "./reading.ts";
import { sectionPermalink } from "./sections.ts";

/** What a page is, before the frame is put around it. */
export interface PageContent {
  readonly permalink: string;
  readonly heading: Word;
  /** What the page is one of: a term and a law may have the same name. */
  readonly collection?: Word | undefined;
  readonly lead?: Word | undefined;
  readonly description?: string | undefined;
  readonly section?: SectionName | undefined;
  /** The pages between the home page and this one. */
  readonly trail: readonly Link[];
  readonly picture?: PictureView | undefined;
  readonly body?: Passage | undefined;
  readonly provenance?: Provenance | undefined;
  /** The reading that the page shows, where it shows one. */
  readonly reading?: Reading | undefined;
  readonly contentLocale: LocaleTag;
  /** Permalinks in the locales that truly have this page. */
  readonly alternates: ReadonlyMap<LocaleTag, string>;
  /** Permalinks of this page in all locales of the site. */
  readonly everywhere: ReadonlyMap<LocaleTag, string>;
}

/** Puts the frame, the menu, the switcher and the notices around a page's content. */
export function shellFor({ context, frame, menu }: PageScope, content: PageContent): PageView {
  const { registration } = context.tenant;
  const { words } = context.dictionary;
  const isHome = content.permalink === frame.homeUrl;
  const siteTitle = `${frame.siteName.text} · CHM`;
  const original = content.alternates.get(content.contentLocale) ?? content.permalink;
  const isOriginal = content.alternates.get(context.locale) === content.permalink;
  return {
    permalink: content.permalink,
    frame,
    head: {
      title: isHome
        ? `${frame.siteName.text} · ${frame.siteTagline.text}`
        : [content.heading.text, content.collection?.text, siteTitle].filter((part) => part !== undefined).join(" · "),
      description: content.description ?? content.lead?.text,
      isIndexed: registration.standing === "official" && isOriginal,
      canonical: registration.origin + (isOriginal ? content.permalink : original),
      alternates: isOriginal ? absoluteAlternates(context, content) : [],
    },
    menu: markMenu(menu, content.permalink, content.section && sectionPermalink(context, content.section)),
    switcher: [...content.everywhere].map(([locale, url]) => ({
      locale,
      direction: localeFacts(locale).direction,
      name: languageName(locale),
      url,
      isCurrent: locale === context.locale,
    })),
    breadcrumb: isHome ? [] : [{ label: words.home, url: frame.homeUrl }, ...content.trail, { label: content.heading }],
    notices: noticesFor(context, content.reading),
    heading: content.heading,
    lead: content.lead,
    picture: content.picture,
    body: content.body,
    provenance: content.provenance,
  };
}

/** The page's addresses for search engines; `x-default` is the gateway for home pages, else the default locale's page. */
function absoluteAlternates(context: LocaleContext, content: PageContent): readonly { locale: string; url: string }[] {
  const { origin } = context.tenant.registration;
  const alternates = [...content.alternates].map(([locale, permalink]) => ({
    locale: locale as string,
    url: origin + permalink,
  }));
  if (content.permalink === `/${context.locale}/`) alternates.push({ locale: "x-default", url: `${origin}/` });
  return alternates;
}
