import type { Link } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import { collectionNamed, collections } from "../schema/collections.ts";
import { documents } from "../schema/collections/documents.ts";
import { pages } from "../schema/collections/pages.ts";
import { sectionNames, type SectionName } from "../schema/sections.ts";
import { readingsOf, titleWord, type LocaleContext } from "./locale-context.ts";
import type { Reading } from "./reading.ts";

/** Kinds of documents that make the implementation section worth a visit. */
const IMPLEMENTATION_KINDS: ReadonlySet<string> = new Set(["strategy", "national-report"]);

/** The section of an entry: a page names it, other entries have that of their collection. */
export function sectionOf(reading: Reading): SectionName {
  const { entry, fields } = reading;
  if (entry.collection !== "pages") return sectionOfCollection(entry.collection);
  if (isSectionName(entry.slug)) return entry.slug;
  return (fields as { section?: SectionName }).section ?? "about";
}

/** The section of a collection's list. */
export function sectionOfCollection(collection: string): SectionName {
  return collectionNamed(collection)?.section ?? "about";
}

/** Tells whether a section has a list of its own name, such as that of the news: then the list is its landing page. */
export function hasOwnList(context: LocaleContext, section: SectionName): boolean {
  return (context.readingsByCollection.get(section) ?? []).length > 0;
}

/** The address of a section. */
export function sectionPermalink(context: LocaleContext, section: SectionName): string {
  return context.readings.get(`pages/${section}`)?.permalink ?? `/${context.locale}/${section}/`;
}

/** The pages of a section, in their order, without its introduction. */
export function pagesOfSection(context: LocaleContext, section: SectionName): readonly Reading[] {
  return readingsOf(context, pages).filter(
    (reading) => reading.entry.slug !== "home" && reading.entry.slug !== section && sectionOf(reading) === section,
  );
}

/** The collections that have entries in a section. */
export function collectionsOfSection(context: LocaleContext, section: SectionName): readonly string[] {
  return collections
    .filter((definition) => definition.section === section && readingsOf(context, definition).length > 0)
    .map(({ name }) => name);
}

/** The sections that have something to show, in the standard order. */
export function filledSections(context: LocaleContext): readonly SectionName[] {
  return sectionNames.filter((section) => {
    const kinds = section === "implementation" ? readingsOf(context, documents) : [];
    return (
      context.readings.has(`pages/${section}`) ||
      pagesOfSection(context, section).length > 0 ||
      collectionsOfSection(context, section).length > 0 ||
      kinds.some(({ fields }) => IMPLEMENTATION_KINDS.has(fields.kind)) ||
      (section === "cooperation" && context.tenant.partners.length > 0) ||
      (section === "convention" && Object.keys(context.tenant.settings.treaties ?? {}).length > 0)
    );
  });
}

/** The name of a section as the interface says it. */
export function sectionWord(context: LocaleContext, section: SectionName): Word {
  return context.dictionary.words[`section.${section}`];
}

/** A link to a section. */
export function sectionLink(context: LocaleContext, section: SectionName): Link {
  return { label: sectionWord(context, section), url: sectionPermalink(context, section) };
}

/** Tells whether a page's slug makes it the introduction of a section. */
export function isSectionName(slug: string): slug is SectionName {
  return (sectionNames as readonly string[]).includes(slug);
}

/** The heading of a section's landing page: the introduction's own title, else the section's name. */
export function sectionHeading(context: LocaleContext, section: SectionName): Word {
  const introduction = context.readings.get(`pages/${section}`);
  return introduction ? titleWord(context, introduction) : sectionWord(context, section);
}
