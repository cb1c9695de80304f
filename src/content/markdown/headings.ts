import type Token from "markdown-it/lib/token.mjs";
import type { Heading } from "../../model/document.ts";

/**
 * Gives every heading an id made from its words, unique in the text; a heading of the first level becomes one of the second, for the page has its own.
 * The letter before the words keeps clear of the page's own ids, and of those of another text on the page.
 */
export function collectHeadings(tokens: readonly Token[], letter: "s" | "a"): readonly Heading[] {
  const headings: Heading[] = [];
  const taken = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type === "heading_close" && token.tag === "h1") token.tag = "h2";
    if (token.type !== "heading_open") return;
    if (token.tag === "h1") token.tag = "h2";
    const text = plainText(tokens[index + 1]);
    // A sign without words would be a heading that nobody hears of.
    if (tokens[index + 1]?.content.trim() === "") return hide(token, tokens[index + 2]);
    const id = freeId(`${letter}-`, text, taken);
    token.attrSet("id", id);
    headings.push({ level: Number(token.tag.slice(1)), id, text });
  });
  return headings;
}

function hide(...tokens: readonly (Token | undefined)[]): void {
  for (const token of tokens) if (token) token.hidden = true;
}

function plainText(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map((child) =>
    child.type === "text" || child.type === "code_inline" ? child.content : child.type === "softbreak" ? " " : "",
  );
  return parts.join("").trim();
}

/** Letters of every script stay, so that an Arabic heading has an Arabic anchor. */
function freeId(prefix: string, text: string, taken: Map<string, number>): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const base = prefix + (words || "heading");
  let id = base;
  let number = taken.get(base) ?? 1;
  while (taken.has(id)) id = `${base}-${++number}`;
  taken.set(base, number).set(id, 1);
  return id;
}
