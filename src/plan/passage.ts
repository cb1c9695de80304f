import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import { localeFacts } from "../i18n/locale-registry.ts";
import type { Document, Slot } from "../model/document.ts";
import type { Passage } from "../model/view.ts";
import { collectionNamed } from "../schema/collections.ts";
import { findAnchor, nearestAnchor } from "./anchors.ts";
import { fileLabelHtml } from "./file-label.ts";
import { likelyLink } from "./link-remedy.ts";
import { documentsBeside, fileNamed, joinPath, resolveTarget, type LinkTarget } from "./link-target.ts";
import type { LocaleContext } from "./locale-context.ts";
import { picturePermalink } from "./media.ts";

/** Nearest names are looked for only so often on one site: a text of many broken links must not take a time that grows with its square. */
const MAX_SUGGESTIONS = 100;

/** What the links of one document are resolved with. */
interface PassageScope {
  readonly context: LocaleContext;
  readonly document: Document;
  readonly folder: string;
  readonly diagnostics: Diagnostic[];
}

/** A document's body as HTML for the reader of a locale, every link in that locale or its fallback. Adds what leads nowhere to the diagnostics. */
export function passageOf(context: LocaleContext, document: Document, diagnostics: Diagnostic[]): Passage | undefined {
  const { pieces } = document.body;
  if (pieces.length === 0 || (pieces.length === 1 && pieces[0] === "")) return undefined;
  const scope = { context, document, folder: folderOf(document.file), diagnostics };
  const html = filled(scope, pieces);
  const direction = localeFacts(document.locale).direction;
  return { html, locale: document.locale, direction, borrowed: document.locale !== context.locale };
}

/** The pieces with all slots filled. A link to a document of `media/` ends with the document's label. */
function filled(scope: PassageScope, pieces: readonly (string | Slot)[]): string {
  let label = "";
  const parts = pieces.map((piece) => {
    if (typeof piece !== "string") {
      if (piece.kind === "link") label = labelOf(scope, piece);
      return attributesOf(scope, piece);
    }
    const end = label === "" ? -1 : piece.indexOf("</a>");
    if (end === -1) return piece;
    const labelled = piece.slice(0, end) + label + piece.slice(end);
    label = "";
    return labelled;
  });
  return parts.join("");
}

function labelOf({ context, document, folder }: PassageScope, { href }: Slot): string {
  const target = joinPath(folder, pathOf(href)) ?? "";
  const file = target.startsWith("media/") ? fileNamed(context, target) : undefined;
  return file && !file.dimensions ? fileLabelHtml(context, file, document.locale) : "";
}

function attributesOf(scope: PassageScope, slot: Slot): string {
  const { context, document, folder, diagnostics } = scope;
  const attributes = slot.kind === "link" ? linkAttribute(scope, slot) : imageAttributes(context, slot, folder);
  if (attributes !== undefined) return attributes;
  const path = joinPath(folder, slot.href) ?? "";
  // A shared page may speak of a list that this site does not have yet: its words stay, without a link.
  if (document.file.startsWith("tenants/partnership/") && collectionNamed(path)) return "";
  if (isUnread(context, path)) return "";
  diagnostics.push(brokenSlot(scope, slot, path));
  return "";
}

function brokenSlot(scope: PassageScope, { kind, href, position }: Slot, path: string): Diagnostic {
  const { context, document, folder, diagnostics } = scope;
  const tenant = tenantOf(context, document);
  if (context.tenant.drafts.has(pathOf(path).replace(/\.md$/, "")))
    return diagnose("link-to-draft", tenant, position, { link: href });
  if (kind === "image") return diagnose("broken-image", tenant, position, { link: href });
  if (path.startsWith("media/")) {
    const files = diagnostics.length < MAX_SUGGESTIONS ? context.tenant.media.map((file) => file.path) : [];
    return diagnose("missing-media-file", tenant, position, { name: path, suggestion: nearest(path, files) });
  }
  const suggestion = likelyLink(href, (other) => findTarget(context, folder, pathOf(other)) !== undefined);
  return diagnose("broken-link", tenant, position, { link: href, suggestion });
}

/** Whose it is to mend: a shared page is the focal point's. */
function tenantOf(context: LocaleContext, document: Document): string {
  return document.file.split("/")[1] ?? context.tenant.id;
}

/** Tells whether a target is there, but has errors of its own. */
function isUnread({ tenant }: LocaleContext, target: string): boolean {
  const path = pathOf(target);
  return tenant.unread.has(path.replace(/\.md$/, "")) || [...tenant.unread].some((entry) => entry.startsWith(`${path}/`));
}

/** The folder of a document below its tenant's: `tenants/bi/news/x.fr.md` gives `news`. */
function folderOf(file: string): string {
  return file.split("/").slice(2, -1).join("/");
}

function pathOf(href: string): string {
  return href.replace(/#.*$/s, "");
}

function linkAttribute(scope: PassageScope, slot: Slot): string | undefined {
  const { context, document, folder } = scope;
  const path = pathOf(slot.href);
  const fragment = slot.href.slice(path.length);
  if (path === "" && fragment.length > 1) {
    const anchor = anchorOf(scope, slot, documentsBeside(context, document));
    return `href="${escapeAttribute(anchor)}"`;
  }
  const target = findTarget(context, folder, path);
  if (!target) return undefined;
  const anchor = target.documents && fragment.length > 1 ? anchorOf(scope, slot, target.documents) : fragment;
  return `href="${escapeAttribute(target.permalink + anchor)}"`;
}

function findTarget(context: LocaleContext, folder: string, path: string): LinkTarget | undefined {
  const target = path === "" || path.includes("?") ? undefined : joinPath(folder, path);
  return target === undefined ? undefined : resolveTarget(context, target);
}

/** The fragment of a link as the page has it. Where a reader borrows the words, only a translation could mend a heading that is called otherwise. */
function anchorOf({ context, document, diagnostics }: PassageScope, slot: Slot, documents: readonly Document[]): string {
  const [path = "", ...rest] = slot.href.split("#");
  const written = rest.join("#");
  const anchor = findAnchor(documents, written);
  if (anchor !== undefined) return `#${anchor}`;
  if (document.locale === context.locale) {
    const near = diagnostics.length < MAX_SUGGESTIONS ? nearestAnchor(documents, written) : undefined;
    const values = { link: slot.href, suggestion: near === undefined ? undefined : `${path}#${near}` };
    diagnostics.push(diagnose("broken-anchor", tenantOf(context, document), slot.position, values));
  }
  return `#${written}`;
}

function imageAttributes(context: LocaleContext, slot: Slot, folder: string): string | undefined {
  const target = joinPath(folder, slot.href);
  const file = target === undefined ? undefined : fileNamed(context, target);
  if (!file?.dimensions) return undefined;
  const { width, height } = file.dimensions;
  return `src="${escapeAttribute(picturePermalink(file))}" width="${width}" height="${height}"`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
