import type Token from "markdown-it/lib/token.mjs";

/** How deep blocks may stand in one another for markdown-it (`maxNesting`); what is deeper, and what follows it, it leaves out. */
const MAX_NESTING = 100;

const CONTAINERS: ReadonlySet<string> = new Set(["blockquote_open", "list_item_open", "footnote_reference_open"]);

/** Gives the line, counted from 0, of the list or quote in which the parser gave up; undefined where it has read all of the text. */
export function lineOfTooDeep(tokens: readonly Token[]): number | undefined {
  const deepest = tokens.find(({ type, level }) => level >= MAX_NESTING - 1 && CONTAINERS.has(type));
  return deepest && (deepest.map?.[0] ?? 0);
}
