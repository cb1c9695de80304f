import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** How deep notes may stand in one another, so that a row of brackets does not take all of the memory. What is deeper stays as it is written. */
const MAX_DEPTH = 5;

/** Reads notes between brackets, `^[words]`, also where they hold other notes: the plugin gives these the number of the outer one, and one of the two is lost. */
export function readInlineNotes(markdown: MarkdownIt): void {
  markdown.inline.ruler.at("footnote_inline", (state, silent) => {
    const { env, md, pos, src } = state;
    const depth: number = env.noteDepth ?? 0;
    if (!src.startsWith("^[", pos) || depth >= MAX_DEPTH) return false;
    const end = md.helpers.parseLinkLabel(state, pos + 1);
    if (end < 0) return false;
    if (!silent) {
      env.footnotes ??= {};
      env.footnotes.list ??= [];
      const content = src.slice(pos + 2, end);
      const tokens: Token[] = [];
      const id: number = env.footnotes.list.push({ content, tokens }) - 1;
      env.noteDepth = depth + 1;
      md.inline.parse(content, md, env, tokens);
      env.noteDepth = depth;
      state.push("footnote_ref", "", 0).meta = { id };
    }
    state.pos = end + 1;
    return true;
  });
}
