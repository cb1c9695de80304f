import type { Page } from "../../model/site.ts";
import type { ListView } from "../../model/page-view.ts";
import type { CollectionDefinition } from "../../schema/collection.ts";
import { targets } from "../../schema/collections/targets.ts";
import { contentLocaleOf, whereaboutsOfPath } from "../alternates.ts";
import { listLink, listPermalink } from "../lists.ts";
import { plainWord, readingsOf, yearText, type LocaleContext } from "../locale-context.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { itemFor } from "../presentations/presentations.ts";
import { provenanceOfPage } from "../provenance.ts";
import type { Reading } from "../reading.ts";
import { firstPageGroups } from "./list-groups.ts";
import { sectionLink, sectionOfCollection } from "../sections.ts";
import { targetMatrix } from "../target-matrix.ts";

/** How many entries the first page of a dated list shows; the years hold all of them, at addresses that never change. */
const NEWEST = 20;

/** The list of a collection, and for dated collections one page per year. */
export function listPages(scope: PageScope, definition: CollectionDefinition): readonly Page[] {
  const { context } = scope;
  const readings = readingsOf(context, definition);
  if (readings.length === 0) return [];
  if (!definition.isSplitByYear) return [listPage(scope, definition, undefined, readings, [])];
  const years = [...new Set(readings.map(yearOf))]
    .filter((year) => year !== "")
    .sort()
    .reverse();
  const first = listPage(scope, definition, undefined, readings.slice(0, NEWEST), years);
  return [
    first,
    ...years.map((year) =>
      listPage(
        scope,
        definition,
        year,
        readings.filter((reading) => yearOf(reading) === year),
        years,
      ),
    ),
  ];
}

function yearOf({ fields }: Reading): string {
  return fields.date?.slice(0, 4) ?? "";
}

function listPage(
  scope: PageScope,
  definition: CollectionDefinition,
  year: string | undefined,
  readings: readonly Reading[],
  years: readonly string[],
): Page {
  const { context } = scope;
  const path = year === undefined ? `${definition.name}/` : `${definition.name}/${year}/`;
  const permalink = `/${context.locale}/${path}`;
  const keys = new Set(readings.map(({ entry }) => entry.slug));
  const whereabouts = whereaboutsOfPath(scope.contexts, path, (other) =>
    readingsOf(other, definition).some((reading) => !reading.isFallback && keys.has(reading.entry.slug)),
  );
  const list = listLink(context, definition);
  const name = list.label;
  const heading = year === undefined ? name : { ...name, text: `${name.text} · ${yearText(context, Number(year))}` };
  const section = sectionOfCollection(definition.name);
  const trail = [...(section === definition.name ? [] : [sectionLink(context, section)]), ...(year === undefined ? [] : [list])];
  const shell = shellFor(scope, {
    ...whereabouts,
    permalink,
    heading,
    section,
    trail,
    provenance: provenanceOfPage(context, heading.text, permalink, []),
    contentLocale: contentLocaleOf(context, whereabouts),
  });
  const view: ListView = {
    ...shell,
    groups:
      year === undefined
        ? firstPageGroups(context, definition, readings)
        : [{ items: readings.map((reading) => itemFor(context, reading)) }],
    targets: definition.name === targets.name ? matrixOnList(context) : undefined,
    years: yearLinks(context, definition.name, years, year),
  };
  return {
    kind: "list",
    permalink,
    locale: context.locale,
    contentLocale: contentLocaleOf(context, whereabouts),
    isListed: whereabouts.alternates.has(context.locale),
    alternates: whereabouts.alternates,
    view,
  };
}

/** The matrix without its link, which would lead to this very page. */
function matrixOnList(context: LocaleContext): ListView["targets"] {
  const matrix = targetMatrix(context);
  return matrix && { ...matrix, link: undefined };
}

function yearLinks(
  context: LocaleContext,
  collection: string,
  years: readonly string[],
  current: string | undefined,
): ListView["years"] {
  if (years.length === 0) return [];
  const base = listPermalink(context, collection);
  const latest = { label: context.dictionary.words.allYears, url: base, isCurrent: current === undefined };
  return [
    latest,
    ...years.map((year) => ({
      label: plainWord(context, yearText(context, Number(year))),
      url: `${base}${year}/`,
      isCurrent: year === current,
    })),
  ];
}
