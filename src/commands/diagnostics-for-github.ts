import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LanguageChoice } from "./language.ts";

/** Controls and ends of lines beyond CR and LF, which have escapes of their own: a runner that splits at one of them would read a second command. */
const CONTROLS = /(?![\r\n])[\p{Cc}\u2028\u2029]/gu;

/**
 * The diagnostics as workflow commands of GitHub Actions, one on each line, which GitHub shows beside the lines that they speak of.
 * Escaped as the runner unescapes them (actions/toolkit, `command.ts`): `%`, CR and LF everywhere, `:` and `,` in properties as well.
 */
export function diagnosticsForGithub(diagnostics: readonly Diagnostic[], language: LanguageChoice): string {
  const lines = diagnostics.map((diagnostic) => {
    const { code, level, position } = diagnostic;
    const { message, hint } = language.describe(diagnostic);
    const properties = { file: position.file, line: position.line, col: position.column, title: code };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${level} ${written.join(",")}::${escapeData(`${message}\n→ ${hint}`)}\n`;
  });
  return lines.join("");
}

function escapeData(text: string): string {
  return text.replace(CONTROLS, "�").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
