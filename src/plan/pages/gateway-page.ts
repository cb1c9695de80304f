import type { Page } from "../../model/site.ts";
import type { GatewayView } from "../../model/page-view.ts";
import { whereaboutsOfHome, type Contexts } from "../alternates.ts";
import { languageName, localisedWord, plainWord, type LocaleContext } from "../locale-context.ts";
import { siteName } from "../provenance.ts";

/** The page at `/`, and the one for lost visitors whose language is not known: a choice of language, no guess. */
export function gatewayPages(contexts: Contexts): readonly Page[] {
  const [first] = contexts.values();
  if (!first) return [];
  const { registration } = first.tenant;
  const { alternates } = whereaboutsOfHome(contexts, first);
  const addresses = [...alternates].map(([locale, permalink]) => ({
    locale: locale as string,
    url: registration.origin + permalink,
  }));
  const page = (permalink: string, isFound: boolean): Page => ({
    kind: "gateway",
    permalink,
    locale: first.locale,
    contentLocale: first.locale,
    isListed: isFound,
    alternates,
    view: {
      permalink,
      code: first.tenant.id,
      title: `CHM ${first.tenant.id} · ${isFound ? siteName(first) : first.dictionary.words.notFoundTitle.text}`,
      isIndexed: registration.standing === "official" && isFound,
      canonical: `${registration.origin}/`,
      alternates: isFound ? [...addresses, { locale: "x-default", url: `${registration.origin}/` }] : [],
      choices: [...contexts.values()].map((context) => choiceOf(context, isFound)),
    },
  });
  return [page("/", true), page("/404.html", false)];
}

function choiceOf(context: LocaleContext, isFound: boolean): GatewayView["choices"][number] {
  const { settings, registration, id } = context.tenant;
  const { words } = context.dictionary;
  return {
    locale: context.locale,
    direction: context.direction,
    languageName: languageName(context.locale),
    siteName: localisedWord(context, settings.name) ?? plainWord(context, id),
    tagline: isFound ? words.siteTagline : words.notFoundTitle,
    url: `/${context.locale}/`,
    standing: registration.standing === "demonstration" ? words.standingNotice : undefined,
  };
}
