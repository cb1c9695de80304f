import matter from "gray-matter";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";

/** A document's two parts, with `\n` at the ends of lines. Line numbers are those of the file. */
export interface SplitDocument {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** The largest front matter. The number of lines is limited too, because gray-matter needs a time that grows with its square. */
const MAX_LENGTH = 64 * 1024;
const MAX_LINES = 4000;

const OPENING = /^---[ \t\u00A0]*(?=\n|$)/;
const CLOSING = /\n---[ \t\u00A0]*(?=\n|$)/;

/**
 * Cuts a document at its front matter: a first line `---`, YAML, a line `---`. Takes a byte order mark and all ends of lines.
 * Every other language of front matter is refused, because gray-matter would run some of them.
 */
export function splitFrontMatter(source: string, file: string, tenant: string): Outcome<SplitDocument> {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fault = findFault(text, file, tenant);
  if (fault) return { diagnostics: [fault] };
  const plain = `${text.replace(OPENING, "---").replace(CLOSING, "\n---")}\n`;
  const { matter: block, content } = matter(plain, {
    delimiters: ["---", "---\n"],
    language: "yaml",
    engines: { yaml: () => ({}), json: refuse, javascript: refuse, js: refuse },
  });
  const body = content.slice(0, -1);
  const bodyLine = plain.slice(0, plain.length - content.length).split("\n").length;
  return { value: { yaml: block.slice(1), yamlLine: 2, body, bodyLine }, diagnostics: [] };
}

function findFault(text: string, file: string, tenant: string): Diagnostic | undefined {
  const at = { file, line: 1, column: 1 };
  const opening = /^---(?!-)[^\n]*/.exec(text)?.[0];
  if (opening === undefined) return diagnose("front-matter-missing", tenant, at, {});
  if (!OPENING.test(text)) return diagnose("front-matter-language", tenant, at, { opening: opening.slice(0, 40) });
  const length = CLOSING.exec(text)?.index;
  if (length === undefined) return diagnose("front-matter-unclosed", tenant, at, {});
  const lines = text.slice(0, length).split("\n").length - 1;
  if (length > MAX_LENGTH)
    return diagnose("file-too-large", tenant, at, { size: `${Math.ceil(length / 1024)} KB`, limit: "64 KB" });
  if (lines > MAX_LINES) return diagnose("file-too-large", tenant, at, { size: `${lines} ↵`, limit: `${MAX_LINES} ↵` });
  return undefined;
}

function refuse(): never {
  throw new Error("front matter can be nothing but YAML");
}
