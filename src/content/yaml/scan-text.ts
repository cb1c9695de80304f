import { indentationOf, isBlank, WIDE_BLANKS } from "./blanks.ts";
import { breaksContinuedYaml, doubleQuoted, opensBlock, quotedLength, readsAsWritten } from "./plain-scalar.ts";
import { readKey, shapeOfKey } from "./read-key.ts";
import { addBlanks, changeAt, passOver, type Scan, type Start } from "./scan.ts";

/** The further lines of a value: those indented more than its key. */
interface Continuation {
  /** Indices of the lines with words and of the blank ones between them. */
  readonly lines: readonly number[];
  /** The line after the last of them. */
  readonly end: number;
  /** Whether comments stand between them. */
  readonly isBroken: boolean;
  /** Whether blanks that YAML does not take for indentation indent them. */
  readonly isOdd: boolean;
}

/** Walks over a value of words: leaves it where YAML reads the same, and writes it in quotes where YAML does not. */
export function scanText(scan: Scan, start: Start, isToken: boolean): void {
  const rest = scan.lines[start.line]?.slice(start.column) ?? "";
  if (isBlank(rest) || (isToken && /^#(?:\s|$)/.test(rest))) return scanTextBelow(scan, start, isToken);
  const more = continuationOf(scan.lines, start.line + 1, start.parentIndent);
  scan.at = more.end;
  if (opensBlock(rest)) return scanBlockScalar(scan, start);
  if (isCompleteQuoted(scan, start, more)) return;
  scanPlain(scan, start, more, isToken);
}

/** Walks over a value that begins on a line of its own. A list or a map there is left to YAML, which takes it for no text. */
function scanTextBelow(scan: Scan, start: Start, isToken: boolean): void {
  scan.at = start.line + 1;
  while (scan.at < scan.lines.length && passOver(scan));
  const line = scan.at;
  const indentation = indentationOf(scan.lines[line] ?? "");
  if (line >= scan.lines.length || indentation.width <= start.parentIndent) return;
  const more = continuationOf(scan.lines, line, start.parentIndent);
  if (more.lines.every((index) => looksLikeStructure(scan.lines[index] ?? "", indentation.width))) {
    scan.at = more.end;
    return;
  }
  const text = { ...start, line, column: indentation.end };
  if (!indentation.isPlain) {
    const replacement = " ".repeat(indentation.width);
    addBlanks(scan, line, 0, indentation.end, replacement, changeAt(text, (scan.lines[line] ?? "").trim()));
  }
  scanText(scan, text, isToken);
}

function isSkipped(line: string): boolean {
  return isBlank(line) || line[indentationOf(line).end] === "#";
}

function looksLikeStructure(line: string, width: number): boolean {
  const indentation = indentationOf(line);
  return indentation.width > width || isBlank(line) || /^(?:-(?:\s|$)|[a-z][\w-]*:(?:\s|$))/.test(line.slice(indentation.end));
}

/** A quoted scalar means what YAML says if it is all there is, down to the next key. */
function isCompleteQuoted(scan: Scan, start: Start, more: Continuation): boolean {
  const first = scan.lines[start.line]?.slice(start.column) ?? "";
  if (!/^["']/.test(first)) return false;
  const rows = [first, ...more.lines.map((index) => scan.lines[index] ?? "")];
  const length = quotedLength(rows.join("\n"));
  if (length === undefined) return false;
  let used = 0;
  let offset = 0;
  while (used < rows.length && offset < length) offset += (rows[used++]?.length ?? 0) + 1;
  if ((used > 1 && more.isBroken) || !rows.slice(used).every(isSkipped)) return false;
  if (more.isOdd) indentQuoted(scan, start, more.lines.slice(0, used - 1));
  return true;
}

/** Indents the further lines of a quoted scalar with spaces; YAML drops what indents them. */
function indentQuoted(scan: Scan, start: Start, lines: readonly number[]): void {
  for (const line of lines) {
    const words = scan.lines[line] ?? "";
    const { width, end } = indentationOf(words);
    if (isBlank(words) || isIndentedBySpaces(words, start.parentIndent)) continue;
    const change = changeAt({ ...start, line, column: end }, words.trim());
    addBlanks(scan, line, 0, end, " ".repeat(width), change);
  }
}

/** Walks over the lines of a block, which mean what YAML says once spaces indent them. */
function scanBlockScalar(scan: Scan, start: Start): void {
  let line = start.line + 1;
  let prefix: string | undefined;
  for (; line < scan.lines.length; line++) {
    const words = scan.lines[line] ?? "";
    if (isBlank(words)) continue;
    const { width, end } = indentationOf(words);
    if (width <= start.parentIndent) break;
    prefix ??= isIndentedBySpaces(words, start.parentIndent) ? "" : words.slice(0, end);
    if (prefix === "" || !words.startsWith(prefix)) continue;
    const replacement = " ".repeat(indentationOf(`${prefix}x`).width);
    const change = changeAt({ ...start, line, column: prefix.length }, words.slice(prefix.length).trim());
    addBlanks(scan, line, 0, prefix.length, replacement, change);
  }
  scan.at = line;
}

function isIndentedBySpaces(line: string, parentIndent: number): boolean {
  return /^ */.exec(line)![0].length > parentIndent;
}

const COMMENT_AFTER_TOKEN = /[ \t]#.*$/;
const LEADING_BLANKS = new RegExp(`^[ \\t${WIDE_BLANKS}]+`);

/** Walks over words without quotes. */
function scanPlain(scan: Scan, start: Start, more: Continuation, isToken: boolean): void {
  const row = scan.lines[start.line] ?? "";
  const comment = isToken ? COMMENT_AFTER_TOKEN.exec(row.slice(start.column)) : undefined;
  const first = comment ? withoutBlanksAfter(row.slice(start.column, start.column + comment.index)) : row.slice(start.column);
  const rows = more.lines.map((index) => scan.lines[index] ?? "");
  const text = fold([first, ...rows]);
  noteStrayKeys(scan, start, more.lines);
  if (more.lines.length === 0 ? isSafe(text, isToken, first) : isSafeOverLines(text, [first, ...rows], more, isToken)) return;
  const change = changeAt(start, text);
  scan.edits.push({ kind: "words", line: start.line, from: start.column, to: start.column + first.length, replacement: doubleQuoted(text), joined: more.lines, change });
}

/** A line that is indented by mistake would be swallowed by the text before it, key and all. */
function noteStrayKeys(scan: Scan, start: Start, lines: readonly number[]): void {
  for (const line of lines) {
    const words = scan.lines[line] ?? "";
    const { end } = indentationOf(words);
    const key = readKey(words, end);
    if (!key || key.isOdd || shapeOfKey(start.siblings, key.name) === undefined) continue;
    if ("each" in Object(start.siblings) && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(key.name)) continue;
    scan.ambiguities.push({ line: line + 1, column: end + 1, detail: `“${key.name}:” is indented more than “${start.path.split(".").at(-1)}:”` });
  }
}

/** Blanks of other kinds after the last word are no part of the text; YAML keeps them, and they do no harm. */
function isSafe(text: string, isToken: boolean, written: string): boolean {
  return readsAsWritten(text, isToken) && (written.length === text.length || !/[\u2028\u2029\uFEFF\t\v\f]/.test(written));
}

function isSafeOverLines(text: string, rows: readonly string[], more: Continuation, isToken: boolean): boolean {
  if (more.isBroken || more.isOdd || isToken) return false;
  return readsAsWritten(text.replace(/\n/g, " "), isToken) && rows.every((row) => !breaksContinuedYaml(row.trim()));
}

/** Joins lines as YAML does: by a space, or by as many line ends as blank lines stand between. */
function fold(rows: readonly string[]): string {
  let text = "";
  let ends = 0;
  for (const row of rows) {
    const words = withoutBlanksAfter(row.replace(LEADING_BLANKS, ""));
    if (words === "") ends++;
    else {
      text += text === "" ? words : (ends > 0 ? "\n".repeat(ends) : " ") + words;
      ends = 0;
    }
  }
  return text.trim();
}

const NOTHING_MORE = { lines: [], isBroken: false, isOdd: false } as const;

function withoutBlanksAfter(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return text.slice(0, end);
}

/** Finds the further lines of a value. Comments that stand no deeper than the key are passed over. */
function continuationOf(lines: readonly string[], after: number, parentIndent: number): Continuation {
  const found: number[] = [];
  let blanks: number[] = [];
  let isOdd = false;
  let isBlankOdd = false;
  let isBroken = false;
  let isCommentPending = false;
  for (let index = after; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (isBlank(line)) {
      blanks.push(index);
      isBlankOdd ||= /[^ \t]/.test(line);
      continue;
    }
    const indentation = indentationOf(line);
    if (indentation.width <= parentIndent) {
      if (line[indentation.end] !== "#") break;
      isCommentPending = true;
      continue;
    }
    isBroken ||= isCommentPending;
    isOdd ||= isBlankOdd || !indentation.isPlain;
    found.push(...blanks, index);
    blanks = [];
  }
  if (found.length === 0) return { ...NOTHING_MORE, end: after };
  return { lines: found, end: (found.at(-1) ?? after) + 1, isBroken, isOdd };
}
