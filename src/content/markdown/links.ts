import Token from "markdown-it/lib/token.mjs";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Slot } from "../../model/document.ts";
import { imageSlot } from "./images.ts";
import type { Position } from "../../model/position.ts";
import { isPublishable, likelyAddress } from "./publishable-address.ts";
import type { WrittenText } from "./written-text.ts";

/** Of an address that stands for words, so much is shown, in characters. */
const LONGEST_WORDS = 200;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

interface TakenLinks {
  readonly slots: readonly Slot[];
  readonly diagnostics: readonly Diagnostic[];
  readonly attributeCharacters: number;
}

/** Replaces each internal address, and each picture, by a mark, and judges the other addresses. */
export function takeLinks(tokens: readonly Token[], text: WrittenText): TakenLinks {
  const slots: Slot[] = [];
  const diagnostics: Diagnostic[] = [];
  let attributeCharacters = 0;
  let line = 0;
  for (const block of tokens) {
    // The cells of a table do not say where they stand, their row does.
    line = block.map?.[0] ?? line;
    if (block.type !== "inline") continue;
    const wordless = new Map<Token, Token>();
    for (const [index, token] of (block.children ?? []).entries()) {
      if (token.type === "softbreak" || token.type === "hardbreak") line++;
      for (const [, value] of token.attrs ?? []) attributeCharacters += value.length;
      const name = token.type === "link_open" ? "href" : token.type === "image" ? "src" : undefined;
      if (name === undefined) continue;
      const href = token.attrGet(name) ?? "";
      if (token.markup === "linkify" && href.startsWith("mailto:") && !isPublishable(href)) {
        leaveAsWords(block.children?.slice(index, index + 3) ?? []);
        continue;
      }
      if (name === "href" && isWordless(block.children ?? [], index)) wordless.set(token, wordsOf(href));
      takeLink(token, name, href, text.place(line, decoded(href)));
    }
    if (wordless.size > 0) block.children = (block.children ?? []).flatMap((token) => [token, wordless.get(token) ?? []].flat());
  }
  return { slots, diagnostics, attributeCharacters };

  function takeLink(token: Token, name: "href" | "src", href: string, position: Position): void {
    if (name === "href" && isPublishable(href)) return;
    if (ANY_SCHEME.test(href) || href.startsWith("//") || /^[\s\u0000-\u0020]/.test(href)) {
      const values = { link: decoded(href), suggestion: name === "href" ? likelyAddress(href) : undefined };
      diagnostics.push(diagnose(name === "href" ? "unsafe-link" : "broken-image", text.tenant, position, values));
      token.attrSet(name, "#");
      return;
    }
    token.attrSet(name, `\u0000${slots.length}`);
    slots.push(name === "href" ? { kind: "link", href: decoded(href), position } : imageSlot(token, decoded(href), position));
  }
}

/** Tells whether there is nothing to read in the link that begins at `index`, such as `[](https://example.org)`: whoever hears pages would hear nothing. A picture speaks for itself. */
function isWordless(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && tokens[at]?.type !== "link_close"; at++)
    if (tokens[at]?.type === "image" || tokens[at]?.content.trim() !== "") return false;
  return true;
}

/** The address as it was typed, for words; not all of a long one, which a text may repeat as often as it likes. */
function wordsOf(href: string): Token {
  const words = new Token("text", "", 0);
  words.content = decoded(href.slice(0, LONGEST_WORDS)).replace(/^(?:mailto|tel):/i, "");
  return words;
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
