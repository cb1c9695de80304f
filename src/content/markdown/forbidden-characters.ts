import type Token from "markdown-it/lib/token.mjs";
import { codePointName } from "../../diagnostics/code-point.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { FORBIDDEN } from "../../schema/fields.ts";
import type { MarkdownContext } from "./markdown-context.ts";

/** Finds the characters that no text may hold: as they were typed, line by line, and those that were written as `&#x202e;`. */
export function findForbiddenCharacters(
  source: string,
  tokens: readonly Token[],
  context: MarkdownContext,
): readonly Diagnostic[] {
  const found = (line: number, column: number, character: string) => {
    const position = { file: context.file, line: context.firstLine + line, column };
    return diagnose("forbidden-character", context.tenant, position, { field: "Markdown", character: codePointName(character) });
  };
  if (FORBIDDEN.test(source)) {
    return source.split("\n").flatMap((text, line) => {
      const match = FORBIDDEN.exec(text);
      return match ? [found(line, match.index + 1, match[0])] : [];
    });
  }
  return tokens.flatMap((block) => {
    const words = (block.children ?? []).map(({ content }) => content).join("");
    const match = FORBIDDEN.exec(words);
    return match ? [found(block.map?.[0] ?? 0, 1, match[0])] : [];
  });
}
