import type { YamlShape } from "../../schema/field.ts";
import { indentationOf, isBlank } from "./blanks.ts";

/** Words that YAML reads otherwise than they were typed. Line and column count from 1, within the YAML. */
export interface TextChange {
  readonly line: number;
  readonly column: number;
  /** The keys that lead to the value: `sources.0.title`. */
  readonly path: string;
  /** The words as they were meant. */
  readonly text: string;
}

/** A place that can be read in more than one way. Line and column count from 1. */
export interface Ambiguity {
  readonly line: number;
  readonly column: number;
}

/**
 * A piece of a line that is to be written otherwise, indices counted from 0: `words` become quoted, `blanks` become spaces, a `stopgap` only keeps
 * one faulty value from hiding the other faults and is never written to a file.
 */
export interface Edit {
  readonly kind: "words" | "blanks" | "stopgap";
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  /** Further lines whose words the replacement holds. */
  readonly joined?: readonly number[];
  readonly change?: TextChange;
}

/** A walk through the lines of a YAML text. */
export interface Scan {
  readonly lines: readonly string[];
  /** The line in hand. */
  at: number;
  readonly edits: Edit[];
  readonly ambiguities: Ambiguity[];
  /** The first line whose structure is indented with a tab, and the first with spaces. */
  tabbed?: number;
  spaced?: number;
}

/** Where a value begins. */
export interface Start {
  readonly line: number;
  /** Index of its first character, or the line's length. */
  readonly column: number;
  /** The indentation of its key or dash; what belongs to the value is indented more. */
  readonly parentIndent: number;
  readonly path: string;
  /** The map whose key it follows; undefined after a dash. */
  readonly siblings: YamlShape | undefined;
}

/** Describes the words of a value that begins here. */
export function changeAt(start: Start, text: string): TextChange {
  return { line: start.line + 1, column: start.column + 1, path: start.path, text };
}

/** Notes that blanks are to be written otherwise, so that YAML sees the words that follow them. */
export function addBlanks(scan: Scan, line: number, from: number, to: number, replacement: string, change?: TextChange): void {
  scan.edits.push({ kind: "blanks", line, from, to, replacement, ...(change && change.text !== "" ? { change } : {}) });
}

/** Passes over a blank line or a comment; kinds of blank that YAML does not know would be words to it. */
export function passOver(scan: Scan): boolean {
  const line = scan.lines[scan.at] ?? "";
  const { end } = indentationOf(line);
  if (line[end] !== "#" && !isBlank(line)) return false;
  if (/[^ \t]/.test(line.slice(0, end))) addBlanks(scan, scan.at, 0, end, "");
  scan.at++;
  return true;
}
