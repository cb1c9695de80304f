import type { Page } from "../../model/site.ts";
import type { Contexts } from "../alternates.ts";
import { languageName, localisedWord, plainWord } from "../locale-context.ts";
import { siteName } from "../provenance.ts";

/** The page at `/`, and the one for lost visitors whose language is not known: a choice of language, no guess. */
export function gatewayPages(contexts: Contexts, stylesheets: readonly string[]): readonly Page[] {
  const [first] = contexts.values();
  if (!first) return [];
  const { registration } = first.tenant;
  const choices = [...contexts.values()].map((context) => ({
    locale: context.locale,
    direction: context.direction,
    languageName: languageName(context.locale),
    siteName: localisedWord(context, context.tenant.settings.name) ?? plainWord(context, context.tenant.id),
    tagline: context.dictionary.words.siteTagline,
    url: `/${context.locale}/`,
    standing: registration.standing === "demonstration" ? context.dictionary.words.standingNotice : undefined,
  }));
  const alternates = [...contexts.keys()].map((locale) => ({
    locale: locale as string,
    url: `${registration.origin}/${locale}/`,
  }));
  return ["/", "/404.html"].map((permalink) => ({
    kind: "gateway",
    permalink,
    locale: first.locale,
    contentLocale: first.locale,
    isListed: permalink === "/",
    alternates: new Map([...contexts.keys()].map((locale) => [locale, `/${locale}/`])),
    view: {
      permalink,
      code: first.tenant.id,
      title: `CHM ${first.tenant.id} · ${siteName(first)}`,
      stylesheets,
      isIndexed: registration.standing === "official" && permalink === "/",
      canonical: `${registration.origin}/`,
      alternates: permalink === "/" ? [...alternates, { locale: "x-default", url: `${registration.origin}/` }] : [],
      choices,
    },
  }));
}
