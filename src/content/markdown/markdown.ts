import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import abbreviations from "markdown-it-abbr";
import footnotes from "markdown-it-footnote";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { Body, Slot } from "../../model/document.ts";
import { findLostDefinitions, recordAddresses, type DefinitionNotes } from "./definitions.ts";
import type { NotesById } from "./flat-text.ts";
import { findForbiddenCharacters } from "./forbidden-characters.ts";
import { collectHeadings } from "./headings.ts";
import { isolateRuns } from "./isolation.ts";
import { readInlineNotes } from "./inline-notes.ts";
import type { MarkdownContext } from "./markdown-context.ts";
import { placeImages, renderImagesAsMarks } from "./images.ts";
import { takeLinks } from "./links.ts";
import { lineOfTooDeep } from "./nesting.ts";
import { classifyTables, findLostCells } from "./tables.ts";
import { findUnreadSyntax } from "./unread-syntax.ts";
import { writtenText, type WrittenText } from "./written-text.ts";

/** Characters of addresses, titles and abbreviations that one text may repeat by referring to them: beyond it, a small text would fill the memory. */
const MAX_ATTRIBUTE_CHARACTERS = 2_000_000;

/** How many remarks on one text are kept. */
const MAX_REMARKS = 200;

const parser = createParser();

function createParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
  markdown.use(footnotes).use(abbreviations);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  // Addresses are judged by takeLinks, which can say what is wrong; markdown-it would only show them as text.
  markdown.validateLink = () => true;
  classifyTables(markdown);
  renderImagesAsMarks(markdown);
  recordAddresses(markdown);
  readInlineNotes(markdown);
  markdown.core.ruler.after("inline", "examine", ({ env, tokens }) => env.examine(tokens));
  return markdown;
}

/** What the parser knows of a text besides its tokens. */
interface Environment {
  readonly definitions: DefinitionNotes;
  /** Called while the tokens still say how the text was typed, and hold the notes that nothing refers to. */
  readonly examine: (tokens: readonly Token[]) => void;
  /** Stands in the ids of footnotes. */
  readonly docId?: string;
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>>; readonly list?: NotesById };
}

/** Renders Markdown once per document: raw HTML is shown as text, no template engine ever sees it. */
export function renderMarkdown(source: string, context: MarkdownContext): Outcome<Body> {
  const text = writtenText(source, context);
  const remarks: Diagnostic[] = [];
  let tangled: number | undefined;
  const environment: Environment = {
    definitions: { addresses: [], usedAddresses: new Set() },
    ...(context.isAddition ? { docId: "a" } : {}),
    examine: (tokens) => {
      tangled = lineOfTooDeep(tokens);
      remarks.push(...remarksOn(tokens, environment, text));
    },
  };
  const tokens = parser.parse(source, environment);
  placeImages(tokens);
  const { slots, diagnostics, attributeCharacters } = takeLinks(tokens, text);
  if (attributeCharacters > MAX_ATTRIBUTE_CHARACTERS) tangled ??= 0;
  if (tangled !== undefined) return { diagnostics: [diagnose("markdown-too-complex", context.tenant, text.place(tangled), {})] };
  const headings = collectHeadings(tokens, context.isAddition ? "a" : "s");
  if (context.direction === "rtl") isolateRuns(tokens);
  const html = parser.renderer.render(tokens, parser.options, environment);
  remarks.push(...findForbiddenCharacters(source, tokens, context), ...diagnostics);
  return { value: { pieces: cutAtSlots(html, slots), headings }, diagnostics: firstRemarks(remarks) };
}

function remarksOn(tokens: readonly Token[], { definitions, footnotes }: Environment, text: WrittenText): readonly Diagnostic[] {
  return [
    ...findUnreadSyntax(tokens, footnotes?.list ?? [], text),
    ...findLostCells(tokens, text),
    ...findLostDefinitions(tokens, footnotes?.refs ?? {}, definitions, text),
  ];
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
