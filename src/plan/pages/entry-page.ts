import type { Page } from "../../model/site.ts";
import type { Addition, PageView } from "../../model/page-view.ts";
import type { Link } from "../../model/view.ts";
import { whereaboutsOf } from "../alternates.ts";
import { listLink } from "../lists.ts";
import { titleWord, wordIn, type LocaleContext } from "../locale-context.ts";
import { shellFor } from "../page-shell.ts";
import type { PageScope } from "../page-scope.ts";
import { translationWord } from "../notices.ts";
import { passageOf } from "../passage.ts";
import { entryPicture } from "../pictures.ts";
import { presentationOf } from "../presentations/presentations.ts";
import { provenanceOf } from "../provenance.ts";
import type { Reading } from "../reading.ts";
import { sectionLink, sectionOf } from "../sections.ts";

/** The page of an entry for the reader of one locale. */
export function entryPage(scope: PageScope, reading: Reading): Page {
  const { context } = scope;
  const whereabouts = whereaboutsOf(scope.contexts, reading);
  const base = {
    permalink: reading.permalink,
    locale: context.locale,
    contentLocale: reading.document.locale,
    isListed: !reading.isFallback,
    updatedOn: reading.fields.updatedOn ?? reading.fields.date,
    alternates: whereabouts.alternates,
  };
  const shell = entryShell(scope, reading);
  const presentation = presentationOf(reading.entry.collection);
  if (presentation.layout === "record") {
    const view = {
      ...shell,
      label: presentation.label(context, reading),
      facts: presentation.facts(context, reading),
      answers: presentation.answers(context, reading),
      action: presentation.action(context, reading),
    };
    return { ...base, kind: "record", view };
  }
  const [date] = presentation.details(context, reading);
  return { ...base, kind: "article", view: { ...shell, date, addition: additionOf(scope, reading) } };
}

/** The frame and the common parts of an entry's page. */
export function entryShell(scope: PageScope, reading: Reading): PageView {
  const { context } = scope;
  const { summary } = reading.document.fields;
  const { collection } = reading.entry;
  return shellFor(scope, {
    ...whereaboutsOf(scope.contexts, reading),
    permalink: reading.permalink,
    heading: titleWord(context, reading),
    collection:
      presentationOf(collection).layout === "record"
        ? context.dictionary.words[`collection.${collection}` as "collection.laws"]
        : undefined,
    lead: summary ? wordIn(context, summary, reading.document.locale) : undefined,
    section: reading.entry.slug === "home" ? undefined : sectionOf(reading),
    trail: trailOf(context, reading),
    picture: entryPicture(context, reading, "lead"),
    body: passageOf(context, reading.document, scope.diagnostics),
    provenance: provenanceOf(context, reading),
    reading,
    contentLocale: reading.document.locale,
  });
}

function trailOf(context: LocaleContext, reading: Reading): readonly Link[] {
  const { collection, slug } = reading.entry;
  const section = sectionOf(reading);
  if (collection === "pages") return slug === section ? [] : [sectionLink(context, section)];
  const list = listLink(context, { name: collection });
  return section === collection ? [list] : [sectionLink(context, section), list];
}

/** What the tenant adds below a shared page, under a heading of its own. */
export function additionOf(scope: PageScope, reading: Reading): Addition | undefined {
  const { addition } = reading;
  if (!addition) return undefined;
  const { title, summary, translation } = addition.fields;
  const word = (text: string) => wordIn(scope.context, text, addition.locale);
  const body = passageOf(scope.context, addition, scope.diagnostics);
  if (!body && summary === undefined) return undefined;
  return {
    heading: title ? word(title) : scope.context.dictionary.words.inThisCountry,
    notice: translationWord(scope.context, translation),
    lead: summary === undefined ? undefined : word(summary),
    body,
  };
}
