import type Token from "markdown-it/lib/token.mjs";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Slot } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import type { MarkdownContext } from "./markdown-context.ts";
import { isPublishable, likelyAddress } from "./publishable-address.ts";

const RAW_HTML = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>|<!--/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** How far into a line an address is looked for, in characters: a text of one long line with many links must not take a time that grows with its square. */
const MAX_COLUMN = 2000;

interface TakenLinks {
  readonly slots: readonly Slot[];
  readonly diagnostics: readonly Diagnostic[];
  readonly attributeCharacters: number;
}

/** Replaces each internal address by a mark, judges the others, and remarks on raw HTML and missing alternative texts. */
export function takeLinks(tokens: readonly Token[], source: string, context: MarkdownContext): TakenLinks {
  const slots: Slot[] = [];
  const diagnostics: Diagnostic[] = [];
  let attributeCharacters = 0;
  const lines = source.split("\n");
  let line = 0;
  for (const block of tokens) {
    // The cells of a table do not say where they stand, their row does.
    line = block.map?.[0] ?? line;
    if (block.type !== "inline") continue;
    for (const [index, token] of (block.children ?? []).entries()) {
      if (token.type === "softbreak" || token.type === "hardbreak") line++;
      for (const [, value] of token.attrs ?? []) attributeCharacters += value.length;
      const name = token.type === "link_open" ? "href" : token.type === "image" ? "src" : undefined;
      if (name === undefined) {
        const raw = token.type === "text" ? RAW_HTML.exec(token.content)?.[0] : undefined;
        if (raw) diagnostics.push(diagnose("raw-html", context.tenant, place(line, raw), { text: raw }));
        continue;
      }
      const href = token.attrGet(name) ?? "";
      if (token.markup === "linkify" && href.startsWith("mailto:") && !isPublishable(href)) {
        leaveAsWords(block.children?.slice(index, index + 3) ?? []);
        continue;
      }
      takeLink(token, name, href, place(line, href));
    }
  }
  return { slots, diagnostics, attributeCharacters };

  /** Where the text stands in this line or the next: the words of a link may be broken before its address. */
  function place(line: number, text: string): Position {
    const columnIn = (index: number) => (lines[index]?.slice(0, MAX_COLUMN).indexOf(decoded(text)) ?? -1) + 1;
    const found = [line, line + 1].find((index) => columnIn(index) > 0) ?? line;
    return { file: context.file, line: context.firstLine + found, column: Math.max(1, columnIn(found)) };
  }

  function takeLink(token: Token, name: "href" | "src", href: string, position: Position): void {
    if (name === "src" && token.content.trim() === "")
      diagnostics.push(diagnose("missing-alt-text", context.tenant, position, { link: href }));
    if (name === "href" && isPublishable(href)) return;
    if (ANY_SCHEME.test(href) || href.startsWith("//") || /^[\s\u0000-\u0020]/.test(href)) {
      const values = { link: decoded(href), suggestion: name === "href" ? likelyAddress(href) : undefined };
      diagnostics.push(diagnose(name === "href" ? "unsafe-link" : "broken-image", context.tenant, position, values));
      token.attrSet(name, "#");
      return;
    }
    token.attrSet(name, `\u0000${slots.length}`);
    slots.push({ kind: name === "href" ? "link" : "image", href: decoded(href), position });
    if (name === "src") token.attrSet("loading", "lazy");
  }
}

/** What only looked like an e-mail address, such as `Courriel:chm@example.org`, is no link; nobody wrote one. */
function leaveAsWords(link: readonly Token[]): void {
  for (const token of link) if (token.type !== "text") [token.type, token.content] = ["text", ""];
}

/** markdown-it percent-encodes addresses; people recognise what they typed. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
