import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LanguageChoice } from "./language.ts";

/** The diagnostics for other programs: `{diagnostics:[{code,level,tenant,file,line,column,message,hint}]}`. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[], language: LanguageChoice) {
  return {
    diagnostics: diagnostics.map((diagnostic) => {
      const { message, hint } = language.describe(diagnostic);
      const { code, level, tenant, position } = diagnostic;
      return { code, level, tenant, file: position.file, line: position.line, column: position.column, message, hint };
    }),
  };
}
