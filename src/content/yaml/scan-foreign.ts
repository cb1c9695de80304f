import type { YamlShape } from "../../schema/field.ts";
import { indentationOf, isBlank } from "./blanks.ts";
import { breaksYaml, doubleQuoted, quotedLength, readsAsWritten } from "./plain-scalar.ts";
import { addBlanks, changeAt, type Edit, type Scan, type Start } from "./scan.ts";

/**
 * Walks over a value that means what YAML says. On one line, a value that YAML cannot read is put in quotes, so that it is found to be of the wrong type
 * instead of hiding all other faults of the file.
 */
export function scanForeign(scan: Scan, start: Start, isUnknown: boolean): void {
  const rest = scan.lines[start.line]?.slice(start.column) ?? "";
  const plain = /^[[{"']/.test(rest) ? rest : rest.replace(/(?:^|[ \t])#.*$/, "");
  const text = plain.trim();
  const isAlone = skipDeeper(scan, start);
  if (text === "" || !isAlone) return;
  const { line, column: from } = start;
  if (isUnreadable(text))
    scan.edits.push({ kind: "stopgap", line, from, to: from + plain.length, replacement: doubleQuoted(text) });
  else if (!isUnknown && /[^ \t]/.test(plain.slice(text.length)))
    addBlanks(scan, line, from + text.length, from + plain.length, "");
}

function isUnreadable(text: string): boolean {
  if (/^["']/.test(text)) return quotedLength(text) === undefined;
  if (/^[[{]/.test(text)) return !/[\]}](?=[ \t]*(?:[ \t]#.*)?$)/.test(text);
  return !/^[&*!|>]/.test(text) && breaksYaml(text);
}

/** Goes to the next line that is not indented more than the key, and tells whether nothing stood before it. */
function skipDeeper(scan: Scan, start: Start): boolean {
  let isAlone = true;
  for (scan.at = start.line + 1; scan.at < scan.lines.length; scan.at++) {
    const line = scan.lines[scan.at] ?? "";
    if (isBlank(line)) continue;
    if (indentationOf(line).width <= start.parentIndent) break;
    isAlone = false;
  }
  return isAlone;
}

const FLOW = /^\[(.*)\](?=[ \t]*(?:[ \t]#.*)?$)/;
const QUOTED_ITEM = /[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:,|$)/y;
const PLAIN_ITEM = /([^,]*)(?:,|$)/y;

/** Walks over a list of texts such as `[1.10, Cible #3]` and puts in quotes what YAML would read otherwise. Gives false where the value is no such list. */
export function scanFlowTexts(scan: Scan, start: Start, item: YamlShape): boolean {
  const inner = FLOW.exec(scan.lines[start.line]?.slice(start.column) ?? "")?.[1];
  if (inner === undefined || typeof item === "object" || item === "yaml") return false;
  const edits: Edit[] = [];
  for (let offset = 0, index = 0; offset < inner.length; index++) {
    QUOTED_ITEM.lastIndex = PLAIN_ITEM.lastIndex = offset;
    const isQuoted = QUOTED_ITEM.test(inner);
    const written = isQuoted ? "" : (PLAIN_ITEM.exec(inner)?.[1] ?? "");
    const text = written.trim();
    if (/[[\]{}]/.test(text)) return false;
    if (text !== "" && (/^[?:]/.test(text) || !readsAsWritten(text, item === "token"))) {
      const column = start.column + 1 + offset + written.indexOf(text);
      const change = changeAt({ ...start, column, path: `${start.path}.${index}` }, text);
      edits.push({
        kind: "words",
        line: start.line,
        from: column,
        to: column + text.length,
        replacement: doubleQuoted(text),
        change,
      });
    }
    offset = isQuoted ? QUOTED_ITEM.lastIndex : PLAIN_ITEM.lastIndex;
  }
  scan.edits.push(...edits);
  skipDeeper(scan, start);
  return true;
}
