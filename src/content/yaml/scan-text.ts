import { indentationOf, isBlank, isIndentedBySpaces } from "./blanks.ts";
import { continuationOf, fold, withoutBlanksAfter, type Continuation } from "./continuation.ts";
import { breaksContinuedYaml, doubleQuoted, opensBlock, quotedLength, readsAsWritten } from "./plain-scalar.ts";
import { readKey, shapeOfKey } from "./read-key.ts";
import { addBlanks, changeAt, passOver, type Scan, type Start } from "./scan.ts";

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
  if (first[0] !== '"' && first[0] !== "'") return false;
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

const COMMENT_AFTER_TOKEN = /[ \t]#.*$/;

/** Walks over words without quotes. */
function scanPlain(scan: Scan, start: Start, more: Continuation, isToken: boolean): void {
  const row = scan.lines[start.line] ?? "";
  const comment = isToken ? COMMENT_AFTER_TOKEN.exec(row.slice(start.column)) : undefined;
  const first = comment ? withoutBlanksAfter(row.slice(start.column, start.column + comment.index)) : row.slice(start.column);
  const rows = [first, ...more.lines.map((index) => scan.lines[index] ?? "")];
  const text = rows.length === 1 ? first.trim() : fold(rows);
  noteStrayKeys(scan, start, more.lines);
  if (rows.length === 1 ? isSafe(text, isToken, first) : isSafeOverLines(text, rows, more, isToken)) return;
  const change = changeAt(start, text);
  scan.edits.push({
    kind: "words",
    line: start.line,
    from: start.column,
    to: start.column + first.length,
    replacement: doubleQuoted(text),
    joined: more.lines,
    change,
  });
}

/** A line that is indented by mistake would be swallowed by the text before it, key and all. */
function noteStrayKeys(scan: Scan, start: Start, lines: readonly number[]): void {
  for (const line of lines) {
    const words = scan.lines[line] ?? "";
    const { end } = indentationOf(words);
    const key = readKey(words, end);
    if (!key || key.isOdd || shapeOfKey(start.siblings, key.name) === undefined) continue;
    if ("each" in Object(start.siblings) && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(key.name)) continue;
    scan.ambiguities.push({ line: line + 1, column: end + 1 });
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
