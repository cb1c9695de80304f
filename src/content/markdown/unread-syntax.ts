import type Token from "markdown-it/lib/token.mjs";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { flatText, OBJECT, type NotesById } from "./flat-text.ts";
import type { WrittenText } from "./written-text.ts";

const RAW_HTML = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/gi;

const ADDRESS = /\s*(?:https?:|www\.|mailto:|tel:|\.{1,2}\/|\/\w|media\/|[a-z0-9/-]+(?:\.[a-z-]+)?\.md\b)/i.source;
/** `^[`, `](`, `] (address`, `)[address`, `][2]`, `[^3]`: what is left of them in a text was not understood. */
const FAILED_LINK = new RegExp(
  `\\^\\[[^[\\]\\n]*\\]?|(?<inline>\\]\\()|(?<spaced>\\]\\s{1,3}\\((?=${ADDRESS}))|(?<reversed>\\)\\[(?=${ADDRESS}))|\\]\\[[^[\\]\\n]*\\]|\\[\\^[^[\\]\\n]+\\]`,
  "gi",
);

/** How far around a failed link its beginning and its end are looked for, in characters. */
const REACH = 300;
/** More remarks of one kind than anybody mends in one text. */
const MAX_REMARKS = 200;

/** Finds raw HTML, and links, pictures and notes that Markdown does not understand: all of them appear on the page as they are written. */
export function findUnreadSyntax(tokens: readonly Token[], notes: NotesById, text: WrittenText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let firstLine = 0;
  for (const block of tokens) {
    // The cells of a table do not say where they stand, their row does.
    firstLine = block.map?.[0] ?? firstLine;
    if (block.type !== "inline" || found.length > MAX_REMARKS || !/[<\]]/.test(block.content)) continue;
    const flat = flatText(block.children ?? [], notes);
    found.push(...rawHtmlIn(flat, firstLine, text), ...failedLinksIn(flat, firstLine, text));
  }
  return found;
}

/** One remark for each line is enough to find all of its HTML. */
function rawHtmlIn(flat: string, firstLine: number, text: WrittenText): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  const lineOf = lineCounter(flat, firstLine);
  for (const { 0: html, index } of flat.matchAll(RAW_HTML)) {
    const line = lineOf(index);
    if (byLine.size > MAX_REMARKS) break;
    if (byLine.has(line)) continue;
    byLine.set(line, diagnose("raw-html", text.tenant, text.place(line, firstLineOf(html)), { text: shown(html) }));
  }
  return [...byLine.values()];
}

function failedLinksIn(flat: string, firstLine: number, text: WrittenText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lineOf = lineCounter(flat, firstLine);
  let done = 0;
  for (const match of flat.matchAll(FAILED_LINK)) {
    if (match.index < done || found.length > MAX_REMARKS) continue;
    const from = beginningOf(flat, match, done);
    if (from === undefined) continue;
    done = endOf(flat, match);
    const written = flat.slice(from, done);
    const position = text.place(lineOf(from), firstLineOf(written), match[0].trim());
    const values = { text: shown(written), suggestion: likelyLink(written, match) };
    found.push(diagnose("link-not-understood", text.tenant, position, values));
  }
  return found;
}

/** Where the first bracket of a failed link stands; undefined where there is none, or a backslash says that it is no link. */
function beginningOf(flat: string, match: RegExpExecArray, done: number): number | undefined {
  if (/^\^?\[/.test(match[0])) return match.index;
  const [open, close] = match.groups?.["reversed"] ? ["(", ")"] : ["[", "]"];
  let depth = 0;
  for (let index = match.index - 1; index >= Math.max(done, match.index - REACH); index--) {
    if (flat[index] === close) depth++;
    else if (flat[index] === open && depth-- === 0) return flat[index - 1] === "!" ? index - 1 : index;
  }
  return undefined;
}

/** Where a failed link ends: with its last bracket, or with its line. */
function endOf(flat: string, match: RegExpExecArray): number {
  const end = match.index + match[0].length;
  const { inline, spaced, reversed } = match.groups ?? {};
  if (!inline && !spaced && !reversed) return end;
  const rest = flat.slice(end, end + REACH).split("\n")[0] ?? "";
  const closed = rest.indexOf(reversed ? "]" : ")");
  return end + (closed < 0 ? rest.length : closed + 1);
}

/** The link that was probably meant, where that is plain. */
function likelyLink(written: string, { groups = {} }: RegExpExecArray): string | undefined {
  const { inline, spaced, reversed } = groups;
  if (written.includes(OBJECT)) return undefined;
  if (spaced) return written.replace(/\]\s+\(/, "](");
  const turned = reversed ? /^\(([^()]*)\)\[([^\s[\]]+)\]$/.exec(written) : undefined;
  if (turned) return `[${turned[1]}](${turned[2]})`;
  const blank = inline ? /^(!?\[.*\]\()((?:https?:\/\/|mailto:|tel:)[^()"]*)\)$/s.exec(written) : undefined;
  return blank ? `${blank[1]}${(blank[2] ?? "").trim().replace(/\s/g, "%20")})` : undefined;
}

/** Tells the line of each place in a text; the places must come in order. */
function lineCounter(flat: string, firstLine: number): (index: number) => number {
  let line = firstLine;
  let counted = 0;
  return (index) => {
    for (; counted < index; counted++) if (flat[counted] === "\n") line++;
    return line;
  };
}

function firstLineOf(words: string): string {
  return words.split("\n")[0]?.split(OBJECT)[0] ?? "";
}

function shown(words: string): string {
  return words.replaceAll(OBJECT, "…").replace(/\s*\n\s*/g, " ");
}
