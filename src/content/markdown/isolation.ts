import Token from "markdown-it/lib/token.mjs";
import { cutAtRuns } from "../../i18n/left-to-right-runs.ts";

/** Wraps the left-to-right runs of the texts in `<bdi>`. */
export function isolateRuns(tokens: readonly Token[]): void {
  for (const block of tokens) {
    if (block.type !== "inline" || !block.children) continue;
    block.children = block.children.flatMap((token) => (token.type === "text" ? isolated(token) : [token]));
  }
}

function isolated(token: Token): readonly Token[] {
  return cutAtRuns(token.content).flatMap(({ text, isRun }) =>
    isRun ? [tokenOf("html_inline", "<bdi>"), tokenOf("text", text), tokenOf("html_inline", "</bdi>")] : [tokenOf("text", text)],
  );
}

function tokenOf(type: "text" | "html_inline", content: string): Token {
  const token = new Token(type, "", 0);
  token.content = content;
  return token;
}
