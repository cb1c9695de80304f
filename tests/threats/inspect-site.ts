import { parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { parseXml, type XmlElement } from "../sites/xml.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A file of a published site. */
export interface PublishedFile {
  readonly path: string;
  readonly content: string;
}

/** A page as a browser would read it. */
export interface ReadPage {
  readonly elements: readonly Element[];
  /** All text, as visitors read it: white space as single spaces. */
  readonly text: string;
  readonly h1: string;
  /** Where the HTML is not what the standard says. */
  readonly mistakes: readonly string[];
}

/** Elements that run, load or send something by themselves, whatever is in them. */
const LIVE = new Set([
  "script",
  "iframe",
  "frame",
  "frameset",
  "object",
  "embed",
  "applet",
  "base",
  "style",
  "math",
  "template",
  "portal",
  "audio",
  "video",
]);

/** What a drawing of ours is made of: shapes and words. */
const SHAPES = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath marker".split(" "),
);
const ADDRESSES = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "data",
  "poster",
  "background",
  "cite",
  "manifest",
  "ping",
  "longdesc",
  "xlink:href",
  "srcdoc",
]);
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Parses a page by the rules of the HTML standard. */
export function readPage(html: string): ReadPage {
  const mistakes: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => mistakes.push(`${startLine}:${startCol} ${code}`),
  });
  const elements = elementsOf(document);
  const h1 = elements.find(({ tagName }) => tagName === "h1");
  return { elements, text: plain(textOf(document)), h1: h1 ? plain(textOf(h1)) : "", mistakes };
}

/** Everything in a page that would run, load or send something by a tenant's will; each as the element that does. */
export function liveParts({ elements }: ReadPage): readonly string[] {
  return elements.flatMap((element) => {
    const { tagName, attrs } = element;
    const parts = LIVE.has(tagName) && !isOwnScript(element) ? [`<${tagName}>`] : [];
    if (tagName === "form" && !isOwnForm(element)) parts.push("<form>");
    if (element.namespaceURI.endsWith("/svg") && !SHAPES.has(tagName)) parts.push(`<svg> with <${tagName}>`);
    if (tagName === "svg" && attributeOf(element, "class") === "") parts.push("<svg> without a class");
    if (tagName === "meta" && attrs.some(({ name }) => name === "http-equiv") && !isRefreshWithin(element))
      parts.push("<meta http-equiv>");
    if (tagName === "link" && !isOwnLink(element)) parts.push(`<link ${attributeOf(element, "href")}>`);
    for (const { name, value } of attrs) {
      if (/^on/i.test(name) || name === "style") parts.push(`<${tagName} ${name}>`);
      if (ADDRESSES.has(name) && !isHarmless(value)) parts.push(`<${tagName} ${name}="${value}">`);
      if (name === "srcset")
        for (const one of value.split(",")) if (!isHarmless(one.trim())) parts.push(`<${tagName} srcset="${one}">`);
      if (name === "src" && !value.startsWith("/")) parts.push(`<${tagName} src="${value}">`);
    }
    return parts;
  });
}

/** Everything in an Atom feed or a sitemap that would run somewhere, and where it is not well-formed. */
export function liveXmlParts(xml: string): readonly string[] {
  const parts: string[] = [];
  const walk = (element: XmlElement) => {
    const { name, attributes, text, children } = element;
    for (const [key, value] of Object.entries(attributes)) {
      if (/^(href|src)$/.test(key) && !isHarmless(value)) parts.push(`<${name} ${key}="${value}">`);
      if (/^on|^style$/i.test(key)) parts.push(`<${name} ${key}>`);
    }
    if (/^(loc|id|uri|link)$/.test(name) && text.trim() !== "" && !isHarmless(text.trim())) parts.push(`<${name}>${text}`);
    // What a reader is told to take for HTML must be text alone.
    if (attributes["type"] === "html" || attributes["type"] === "xhtml" || /^(title|summary|content|subtitle)$/.test(name))
      for (const { tagName } of elementsOf(parseFragment(text))) parts.push(`<${name}> with <${tagName}>`);
    children.forEach(walk);
  };
  try {
    walk(parseXml(xml));
  } catch (error) {
    return [`not well-formed: ${String(error).split("\n")[0]}`];
  }
  return parts;
}

/** White space as single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The value of an attribute; empty where there is none. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

/** The site's own script in the head, or facts for machines, of which a browser runs nothing. */
function isOwnScript(element: Element): boolean {
  if (element.tagName !== "script" || element.attrs.some(({ name }) => !["src", "defer", "type"].includes(name))) return false;
  if (attributeOf(element, "type") === "application/ld+json") return isJson(textOf(element));
  return /^\/assets\/[a-z-]+-[0-9a-f]{8}\.js$/.test(attributeOf(element, "src")) && textOf(element) === "";
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** A form of ours has a class, and leads to a page of the site. */
function isOwnForm(element: Element): boolean {
  return attributeOf(element, "class") !== "" && /^(?:\/(?!\/)|$)/.test(attributeOf(element, "action"));
}

/** Pages that only send on, send to a path of the same site. */
function isRefreshWithin(element: Element): boolean {
  return attributeOf(element, "http-equiv") === "refresh" && /^0; ?url=\/(?!\/)/.test(attributeOf(element, "content"));
}

function isOwnLink(element: Element): boolean {
  const rel = attributeOf(element, "rel");
  return ["canonical", "alternate"].includes(rel) || /^\/(?!\/)/.test(attributeOf(element, "href"));
}

/** An address of the site, or one whose scheme only leads somewhere. Browsers leave out controls and blanks when they look for the scheme, and so does the parser of addresses. */
function isHarmless(address: string): boolean {
  if (!URL.canParse(address, "https://site.example/")) return !/script|data/i.test(address.replace(/[\s\u0000-\u0020]/g, ""));
  return SCHEMES.has(new URL(address, "https://site.example/").protocol);
}

function elementsOf(node: Node): readonly Element[] {
  const own = "tagName" in node ? [node] : [];
  const children = "childNodes" in node ? node.childNodes : [];
  const content = "content" in node ? [node.content] : [];
  return [...own, ...[...children, ...content].flatMap(elementsOf)];
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  const text = "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  // Words of two blocks are not one.
  return /^(?:p|li|td|th|h\d|dt|dd|div|section|main|nav|title|summary|tr)$/.test(node.nodeName) ? ` ${text} ` : text;
}
