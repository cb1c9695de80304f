import type { Document } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import type { MediaFile } from "../model/media-file.ts";
import { collectionNamed } from "../schema/collections.ts";
import { listPermalink } from "./lists.ts";
import { readingsOf, type LocaleContext } from "./locale-context.ts";
import { mediaPermalink, picturePermalink } from "./media.ts";
import { permalinkOf, type Reading } from "./reading.ts";
import { filledSections, sectionPermalink } from "./sections.ts";

/** Where a link leads for the reader of a locale. */
export interface LinkTarget {
  readonly permalink: string;
  /** The texts on that page, where it is the page of an entry. */
  readonly documents?: readonly Document[];
}

/** Finds what a path below the tenant's folder leads to: `news/mangroves.md` is an entry, `news` or `news/` its list, `media/report.pdf` a file. */
export function resolveTarget(context: LocaleContext, path: string): LinkTarget | undefined {
  const [, collection, slug] = /^([a-z-]+)\/([a-z0-9-]+)\.md$/.exec(path) ?? [];
  if (collection && slug) {
    const reading = context.readings.get(entryKey({ collection, slug })) ?? movedEntry(context, collection, slug);
    if (reading) return { permalink: reading.permalink, documents: documentsOf(reading) };
    const permalink = collection === "pages" ? landingPage(context, slug) : undefined;
    return permalink === undefined ? undefined : { permalink };
  }
  const file = fileNamed(context, path);
  if (file && !file.dimensions) return { permalink: mediaPermalink(file) };
  if (file) return context.unavailablePictures.has(file.path) ? undefined : { permalink: picturePermalink(file) };
  const definition = collectionNamed(path);
  if (!definition?.hasList || readingsOf(context, definition).length === 0) return undefined;
  return { permalink: listPermalink(context, definition.name) };
}

/** The texts that stand on one page with a document, itself first. */
export function documentsBeside(context: LocaleContext, document: Document): readonly Document[] {
  const [collection = "", name = ""] = document.file.split("/").slice(2);
  const reading = context.readings.get(entryKey({ collection, slug: name.replace(/\..*$/, "") }));
  return [document, ...(reading ? documentsOf(reading) : []).filter((other) => other !== document)];
}

function documentsOf({ document, addition }: Reading): readonly Document[] {
  return addition ? [document, addition] : [document];
}

/** Pages that nobody has to write: the sources of the whole site, and each section that has something to show. */
function landingPage(context: LocaleContext, slug: string): string | undefined {
  if (slug === "attribution") return `/${context.locale}/attribution/`;
  const section = filledSections(context).find((name) => name === slug);
  return section && sectionPermalink(context, section);
}

/** A link to a file that was renamed still arrives, as long as `redirects.yml` remembers its address. */
function movedEntry(context: LocaleContext, collection: string, slug: string): Reading | undefined {
  const { redirects, settings } = context.tenant;
  const oldAddresses = settings.locales.map((locale) => permalinkOf({ collection, slug }, locale, slug));
  const moved = redirects.find(({ from }) => oldAddresses.includes(from));
  return moved && context.readings.get(moved.to);
}

/** The folder of a document below its tenant's: `tenants/bi/news/x.fr.md` gives `news`. */
export function folderOf(file: string): string {
  return file.split("/").slice(2, -1).join("/");
}

/** The file of the tenant's media folder that a path leads to. */
export function fileNamed(context: LocaleContext, path: string): MediaFile | undefined {
  return context.tenant.media.find((file) => file.path === path);
}

/** Resolves `..` and `.` against a folder; undefined where the path climbs out of the tenant's folder. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
