import type Token from "markdown-it/lib/token.mjs";

/** Stands for what is no text: code, a picture, or a sign that a backslash takes its meaning from. */
export const OBJECT = "\uFFFC";

/** What the footnotes between brackets, `^[words]`, hold: their words are not among the tokens of the text. */
export type NotesById = readonly ({ readonly tokens?: readonly Token[] } | undefined)[];

/** Gives the words of a block as they were typed, without what Markdown has understood: stars, the brackets and addresses of links. */
export function flatText(children: readonly Token[], notes: NotesById): string {
  return children.map((token) => typed(token, notes)).join("");
}

function typed(token: Token, notes: NotesById): string {
  switch (token.type) {
    case "text":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return "\n";
    case "text_special":
      return token.info === "entity" || token.content === token.markup ? token.markup : OBJECT;
    case "footnote_ref":
      return OBJECT + flatText(notes[(token.meta as { readonly id: number }).id]?.tokens ?? [], notes) + OBJECT;
    default:
      return token.nesting === 0 ? OBJECT : "";
  }
}
