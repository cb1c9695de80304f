import type { Page } from "../../model/site.ts";
import { whereaboutsOfPath } from "../alternates.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { filledSections, sectionLink } from "../sections.ts";

/** What a visitor sees at an address that does not exist. */
export function notFoundPage(scope: PageScope): Page {
  const { context } = scope;
  const { words } = context.dictionary;
  const permalink = `/${context.locale}/404.html`;
  const whereabouts = whereaboutsOfPath(scope.contexts, "404.html", () => true);
  const shell = shellFor(scope, {
    ...whereabouts,
    permalink,
    heading: words.notFoundTitle,
    lead: words.notFoundLead,
    trail: [],
    contentLocale: context.locale,
  });
  const sections = filledSections(context).map((section) => {
    const link = sectionLink(context, section);
    return { title: link.label, url: link.url ?? "", details: [] };
  });
  return {
    kind: "not-found",
    permalink,
    locale: context.locale,
    contentLocale: context.locale,
    isListed: false,
    alternates: whereabouts.alternates,
    view: { ...shell, head: { ...shell.head, isIndexed: false, alternates: [] }, sections },
  };
}
