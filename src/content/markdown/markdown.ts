import MarkdownIt from "markdown-it";
import abbreviations from "markdown-it-abbr";
import footnotes from "markdown-it-footnote";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { Body, Slot } from "../../model/document.ts";
import { findForbiddenCharacters } from "./forbidden-characters.ts";
import { collectHeadings } from "./headings.ts";
import { isolateRuns } from "./isolation.ts";
import type { MarkdownContext } from "./markdown-context.ts";
import { takeLinks } from "./links.ts";
import { classifyTables } from "./tables.ts";

/** Characters of addresses, titles and abbreviations that one text may repeat by referring to them: beyond it, a small text would fill the memory. */
const MAX_ATTRIBUTE_CHARACTERS = 2_000_000;

/** How many remarks on one text are kept. */
const MAX_REMARKS = 200;

const parser = createParser();

function createParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false }).use(footnotes).use(abbreviations);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  // Addresses are judged by takeLinks, which can say what is wrong; markdown-it would only show them as text.
  markdown.validateLink = () => true;
  classifyTables(markdown);
  return markdown;
}

/** Renders Markdown once per document: raw HTML is shown as text, no template engine ever sees it. */
export function renderMarkdown(source: string, context: MarkdownContext): Outcome<Body> {
  const env: Record<string, unknown> = context.isAddition ? { docId: "a" } : {};
  const tokens = parser.parse(source, env);
  const { slots, diagnostics, attributeCharacters } = takeLinks(tokens, source, context);
  if (attributeCharacters > MAX_ATTRIBUTE_CHARACTERS) {
    const position = { file: context.file, line: context.firstLine, column: 1 };
    return { diagnostics: [diagnose("markdown-too-complex", context.tenant, position, {})] };
  }
  const headings = collectHeadings(tokens, context.isAddition ? "a" : "s");
  if (context.direction === "rtl") isolateRuns(tokens);
  const html = parser.renderer.render(tokens, parser.options, env);
  const remarks = [...findForbiddenCharacters(source, tokens, context), ...diagnostics];
  return { value: { pieces: cutAtSlots(html, slots), headings }, diagnostics: firstRemarks(remarks) };
}

/** Splits the HTML at the marks that takeLinks left. NUL cannot come from the text: markdown-it replaces it. */
function cutAtSlots(html: string, slots: readonly Slot[]): readonly (string | Slot)[] {
  const parts = html.split(/(?:href|src)="\u0000(\d+)"/);
  return parts.map((part, index) => (index % 2 === 0 ? part : slots[Number(part)])).filter((part) => part !== undefined);
}

/** Errors before warnings, each by line, and not more than anybody mends in one text. */
function firstRemarks(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ level }: Diagnostic) => (level === "error" ? 0 : 1);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || a.position.line - b.position.line).slice(0, MAX_REMARKS);
}
