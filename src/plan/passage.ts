import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, Slot } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Passage } from "../model/view.ts";
import { localeFacts } from "../i18n/locale-registry.ts";
import { collectionNamed } from "../schema/collections.ts";
import type { LocaleContext } from "./locale-context.ts";
import { mediaPermalink, picturePermalink } from "./media.ts";
import { permalinkOf, type Reading } from "./reading.ts";
import { filledSections, sectionPermalink } from "./sections.ts";

/** A document's body as HTML for the reader of a locale, every link in that locale or its fallback. Adds what leads nowhere to the diagnostics. */
export function passageOf(context: LocaleContext, document: Document, diagnostics: Diagnostic[]): Passage | undefined {
  const { pieces } = document.body;
  if (pieces.length === 0 || (pieces.length === 1 && pieces[0] === "")) return undefined;
  const folder = folderOf(document.file);
  // A shared page may speak of a list that this site does not have yet: its words stay, without a link.
  const isShared = document.file.startsWith("tenants/partnership/");
  const html = pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const attributes = piece.kind === "link" ? linkAttribute(context, piece, folder) : imageAttributes(context, piece, folder);
      if (attributes !== undefined) return attributes;
      if (isShared && collectionNamed(joinPath(folder, piece.href) ?? "")) return "";
      if (isUnread(context, joinPath(folder, piece.href) ?? "")) return "";
      const isDraft = context.tenant.drafts.has((joinPath(folder, piece.href) ?? "").replace(/\.md(?:#.*)?$/, ""));
      const code = isDraft ? "link-to-draft" : piece.kind === "link" ? "broken-link" : "broken-image";
      const tenant = document.file.split("/")[1] ?? context.tenant.id;
      diagnostics.push(diagnose(code, tenant, piece.position, { link: piece.href }));
      return "";
    })
    .join("");
  const direction = localeFacts(document.locale).direction;
  return { html, locale: document.locale, direction, borrowed: document.locale !== context.locale };
}

/** Tells whether a target is there, but has errors of its own. */
function isUnread({ tenant }: LocaleContext, target: string): boolean {
  const path = target.replace(/#.*$/, "");
  return tenant.unread.has(path.replace(/\.md$/, "")) || [...tenant.unread].some((entry) => entry.startsWith(`${path}/`));
}

/** The folder of a document below its tenant's: `tenants/bi/news/x.fr.md` gives `news`. */
function folderOf(file: string): string {
  return file.split("/").slice(2, -1).join("/");
}

function linkAttribute(context: LocaleContext, slot: Slot, folder: string): string | undefined {
  const [, path = "", fragment = ""] = /^([^#?]*)(#.*)?$/.exec(slot.href) ?? [];
  const target = path === "" ? undefined : joinPath(folder, path);
  if (target === undefined) return undefined;
  const permalink = resolveTarget(context, target);
  return permalink === undefined ? undefined : `href="${escapeAttribute(permalink + fragment)}"`;
}

/** `news/mangroves.md` is an entry, `news` or `news/` its list, `media/report.pdf` a file. */
function resolveTarget(context: LocaleContext, target: string): string | undefined {
  const entry = /^([a-z-]+)\/([a-z0-9-]+)\.md$/.exec(target);
  if (entry?.[1] && entry[2]) {
    const [, collection, slug] = entry;
    const reading = context.readings.get(entryKey({ collection, slug })) ?? movedEntry(context, collection, slug);
    return reading?.permalink ?? (collection === "pages" ? landingPage(context, slug) : undefined);
  }
  const file = fileNamed(context, target);
  if (file) return file.dimensions ? picturePermalink(file) : mediaPermalink(file);
  const definition = collectionNamed(target);
  if (!definition || definition.name === "pages") return undefined;
  const hasEntries = [...context.readings.values()].some(({ entry }) => entry.collection === definition.name);
  return hasEntries ? `/${context.locale}/${definition.name}/` : undefined;
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

function imageAttributes(context: LocaleContext, slot: Slot, folder: string): string | undefined {
  const target = joinPath(folder, slot.href);
  const file = target === undefined ? undefined : fileNamed(context, target);
  if (!file?.dimensions) return undefined;
  const { width, height } = file.dimensions;
  return `src="${escapeAttribute(picturePermalink(file))}" width="${width}" height="${height}"`;
}

function fileNamed(context: LocaleContext, path: string): MediaFile | undefined {
  return context.tenant.media.find((file) => file.path === path);
}

/** Resolves `..` and `.` against a folder; undefined where the path climbs out of the tenant's folder. */
function joinPath(folder: string, path: string): string | undefined {
  const parts = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
