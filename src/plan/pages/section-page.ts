import type { Page } from "../../model/site.ts";
import type { ItemGroup } from "../../model/view.ts";
import type { Word } from "../../model/word.ts";
import { collectionNamed } from "../../schema/collections.ts";
import { contacts } from "../../schema/collections/contacts.ts";
import { documents } from "../../schema/collections/documents.ts";
import { laws } from "../../schema/collections/laws.ts";
import { targets } from "../../schema/collections/targets.ts";
import type { SectionName } from "../../schema/sections.ts";
import { contentLocaleOf, whereaboutsOf, whereaboutsOfPath } from "../alternates.ts";
import { listLink, listPermalink } from "../lists.ts";
import { readingsOf, type LocaleContext } from "../locale-context.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { itemFor } from "../presentations/presentations.ts";
import { provenanceOfPage } from "../provenance.ts";
import type { Reading } from "../reading.ts";
import { collectionsOfSection, pagesOfSection, sectionPermalink, sectionWord } from "../sections.ts";
import { targetMatrix } from "../target-matrix.ts";
import { officialRecords } from "../official-records.ts";
import { partnerGroups } from "../partners.ts";
import { treatyViews } from "../treaties.ts";
import { additionOf, entryShell } from "./entry-page.ts";

/** How many entries of a collection a landing page names before it leads on to the list. */
const SHOWN = 6;

/** A section's landing page: its introduction, its pages, and the beginning of each of its lists. */
export function sectionPage(scope: PageScope, section: SectionName): Page {
  const { context } = scope;
  const introduction = context.readings.get(`pages/${section}`);
  const permalink = sectionPermalink(context, section);
  const whereabouts = introduction
    ? whereaboutsOf(scope.contexts, introduction)
    : whereaboutsOfPath(scope.contexts, `${section}/`, (other) => isWritten(other, section));
  const heading = sectionWord(context, section);
  const shell = introduction
    ? entryShell(scope, introduction)
    : shellFor(scope, {
        ...whereabouts,
        permalink,
        heading,
        section,
        trail: [],
        provenance: provenanceOfPage(context, heading.text, permalink, []),
        contentLocale: contentLocaleOf(context, whereabouts),
      });
  const { words } = context.dictionary;
  const treaties = section === "convention" ? treatyViews(context) : [];
  return {
    kind: "section",
    permalink,
    locale: context.locale,
    contentLocale: introduction?.document.locale ?? contentLocaleOf(context, whereabouts),
    isListed: whereabouts.alternates.has(context.locale),
    updatedOn: introduction?.fields.updatedOn,
    alternates: whereabouts.alternates,
    view: {
      ...shell,
      addition: introduction && additionOf(scope, introduction),
      treaties: treaties.length > 0 ? { heading: words.treaties, items: treaties } : undefined,
      targets: section === "implementation" ? targetMatrix(context) : undefined,
      records: section === "biosafety-and-abs" ? officialRecords(context) : undefined,
      groups: groupsOf(context, section),
    },
  };
}

/** Tells whether anything of the section is written in this locale. */
function isWritten(context: LocaleContext, section: SectionName): boolean {
  const ofCollections = collectionsOfSection(context, section).flatMap((name) => collectionReadings(context, name));
  return [...pagesOfSection(context, section), ...ofCollections].some(({ isFallback }) => !isFallback);
}

function groupsOf(context: LocaleContext, section: SectionName): readonly ItemGroup[] {
  const { words } = context.dictionary;
  const pages = group(context, words.inThisSection, pagesOfSection(context, section));
  if (section === "convention") return [...pages, ...focalPoints(context)];
  if (section === "implementation") return [...pages, ...implementationGroups(context)];
  if (section === "cooperation") return [...partnerGroups(context), ...pages, ...listGroups(context, section)];
  return [...pages, ...listGroups(context, section)];
}

function listGroups(context: LocaleContext, section: SectionName): readonly ItemGroup[] {
  return collectionsOfSection(context, section).flatMap((name) => {
    const heading = listLink(context, { name }).label;
    return group(context, heading, collectionReadings(context, name), { label: context.dictionary.words.wholeList, name });
  });
}

function focalPoints(context: LocaleContext): readonly ItemGroup[] {
  const { words } = context.dictionary;
  const holders = readingsOf(context, contacts).filter(({ fields }) => (fields.roles ?? []).length > 0);
  return group(context, words.focalPoints, holders, { label: words.allContacts, name: contacts.name });
}

function implementationGroups(context: LocaleContext): readonly ItemGroup[] {
  const { words } = context.dictionary;
  const all = readingsOf(context, documents);
  const ofKind = (heading: Word, kind: string) =>
    group(
      context,
      heading,
      all.filter(({ fields }) => fields.kind === kind),
      { label: words.allDocuments, name: documents.name },
    );
  return [
    ...ofKind(words.strategies, "strategy"),
    ...group(context, words["collection.targets"], readingsOf(context, targets), { label: words.allTargets, name: targets.name }),
    ...ofKind(words.nationalReports, "national-report"),
    ...group(context, words["collection.laws"], readingsOf(context, laws), {
      label: words.wholeList,
      name: laws.name,
    }),
  ];
}

function collectionReadings(context: LocaleContext, name: string): readonly Reading[] {
  const definition = collectionNamed(name);
  return definition ? readingsOf(context, definition) : [];
}

function group(
  context: LocaleContext,
  heading: Word,
  readings: readonly Reading[],
  list?: { readonly label: Word; readonly name: string },
): readonly ItemGroup[] {
  if (readings.length === 0) return [];
  const items = readings.slice(0, list ? SHOWN : undefined).map((reading) => itemFor(context, reading));
  const more = list && { label: list.label, url: listPermalink(context, list.name) };
  return [{ heading, items, more }];
}
