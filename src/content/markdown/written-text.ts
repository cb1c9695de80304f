import type { Position } from "../../model/position.ts";
import type { MarkdownContext } from "./markdown-context.ts";

/** How far into a line words are looked for, in characters: a text of one long line with many links must not take a time that grows with its square. */
const MAX_COLUMN = 2000;

/** A text as its author sees it: lines, and where in its file each stands. */
export interface WrittenText {
  readonly tenant: string;
  readonly lines: readonly string[];
  /** Where the first of the words that is there stands in this line, counted from 0, or the next: the words of a link may be broken before its address. */
  readonly place: (line: number, ...words: readonly string[]) => Position;
}

export function writtenText(source: string, { tenant, file, firstLine }: MarkdownContext): WrittenText {
  const lines = source.split("\n");
  const indexIn = (line: number, words: string) => lines[line]?.slice(0, MAX_COLUMN).indexOf(words) ?? -1;
  return {
    tenant,
    lines,
    place: (line, ...words) => {
      for (const sought of words.filter(Boolean))
        for (const at of [line, line + 1]) {
          const index = indexIn(at, sought);
          if (index >= 0) return { file, line: firstLine + at, column: index + 1 };
        }
      return { file, line: firstLine + line, column: 1 };
    },
  };
}
