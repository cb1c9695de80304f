/** An element's start tag: its name and its attributes, decoded. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /([a-z][a-z0-9:-]*)(?:="([^"]*)")?/g;

/** All start tags of a page, or of a part of one. Pages are known to be valid: another test sees to that. */
export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(TAG)].map(([, name = "", attributes = ""]) => ({
    name,
    attributes: new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decoded(value)])),
  }));
}

/** The attribute of each tag of a name, where it has it. */
export function attributesOf(html: string, name: string, attribute: string): readonly string[] {
  return tagsOf(html).flatMap((tag) => (tag.name === name ? (tag.attributes.get(attribute) ?? []) : []));
}

/** The part of a page from a start tag that matches to the first end tag of its name; undefined where there is none. */
export function partOf(html: string, name: string, beginning = ""): string | undefined {
  return new RegExp(`<${name}${beginning}[^>]*>.*?</${name}>`, "s").exec(html)?.[0];
}

/** What a visitor reads: without tags, white space as single spaces. */
export function wordsOf(html: string): string {
  return decoded(
    html
      .replace(/<(script|style)\b.*?<\/\1>/gs, "")
      .replace(/<\/?(?:bdi|abbr|strong|em|b|i|a|span)\b[^>]*>/g, "")
      .replace(/<[^>]*>/g, " "),
  )
    .replace(/\s+/g, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
