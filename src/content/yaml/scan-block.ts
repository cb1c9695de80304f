import type { YamlShape } from "../../schema/field.ts";
import { indentationOf, isBlank, WIDE_BLANKS } from "./blanks.ts";
import { readKey, shapeOfKey } from "./read-key.ts";
import { addBlanks, changeAt, passOver, type Scan, type Start } from "./scan.ts";
import { scanFlowTexts, scanForeign } from "./scan-foreign.ts";
import { scanText } from "./scan-text.ts";

/** Walks over the entries of a map whose keys stand at the given indentation. The first may begin within the line in hand, after a dash. */
export function scanMap(scan: Scan, shape: YamlShape, indent: number, path: string, firstColumn?: number): void {
  if (firstColumn !== undefined)
    scanEntry(scan, shape, { line: scan.at, column: firstColumn, parentIndent: indent, path, siblings: undefined });
  while (scan.at < scan.lines.length) {
    if (passOver(scan)) continue;
    const { width, end } = indentationOf(scan.lines[scan.at] ?? "");
    if (width < indent) return;
    if (width > indent) scan.at++;
    else scanEntry(scan, shape, { line: scan.at, column: end, parentIndent: indent, path, siblings: undefined });
  }
}

/** Walks over a key and its value; what is no key is left to YAML. */
function scanEntry(scan: Scan, map: YamlShape, at: Start): void {
  const line = scan.lines[at.line] ?? "";
  const key = readKey(line, at.column);
  if (!key) {
    scan.at++;
    return;
  }
  const path = at.path === "" ? key.name : `${at.path}.${key.name}`;
  const start: Start = { line: at.line, column: key.valueColumn, parentIndent: at.parentIndent, path, siblings: map };
  const shape = shapeOfKey(map, key.name);
  straightenIndentation(scan, at, start);
  if (key.isOdd) {
    const replacement = key.valueColumn < line.length ? ": " : ":";
    if (shape === undefined) scan.edits.push({ kind: "stopgap", line: at.line, from: key.end, to: key.valueColumn, replacement });
    else addBlanks(scan, at.line, key.end, key.valueColumn, replacement, changeAt(start, line.slice(key.valueColumn).trim()));
  }
  scanValue(scan, shape, start);
}

/** Makes spaces of what indents a key or dash. */
function straightenIndentation(scan: Scan, at: Start, value: Start): void {
  const line = scan.lines[at.line] ?? "";
  const { width, end, isPlain } = indentationOf(line);
  if (end !== at.column || end === 0) return;
  if (line.slice(0, end).includes("\t")) scan.tabbed ??= at.line;
  else if (width > 0) scan.spaced ??= at.line;
  if (isPlain) return;
  addBlanks(scan, at.line, 0, end, " ".repeat(width), changeAt(value, line.slice(value.column).trim()));
}

function scanValue(scan: Scan, shape: YamlShape | undefined, start: Start): void {
  if (shape === "text" || shape === "token") return scanText(scan, start, shape === "token");
  const rest = scan.lines[start.line]?.slice(start.column) ?? "";
  if (typeof shape !== "object") return scanForeign(scan, start, shape === undefined);
  if (!isBlank(rest) && !rest.startsWith("#")) {
    if ("list" in shape && scanFlowTexts(scan, start, shape.list)) return;
    return scanForeign(scan, start, false);
  }
  scan.at++;
  while (scan.at < scan.lines.length && passOver(scan));
  if (scan.at >= scan.lines.length) return;
  const { width } = indentationOf(scan.lines[scan.at] ?? "");
  if ("list" in shape) scanSequence(scan, shape.list, start, width);
  else if (width > start.parentIndent) scanMap(scan, shape, width, start.path);
}

const DASH = new RegExp(`-([ \\t${WIDE_BLANKS}]*)`, "y");

/** Walks over the items of a list whose dashes stand at the given indentation, which may be that of the list's key. */
function scanSequence(scan: Scan, item: YamlShape, start: Start, indent: number): void {
  let index = 0;
  while (scan.at < scan.lines.length && indent >= start.parentIndent) {
    if (passOver(scan)) continue;
    const line = scan.lines[scan.at] ?? "";
    const { width, end } = indentationOf(line);
    if (width < indent) return;
    DASH.lastIndex = end;
    const blanks = DASH.exec(line)?.[1];
    const isItem = width === indent && blanks !== undefined && (blanks !== "" || end + 1 === line.length);
    if (isItem) {
      const path = `${start.path}.${index++}`;
      scanItem(scan, item, { line: scan.at, column: end, parentIndent: indent, path, siblings: undefined }, blanks);
    } else if (indent === start.parentIndent && width === indent) return;
    else scan.at++;
  }
}

function scanItem(scan: Scan, item: YamlShape, at: Start, blanks: string): void {
  const line = scan.lines[at.line] ?? "";
  const column = at.column + 1 + blanks.length;
  const start: Start = { line: at.line, column, parentIndent: at.parentIndent, path: at.path, siblings: undefined };
  const isMap = typeof item === "object" && !("list" in item);
  straightenIndentation(scan, at, start);
  let gap = blanks.length;
  if (/[^ \t]/.test(blanks) || (isMap && blanks.includes("\t"))) {
    const isEmpty = column >= line.length;
    gap = isEmpty ? 0 : blanks.includes("\t") ? 1 : blanks.length;
    addBlanks(scan, at.line, at.column + 1, column, " ".repeat(gap), changeAt(start, line.slice(column).trim()));
  }
  if (isMap && column < line.length && readKey(line, column)) scanMap(scan, item, at.parentIndent + 1 + gap, at.path, column);
  else scanValue(scan, item, start);
}
