import type { YamlShape } from "../schema/field.ts";
import { indentationOf, isBlank } from "./yaml/blanks.ts";
import { scanMap } from "./yaml/scan-block.ts";
import type { Ambiguity, Edit, Scan, TextChange } from "./yaml/scan.ts";

/** A YAML text that every YAML reader takes as its author meant it. */
export interface QuotedTexts {
  /** As many lines as before. */
  readonly text: string;
  /** What a YAML reader would have taken otherwise, or not at all. */
  readonly changes: readonly TextChange[];
  /** What can be read in more than one way, so that the text cannot be trusted. */
  readonly ambiguities: readonly Ambiguity[];
  /** Gives the column in the text as it was written of a column in the quoted text; both count from 1. */
  readonly writtenColumn: (line: number, column: number) => number;
}

/**
 * Puts in quotes what YAML would read otherwise than it was typed. In a text, a value that is one complete quoted scalar or a `|` or `>` block means
 * what YAML says; otherwise it is the rest of the line and the lines indented more, joined by spaces, and `#` is text there. Lines end in `\n`.
 */
export function quoteTexts(yaml: string, shape: YamlShape): QuotedTexts {
  const lines = yaml.split("\n");
  const { edits, ambiguities } = scanTexts(lines, shape);
  if (edits.length === 0) return { text: yaml, changes: [], ambiguities, writtenColumn: (_line, column) => column };
  const editsByLine = byLine(edits);
  return {
    text: applyEdits(lines, edits).join("\n"),
    changes: changesOf(edits),
    ambiguities,
    writtenColumn: (line, column) => columnBefore(editsByLine.get(line - 1) ?? [], column),
  };
}

/** Finds what is to be written otherwise. */
export function scanTexts(lines: readonly string[], shape: YamlShape): Pick<Scan, "edits" | "ambiguities"> {
  const scan: Scan = { lines, at: 0, edits: [], ambiguities: [] };
  const first = lines.findIndex((line) => !isBlank(line) && !line.startsWith("---") && line[indentationOf(line).end] !== "#");
  scanMap(scan, shape, indentationOf(lines[first] ?? "").width, "");
  if (scan.tabbed !== undefined && scan.spaced !== undefined)
    return { edits: [], ambiguities: [{ line: scan.tabbed + 1, column: 1 }] };
  return scan;
}

/** Writes the edits into the lines; lines that were joined to another become empty. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const edited = [...lines];
  for (const [index, onLine] of byLine(edits)) {
    const line = lines[index] ?? "";
    let written = "";
    let done = 0;
    for (const { from, to, replacement, joined } of onLine) {
      written += line.slice(done, from) + replacement;
      done = to;
      for (const further of joined ?? []) edited[further] = "";
    }
    edited[index] = written + line.slice(done);
  }
  return edited;
}

/** The edits of each line, from left to right. */
function byLine(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const found = new Map<number, Edit[]>();
  for (const edit of edits) {
    const onLine = found.get(edit.line);
    if (onLine) onLine.push(edit);
    else found.set(edit.line, [edit]);
  }
  return found;
}

/** One change for each value: blanks count only where nothing else on their line does. */
function changesOf(edits: readonly Edit[]): readonly TextChange[] {
  const worded = new Set(edits.filter((edit) => edit.kind === "words").map((edit) => edit.line));
  const blanked = new Set<number>();
  return edits.flatMap(({ kind, line, change }) => {
    if (!change || kind === "stopgap" || (kind === "blanks" && (worded.has(line) || blanked.has(line)))) return [];
    if (kind === "blanks") blanked.add(line);
    return [change];
  });
}

function columnBefore(edits: readonly Edit[], column: number): number {
  let grown = 0;
  for (const { from, to, replacement } of edits) {
    const begin = from + grown + 1;
    if (column < begin) break;
    if (column < begin + replacement.length) return from + 1;
    grown += replacement.length - (to - from);
  }
  return column - grown;
}
