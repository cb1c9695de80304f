import type { Source } from "../../model/document.ts";
import type { Page } from "../../model/site.ts";
import type { Link } from "../../model/view.ts";
import { contentLocaleOf, whereaboutsOfPath } from "../alternates.ts";
import { linkTo } from "../locale-context.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { provenanceOfPage, sourceView } from "../provenance.ts";
import { filledSections, sectionHeading, sectionLink, sectionPermalink } from "../sections.ts";

/** All sources of the site in one place, each with the pages that rest on it. */
export function attributionPage(scope: PageScope): Page {
  const { context } = scope;
  const bySource = new Map<string, { source: Source; usedOn: Link[] }>();
  const add = (source: Source, page: Link) => {
    const key = `${source.title}\n${source.url ?? ""}\n${source.year ?? ""}`;
    const known = bySource.get(key) ?? { source, usedOn: [] };
    if (!known.usedOn.some(({ url }) => url === page.url)) known.usedOn.push(page);
    bySource.set(key, known);
  };
  for (const reading of context.readings.values())
    for (const source of reading.fields.sources ?? []) add(source, linkTo(context, reading));
  const treatyPage = { label: sectionHeading(context, "convention"), url: sectionPermalink(context, "convention") };
  for (const status of Object.values(context.tenant.settings.treaties ?? {}))
    for (const source of status.sources ?? []) add(source, treatyPage);
  const groups = [...bySource.values()].sort((a, b) => context.compare(a.source.title, b.source.title));
  const whereabouts = whereaboutsOfPath(scope.contexts, "attribution/", () => true);
  const permalink = `/${context.locale}/attribution/`;
  const heading = context.dictionary.words.attribution;
  const shell = shellFor(scope, {
    ...whereabouts,
    permalink,
    heading,
    section: "about",
    trail: filledSections(context).includes("about") ? [sectionLink(context, "about")] : [],
    provenance: provenanceOfPage(context, heading.text, permalink, []),
    contentLocale: contentLocaleOf(context, whereabouts),
  });
  return {
    kind: "attribution",
    permalink,
    locale: context.locale,
    contentLocale: context.locale,
    isListed: true,
    alternates: whereabouts.alternates,
    view: {
      ...shell,
      count: context.dictionary.count("attributionIntro", groups.length),
      groups: groups.map(({ source, usedOn }) => ({ source: sourceView(context, source), usedOn })),
    },
  };
}
