import sax from "sax";

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses XML as strictly as feed readers and search engines do. Throws where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = sax.parser(true, { xmlns: false });
  parser.onerror = (error: Error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }: { name: string; attributes: Record<string, string> }) => {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = parser.oncdata = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.write(xml).close();
  const [document] = root.children;
  if (!document || root.children.length !== 1) throw new Error("The document has not one root element");
  return document;
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child of a name. Throws where there is none or more than one. */
export function textOfChild(element: XmlElement, name: string): string {
  const [child, ...more] = childrenOf(element, name);
  if (!child || more.length > 0) throw new Error(`<${element.name}> has not one <${name}>`);
  return child.text.trim();
}
