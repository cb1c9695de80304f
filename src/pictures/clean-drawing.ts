import createPurifier from "dompurify";
import { JSDOM, type XmlAttribute, type XmlElement, type XmlNode } from "jsdom";
import { boxOf, MAX_DRAWING_BYTES, sizeOfDrawing } from "./drawing-size.ts";
import { drawingText } from "./drawing-text.ts";

/** A drawing that may be published, and what was taken out of it. */
export interface CleanDrawing {
  readonly content: Uint8Array;
  /** Names of elements and attributes, each once, such as `script` and `onload`. What only drawing programs read is not among them. */
  readonly removed: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";
const [ELEMENT, CDATA] = [1, 4];

/** Pictures within the drawing, links, and everything that moves: it could set an address later. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "script",
  "foreignObject",
  "image",
  "feImage",
  "a",
  "animate",
  "animateColor",
  "animateMotion",
  "animateTransform",
  "set",
  "handler",
]);
/** The addresses that may stay lead to a part of the drawing itself. */
const OWN_PART = /^\s*#[^\s#]+\s*$/;
/** In styles: what loads something, begins another rule, or hides either behind a backslash. */
const LOADING_STYLE = /@|\\|expression|(?:image|image-set|src|element|cross-fade)\s*\(|url\(\s*(?!["']?\s*#)/i;
/** Deeper ones come from no drawing program. */
const MAX_DEPTH = 200;
/** Words that a doctype gives a short name, as Illustrator does for namespaces. Long ones, and names within them, are made to fill memory. */
const FILLING_ENTITY = /<!ENTITY\s[^>]*(?:["'][^"'>]*&|["'][^"'>]{200})/i;
/** Elements that are drawn, with all that `use` repeats: more would keep a reader's browser busy. */
const MAX_DRAWN = 100_000;

/**
 * Takes out of an SVG all that could act or load something: scripts, handlers, links, animations, references to anything outside it. What comes out is
 * well-formed XML in UTF-8 without a doctype. Undefined where the file is not well-formed, is no SVG, or would repeat its parts without end.
 */
export function cleanDrawing(content: Uint8Array): CleanDrawing | undefined {
  try {
    return cleaned(drawingText(content) ?? "");
  } catch {
    // Nested deeper than the libraries can follow.
    return undefined;
  }
}

function cleaned(text: string): CleanDrawing | undefined {
  if (FILLING_ENTITY.test(text)) return undefined;
  const { window } = new JSDOM("");
  const document = new window.DOMParser().parseFromString(text.replace(/^\uFEFF/, ""), "image/svg+xml");
  const root = document.documentElement;
  if (!root || root.namespaceURI !== SVG || root.nodeName !== "svg" || document.getElementsByTagName("parsererror").length > 0)
    return undefined;
  const removed = new Set<string>();
  if (!judgeAll(root, removed)) return undefined;
  const purifier = createPurifier(window);
  purifier.sanitize(root, {
    IN_PLACE: true,
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ["use", "style"],
    ADD_ATTR: ["href", "xlink:href"],
    ALLOW_DATA_ATTR: false,
  });
  for (const { element, attribute } of purifier.removed) {
    const taken = element ?? attribute;
    if (taken && isTold(taken)) removed.add(element ? element.nodeName : (attribute?.name ?? ""));
  }
  if (drawnElements(root) > MAX_DRAWN) return undefined;
  keepSize(root);
  const content = new TextEncoder().encode(`${new window.XMLSerializer().serializeToString(root)}\n`);
  return content.length > 2 * MAX_DRAWING_BYTES ? undefined : { content, removed: [...removed].filter(Boolean).sort() };
}

/** Takes out what the purifier lets pass, or takes out without a word: it protects pages, and a drawing must not load anything either. False for what is nested too deep. */
function judgeAll(root: XmlElement, removed: Set<string>): boolean {
  const waiting: { readonly node: XmlNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH) return false;
    if (node.nodeType === CDATA) node.replaceWith(node.ownerDocument.createTextNode(node.data));
    if (!isElement(node) || !judge(node, removed)) continue;
    waiting.push(...[...node.childNodes].map((child) => ({ node: child, depth: depth + 1 })));
  }
  return true;
}

/** Judges one element; false where it was taken out, with all in it. */
function judge(element: XmlElement, removed: Set<string>): boolean {
  const { localName, namespaceURI } = element;
  const isLoading = localName === "style" && LOADING_STYLE.test(element.textContent);
  if (namespaceURI !== SVG || localName === "metadata" || FORBIDDEN.has(localName) || isLoading) {
    if (namespaceURI === SVG && localName !== "metadata") removed.add(localName);
    element.remove();
    return false;
  }
  for (const { name, localName: attribute, namespaceURI: origin, value } of Array.from(element.attributes)) {
    const isAddress = (attribute === "href" || attribute === "src") && !OWN_PART.test(value);
    const isForeign = origin !== null && origin !== XLINK && origin !== XML && !name.startsWith("xmlns");
    if (!isAddress && !isForeign && !LOADING_STYLE.test(styleOf(attribute, value))) continue;
    if (!isForeign) removed.add(isAddress ? name : `${name}="…"`);
    element.removeAttribute(name);
  }
  return true;
}

/** Words of an attribute that browsers may read as style: `fill`, `mask` and others take addresses as `style` does. */
function styleOf(attribute: string, value: string): string {
  return attribute === "style" || /url\s*\(/i.test(value) ? value : "";
}

/** Whether its author would miss it: not what drawing programs keep for themselves, and no comments. */
function isTold(taken: XmlNode | XmlAttribute): boolean {
  if ("nodeType" in taken && taken.nodeType === ELEMENT)
    return (taken as XmlElement).namespaceURI === SVG && taken.nodeName !== "metadata";
  return "name" in taken && taken.namespaceURI === null && !taken.name.startsWith("data-");
}

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === ELEMENT;
}

function* nodesBelow(node: XmlNode): Iterable<XmlNode> {
  for (const child of node.childNodes) {
    yield child;
    yield* nodesBelow(child);
  }
}

/** How many elements are drawn when `use` has repeated what it names; without end where a part repeats itself. */
function drawnElements(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  for (const node of nodesBelow(root))
    if (isElement(node) && node.getAttribute("id")) byId.set(node.getAttribute("id") ?? "", node);
  const known = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Number.POSITIVE_INFINITY);
    let sum = 1;
    for (const child of element.childNodes) if (isElement(child)) sum += count(child);
    for (const id of referencesOf(element)) {
      const target = byId.get(id);
      if (target) sum += count(target);
    }
    known.set(element, sum);
    return sum;
  };
  return count(root);
}

/** The parts of the drawing that an element repeats, or is filled, masked or filtered with. */
function referencesOf(element: XmlElement): readonly string[] {
  return [...element.attributes].flatMap(({ localName, value }) => {
    if (localName === "href") return [value.trim().slice(1)];
    return [...value.matchAll(/url\(\s*["']?\s*#([^"')\s]+)/gi)].map(([, id = ""]) => id);
  });
}

/** A drawing without `viewBox` would be cut where a page shows it smaller. */
function keepSize(root: XmlElement): void {
  const attribute = (name: string) => root.getAttribute(name) ?? undefined;
  const size = sizeOfDrawing(attribute);
  if (size && !boxOf(attribute("viewBox"))) root.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
}
