import { indentationOf, isBlank, WIDE_BLANKS } from "./blanks.ts";

/** The further lines of a value: those indented more than its key. */
export interface Continuation {
  /** Indices of the lines with words and of the blank ones between them. */
  readonly lines: readonly number[];
  /** The line after the last of them. */
  readonly end: number;
  /** Whether comments stand between them. */
  readonly isBroken: boolean;
  /** Whether blanks that YAML does not take for indentation indent them. */
  readonly isOdd: boolean;
}

const LEADING_BLANKS = new RegExp(`^[ \\t${WIDE_BLANKS}]+`);

/** Joins lines as YAML does: by a space, or by as many line ends as blank lines stand between. */
export function fold(rows: readonly string[]): string {
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

const NONE: readonly number[] = [];

/** Takes away the spaces and tabs at the end. */
export function withoutBlanksAfter(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return text.slice(0, end);
}

/** Finds the further lines of a value. Comments that stand no deeper than the key are passed over. */
export function continuationOf(lines: readonly string[], after: number, parentIndent: number): Continuation {
  const next = lines[after]?.charCodeAt(0) ?? 0;
  if (parentIndent === 0 && next > 35 && next < 127) return { lines: NONE, end: after, isBroken: false, isOdd: false };
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
  if (found.length === 0) return { lines: NONE, end: after, isBroken: false, isOdd: false };
  return { lines: found, end: (found.at(-1) ?? after) + 1, isBroken, isOdd };
}
