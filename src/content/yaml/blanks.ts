/** The blanks that word processors and keyboards put where YAML wants a space: the no-break spaces, the em and en spaces, the ideographic one. */
export const WIDE_BLANKS = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";
/** Marks without width that come along when right-to-left text is copied. */
export const UNSEEN_MARKS = "\\u200B-\\u200F\\uFEFF";

const LEADING = new RegExp(`^[ \\t${WIDE_BLANKS}${UNSEEN_MARKS}]*`);
const MARK = new RegExp(`[${UNSEEN_MARKS}]`);

/** How far a line is indented. */
export interface Indentation {
  /** In columns: a tab counts two, a mark without width nothing. */
  readonly width: number;
  /** Index of the first character that is no blank. */
  readonly end: number;
  /** Whether YAML reads the indentation as this does: it is made of spaces. */
  readonly isPlain: boolean;
}

/** Tells how far a line is indented, whatever kinds of blank indent it. */
export function indentationOf(line: string): Indentation {
  let end = 0;
  while (line.charCodeAt(end) === 32) end++;
  const first = line.charCodeAt(end);
  if (first > 32 && first < 127) return { width: end, end, isPlain: true };
  const blanks = LEADING.exec(line)?.[0] ?? "";
  let width = 0;
  for (const blank of blanks) width += blank === "\t" ? 2 : MARK.test(blank) ? 0 : 1;
  return { width, end: blanks.length, isPlain: blanks.length === end };
}

/** Tells whether nothing visible stands on a line. */
export function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return first > 32 && first < 127 ? false : line.trim() === "";
}

/** Tells whether YAML, too, sees that a line is indented more than its key. */
export function isIndentedBySpaces(line: string, parentIndent: number): boolean {
  return line.length - line.replace(/^ +/, "").length > parentIndent;
}
