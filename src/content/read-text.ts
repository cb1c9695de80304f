import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { SourceFile } from "./list-files.ts";
import { readPlainFile } from "./read-plain-file.ts";

/** The largest Markdown or YAML file, in bytes. */
export const MAX_TEXT_BYTES = 1_000_000;

/** Gives a file's text in UTF-8 without byte order mark. */
export function readText(source: SourceFile, tenant: string, shownAs: string): Outcome<string> {
  const position = { file: shownAs, line: 1, column: 1 };
  const content = readPlainFile(source.absolutePath, MAX_TEXT_BYTES);
  if (!(content instanceof Uint8Array)) {
    if (content.kind === "not-a-plain-file")
      return { diagnostics: [diagnose("not-a-plain-file", tenant, position, { name: source.path })] };
    if (content.kind === "unreadable")
      return { diagnostics: [diagnose("unreadable-file", tenant, position, { reason: content.reason })] };
    const values = { size: `${Math.ceil(content.bytes / 1e5) / 10} MB`, limit: `${MAX_TEXT_BYTES / 1e6} MB` };
    return { diagnostics: [diagnose("file-too-large", tenant, position, values)] };
  }
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(content), diagnostics: [] };
  } catch {
    return { diagnostics: [diagnose("invalid-utf-8", tenant, { ...position, line: firstBadLine(content) }, {})] };
  }
}

/** The line that holds the first byte that is not UTF-8. */
function firstBadLine(content: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= content.length; index++) {
    if (index < content.length && content[index] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(content.subarray(start, index));
    } catch {
      return line;
    }
    line++;
    start = index + 1;
  }
  return 1;
}
