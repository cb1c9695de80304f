import type { Page } from "../../model/site.ts";
import type { Figure, Item, ItemGroup } from "../../model/view.ts";
import { documents } from "../../schema/collections/documents.ts";
import { laws } from "../../schema/collections/laws.ts";
import { news } from "../../schema/collections/news.ts";
import { protectedAreas } from "../../schema/collections/protected-areas.ts";
import { targets } from "../../schema/collections/targets.ts";
import { contentLocaleOf, whereaboutsOfHome } from "../alternates.ts";
import { listPermalink } from "../lists.ts";
import { numberText, readingsOf, wordIn, yearText, type LocaleContext } from "../locale-context.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { entryPicture } from "../pictures.ts";
import { itemFor } from "../presentations/presentations.ts";
import { provenanceOfPage, siteName } from "../provenance.ts";
import type { Reading } from "../reading.ts";
import { filledSections, hasOwnList, sectionLink, sectionPermalink } from "../sections.ts";
import { hasAlignedTargets, targetMatrix } from "../target-matrix.ts";
import { entryShell } from "./entry-page.ts";

/** The home page of one locale: the tenant's words where it has some, and what is newest and most asked for. */
export function homePage(scope: PageScope): Page {
  const { context } = scope;
  const reading = context.readings.get("pages/home");
  const whereabouts = whereaboutsOfHome(scope.contexts, context);
  const permalink = `/${context.locale}/`;
  const shell = reading
    ? entryShell(scope, reading)
    : shellFor(scope, {
        ...whereabouts,
        permalink,
        heading: scope.frame.siteName,
        lead: scope.frame.siteTagline,
        trail: [],
        provenance: provenanceOfPage(context, siteName(context), permalink, []),
        contentLocale: context.locale,
      });
  const isReal = whereabouts.alternates.has(context.locale);
  return {
    kind: "home",
    permalink,
    locale: context.locale,
    contentLocale: reading?.document.locale ?? contentLocaleOf(context, whereabouts),
    isListed: isReal,
    updatedOn: reading?.fields.updatedOn,
    alternates: whereabouts.alternates,
    view: {
      ...shell,
      figures: figuresOf(context),
      newest: newestNews(context),
      documents: keyDocuments(context),
      targets: hasAlignedTargets(context) ? targetMatrix(context) : undefined,
      sections: sectionItems(context),
    },
  };
}

/** At most four numbers, all counted from what the site itself shows. */
function figuresOf(context: LocaleContext): readonly Figure[] {
  const { dictionary } = context;
  const party = context.tenant.settings.treaties?.["cbd"]?.inForce;
  const figures: Figure[] = [];
  if (party) {
    const year = yearText(context, Number(party.slice(0, 4)));
    figures.push({ value: year, label: dictionary.words["figure.party"], url: sectionPermalink(context, "convention") });
  }
  const counted = [
    ["figure.protectedAreas", protectedAreas.name, readingsOf(context, protectedAreas).length],
    ["figure.targets", targets.name, readingsOf(context, targets).length],
    ["figure.documents", documents.name, readingsOf(context, documents).length],
  ] as const;
  for (const [key, collection, count] of counted) {
    if (count === 0) continue;
    figures.push({
      value: numberText(context, count),
      label: dictionary.count(key, count),
      url: listPermalink(context, collection),
    });
  }
  return figures;
}

function newestNews(context: LocaleContext): ItemGroup | undefined {
  const items = readingsOf(context, news)
    .slice(0, 3)
    .map((reading) => ({ ...itemFor(context, reading), picture: entryPicture(context, reading, "thumbnail") }));
  if (items.length === 0) return undefined;
  const { words } = context.dictionary;
  return { heading: words.newest, items, more: { label: words.allNews, url: listPermalink(context, news.name) } };
}

/** The newest strategy, the last national report, the newest law, and then others of a kind that says what they are worth; four in all. */
function keyDocuments(context: LocaleContext): ItemGroup | undefined {
  const all = readingsOf(context, documents).filter(({ fields }) => fields.kind !== "other");
  const ofKind = (kind: string) => all.filter(({ fields }) => fields.kind === kind);
  const reports = ofKind("national-report").toSorted((a, b) => Number(b.fields.number ?? 0) - Number(a.fields.number ?? 0));
  const chosen = new Set<Reading | undefined>([ofKind("strategy")[0], reports[0], readingsOf(context, laws)[0], ...all]);
  const items = [...chosen]
    .filter((reading) => reading !== undefined)
    .slice(0, 4)
    .map((reading) => itemFor(context, reading));
  if (items.length === 0) return undefined;
  const { words } = context.dictionary;
  return { heading: words.keyDocuments, items, more: { label: words.allDocuments, url: listPermalink(context, documents.name) } };
}

function sectionItems(context: LocaleContext): readonly Item[] {
  return filledSections(context)
    .filter((section) => !hasOwnList(context, section))
    .map((section) => {
      const introduction = context.readings.get(`pages/${section}`)?.document;
      const summary = introduction?.fields.summary;
      return {
        title: sectionLink(context, section).label,
        url: sectionLink(context, section).url ?? "",
        summary: summary && introduction ? wordIn(context, summary, introduction.locale) : undefined,
        details: [],
      };
    });
}
