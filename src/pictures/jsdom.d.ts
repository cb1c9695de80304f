/** The part of jsdom that is used; its own declarations would bring the names of a browser to all of our code. */
declare module "jsdom" {
  export interface XmlNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly data: string;
    readonly parentNode: XmlElement | null;
    readonly childNodes: Iterable<XmlNode>;
    readonly ownerDocument: XmlDocument;
    remove(): void;
    replaceWith(node: XmlNode): void;
  }
  export interface XmlAttribute {
    readonly name: string;
    readonly localName: string;
    readonly namespaceURI: string | null;
    readonly value: string;
  }
  export interface XmlElement extends XmlNode {
    readonly localName: string;
    readonly namespaceURI: string | null;
    readonly attributes: Iterable<XmlAttribute>;
    textContent: string;
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
    removeAttribute(name: string): void;
    getElementsByTagName(name: string): Iterable<XmlElement>;
  }
  export interface XmlDocument {
    readonly documentElement: XmlElement | null;
    getElementsByTagName(name: string): ArrayLike<XmlElement>;
    createTextNode(words: string): XmlNode;
  }
  export interface Window {
    readonly DOMParser: new () => { parseFromString(text: string, type: "image/svg+xml"): XmlDocument };
    readonly XMLSerializer: new () => { serializeToString(node: XmlNode): string };
  }
  export class JSDOM {
    constructor(html: string);
    readonly window: Window;
  }
}
declare module "dompurify" {
  import type { Window, XmlAttribute, XmlElement, XmlNode } from "jsdom";
  export interface Purifier {
    sanitize(root: XmlElement, options: Readonly<Record<string, unknown>>): unknown;
    /** What the last call has taken out. */
    readonly removed: readonly { readonly element?: XmlNode; readonly attribute?: XmlAttribute | null }[];
  }
  export default function createPurifier(window: Window): Purifier;
}
