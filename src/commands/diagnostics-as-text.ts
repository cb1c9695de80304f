import { join } from "node:path";
import pc from "picocolors";
import { readPlainFile } from "../content/read-plain-file.ts";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LanguageChoice } from "./language.ts";
import type { CommandEnvironment } from "./environment.ts";

/** The longest source line that is shown, in characters. */
const LONGEST_LINE = 120;
/** The largest file of which lines are shown, in bytes. */
const READ_LIMIT = 1_000_000;
/** Files that hold lines for people; a picture has none. */
const TEXTS = /\.(md|yml)$/;

/** Prints each diagnostic: where, what, two lines of source, what to do. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  language: LanguageChoice,
  environment: CommandEnvironment,
): void {
  const { bold, cyan, red, yellow, dim } = pc.createColors(environment.useColour);
  const linesOf = lineReader(environment.root);
  for (const diagnostic of diagnostics) {
    const { file, line, column } = diagnostic.position;
    const { message, hint, words } = language.describe(diagnostic);
    const level = diagnostic.level === "error" ? red(words.error) : yellow(words.warning);
    const source = sourceLines(linesOf(file), line).map((text) => dim(`    ${text}\n`));
    const place = `${file}:${line}:${column}`;
    environment.print(`${cyan(place)} ${level} ${dim(diagnostic.code)}\n  ${bold(message)}\n${source.join("")}  → ${hint}\n\n`);
  }
}

/** Prints how many errors and warnings there are. */
export function showSummary(diagnostics: readonly Diagnostic[], language: LanguageChoice, environment: CommandEnvironment): void {
  const errors = diagnostics.filter(({ level }) => level === "error").length;
  const { green, red } = pc.createColors(environment.useColour);
  const sentence = language.summary(errors, diagnostics.length - errors);
  environment.print(`${hasErrors(diagnostics) ? red(sentence) : green(sentence)}\n`);
}

/**
 * Reads the lines of files, of each once. What is a link or no plain file has none: its lines are not the tenant's,
 * and a pipe would be waited for without end.
 */
function lineReader(root: string): (file: string) => readonly string[] {
  const linesByFile = new Map<string, readonly string[]>();
  return (file) => {
    const known = linesByFile.get(file);
    if (known) return known;
    const content = TEXTS.test(file) ? readPlainFile(join(root, file), READ_LIMIT) : undefined;
    const lines = content instanceof Uint8Array ? new TextDecoder().decode(content).split(/\r\n|\r|\n/) : [];
    linesByFile.set(file, lines);
    return lines;
  };
}

/** The line itself and the one before it, each with its number, shortened and without anything that a terminal would obey. */
function sourceLines(lines: readonly string[], line: number): readonly string[] {
  return [line - 1, line].flatMap((number) => {
    const text = lines[number - 1];
    if (text === undefined || (number !== line && text.trim() === "")) return [];
    const visible = text.replace(/\t/g, "⇥").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "�");
    const short = visible.length > LONGEST_LINE ? `${visible.slice(0, LONGEST_LINE)}…` : visible;
    return [`${String(number).padStart(4)} │ ${short}`];
  });
}
