import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { WrittenText } from "./written-text.ts";

/** Wide tables scroll in a box of their own; alignment is a class, because the pages allow no style attribute. */
export function classifyTables(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules["table_open"] = () => '<div class="table-scroll" tabindex="0"><table>\n';
  rules["table_close"] = () => "</table></div>\n";
  for (const name of ["th_open", "td_open"]) {
    rules[name] = (tokens, index, options, _env, self) => {
      const token = tokens[index];
      if (!token) return "";
      const alignment = /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1];
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
      if (alignment) token.attrJoin("class", `align-${LOGICAL[alignment] ?? "start"}`);
      if (name === "th_open") token.attrSet("scope", "col");
      return self.renderToken(tokens, index, options);
    };
  }
}

const LOGICAL: Readonly<Record<string, string>> = { left: "start", center: "center", right: "end" };

/** Finds the rows that have more cells than their table has columns: Markdown leaves out what is in them. */
export function findLostCells(tokens: readonly Token[], text: WrittenText): readonly Diagnostic[] {
  let columns = 0;
  return tokens.flatMap((token) => {
    if (token.type === "table_open") columns = 0;
    if (token.type === "th_open") columns++;
    const row = token.type === "tr_open" ? token.map?.[0] : undefined;
    if (row === undefined || columns === 0) return [];
    const cells = cellsOf(text.lines[row] ?? "");
    const lost = cells.slice(columns).find((cell) => cell !== "");
    if (lost === undefined) return [];
    const values = { cells: String(cells.length), columns: String(columns), text: lost };
    return [diagnose("table-row-too-long", text.tenant, text.place(row, lost), values)];
  });
}

/** The cells of a row as the parser cuts them: at every `|` without a backslash, also inside code. Before the row, quotes may have begun. */
function cellsOf(row: string): readonly string[] {
  const cells = row.replace(/^[\s>]*\|?|\s+$/g, "").split(/(?<!\\)\|/);
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}
