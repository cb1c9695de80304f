import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { ImageSlot } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";

/** Lets the renderer leave nothing of a picture but its mark: the plan makes its HTML. One that has no mark leads nowhere, and is an error. */
export function renderImagesAsMarks(markdown: MarkdownIt): void {
  markdown.renderer.rules["image"] = (tokens, index) => {
    const mark = tokens[index]?.attrGet("src") ?? "";
    return mark.startsWith("\u0000") ? `src="${mark}"` : "";
  };
}

/** What the plan needs to know of a picture. Where it stands, `placeImages` has noted. */
export function imageSlot(token: Token, href: string, position: Position): ImageSlot {
  const caption = token.attrGet("title")?.trim();
  return {
    kind: "image",
    href,
    position,
    alt: wordsOf(token.children ?? []),
    ...(caption ? { caption } : {}),
    place: (token.meta as { readonly place?: ImageSlot["place"] } | null)?.place ?? "inline",
  };
}

/** Notes where each picture stands. A paragraph of pictures only is none: they stand for themselves, and a figure must not be within one. */
export function placeImages(tokens: readonly Token[]): void {
  tokens.forEach((block, index) => {
    const children = block.children ?? [];
    const [opening, closing] = [tokens[index - 1], tokens[index + 1]];
    const isAlone = opening?.type === "paragraph_open" && closing?.type === "paragraph_close";
    if (isAlone && isOfPictures(children)) {
      for (const token of [opening, closing]) if (token) token.hidden = true;
      block.children = children.filter(({ type }) => type === "image");
      for (const image of block.children) image.meta = { place: "block" };
      return;
    }
    let links = 0;
    for (const token of children) {
      if (token.type === "link_open") links++;
      if (token.type === "link_close") links--;
      if (token.type === "image") token.meta = { place: links > 0 ? "linked" : "inline" };
    }
  });
}

function isOfPictures(children: readonly Token[]): boolean {
  const isBlank = ({ type, content }: Token) =>
    type === "softbreak" || type === "hardbreak" || (type === "text" && content.trim() === "");
  return children.some(({ type }) => type === "image") && children.every((token) => token.type === "image" || isBlank(token));
}

/** Alternative texts are words only: signs that Markdown understands are taken out of them. */
function wordsOf(tokens: readonly Token[]): string {
  const words = tokens.map(({ type, content, children }) => {
    if (type === "text" || type === "code_inline" || type === "text_special") return content;
    if (type === "softbreak" || type === "hardbreak") return " ";
    return children ? wordsOf(children) : "";
  });
  return words.join("").trim();
}
