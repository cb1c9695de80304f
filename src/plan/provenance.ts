import type { Source } from "../model/document.ts";
import type { PartialDay } from "../model/day.ts";
import type { Provenance, SourceView } from "../model/view.ts";
import { dayText, localisedWord, plainWord, yearText, type LocaleContext } from "./locale-context.ts";
import type { Reading } from "./reading.ts";

const TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** Where a page's statements come from, when it was reviewed, how to cite it and whom to tell about a mistake. */
export function provenanceOf(context: LocaleContext, reading: Reading): Provenance {
  const { title, permalink, document, fields } = reading;
  return {
    ...provenanceOfPage(context, title.text, permalink, fields.sources ?? []),
    reviewed: reviewedWord(context, document.fields.reviewedOn),
    updated: fields.updatedOn ? context.dictionary.phrase("updated", { date: dayText(context, fields.updatedOn) }) : undefined,
  };
}

/** The same for a page that the system composed, such as a list. */
export function provenanceOfPage(
  context: LocaleContext,
  title: string,
  permalink: string,
  sources: readonly Source[],
): Provenance {
  const url = context.tenant.registration.origin + permalink;
  const { dictionary } = context;
  return {
    sources: sources.map((source) => sourceView(context, source)),
    reviewed: reviewedWord(context, undefined),
    citation: dictionary.phrase("citation", { title, site: `CHM ${siteName(context)}`, url }),
    licence: { label: dictionary.words.textLicence, url: TEXT_LICENCE },
    mistake: { label: dictionary.words.reportMistake, url: mistakeAddress(context, title, url) },
  };
}

function reviewedWord(context: LocaleContext, day: PartialDay | undefined): Provenance["reviewed"] {
  const { dictionary } = context;
  return day ? dictionary.phrase("reviewed", { date: dayText(context, day) }) : dictionary.words.notYetReviewed;
}

/** A prepared e-mail to the institution that answers for the site, else to the hub. */
function mistakeAddress(context: LocaleContext, title: string, url: string): string {
  const { dictionary } = context;
  const subject = encodeURIComponent(dictionary.phrase("mistakeSubject", { title }).text);
  const body = encodeURIComponent(dictionary.phrase("mistakeBody", { url }).text);
  return `mailto:${contactEmail(context)}?subject=${subject}&body=${body}`;
}

/** The functional address of the site's contact; the hub's where the tenant gives none. */
function contactEmail(context: LocaleContext): string {
  const reference = context.tenant.settings.contact;
  const contact = reference ? context.readings.get(reference) : undefined;
  return (contact?.fields as { email?: string } | undefined)?.email ?? context.tenant.hub.email;
}

/** A source as a list shows it; a year that stands in its title is not said twice. */
export function sourceView(context: LocaleContext, source: Source): SourceView {
  const isSaid = source.title.includes(String(source.year));
  const year = source.year === undefined || isSaid ? undefined : yearText(context, source.year);
  return { title: source.title, url: source.url, year, licence: source.licence };
}

/** The country's name as the site shows it. */
export function siteName(context: LocaleContext): string {
  return (localisedWord(context, context.tenant.settings.name) ?? plainWord(context, context.tenant.id)).text;
}
