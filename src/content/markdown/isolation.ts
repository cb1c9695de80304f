import Token from "markdown-it/lib/token.mjs";

/**
 * Runs that are read left to right inside a right-to-left text: web and e-mail addresses, telephone numbers,
 * file names, scientific names and other words in Latin script. Without isolation their punctuation jumps to the wrong end.
 * Brackets stay outside: they belong to the sentence as often as to the run, and mirror with it.
 */
const LATIN_RUN =
  /https?:\/\/[^\s،؛؟()<>]+|[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ().\u00A0-]{6,}\d|\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}\u00A0 .,'’&/_+-]*[\p{Script=Latin}\p{N}]|\p{Script=Latin}/gu;

/** Wraps the left-to-right runs of the texts in `<bdi>`. */
export function isolateLatinRuns(tokens: readonly Token[]): void {
  for (const block of tokens) {
    if (block.type !== "inline" || !block.children) continue;
    block.children = block.children.flatMap((token) => (token.type === "text" ? isolated(token) : [token]));
  }
}

function isolated(token: Token): Token[] {
  const parts: Token[] = [];
  let end = 0;
  for (const match of token.content.matchAll(LATIN_RUN)) {
    if (match.index > end) parts.push(textToken(token.content.slice(end, match.index)));
    parts.push(htmlToken("<bdi>"), textToken(match[0]), htmlToken("</bdi>"));
    end = match.index + match[0].length;
  }
  if (parts.length === 0) return [token];
  if (end < token.content.length) parts.push(textToken(token.content.slice(end)));
  return parts;
}

function textToken(content: string): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}

function htmlToken(content: string): Token {
  const token = new Token("html_inline", "", 0);
  token.content = content;
  return token;
}
