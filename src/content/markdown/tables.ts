import type MarkdownIt from "markdown-it";

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
