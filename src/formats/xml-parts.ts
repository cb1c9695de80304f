import { SaxesParser } from "saxes";

/** An element: its attributes and the words directly in it. */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Gives the first element of each name, prefix included, such as `dc:language`, as far as the XML is well formed. Entities that it declares itself are not read. */
export function firstElements(xml: string, names: readonly string[]): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const parser = new SaxesParser();
  let current: { readonly name: string; readonly attributes: Record<string, string>; text: string } | undefined;
  parser.on("opentag", ({ name, attributes }) => {
    current = names.includes(name) && !found.has(name) ? { name, attributes, text: "" } : undefined;
    if (current) found.set(name, current);
  });
  parser.on("text", (text) => {
    if (current) current.text += text;
  });
  parser.on("closetag", () => (current = undefined));
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch {
    return found;
  }
  return found;
}
