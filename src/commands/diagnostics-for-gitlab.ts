import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LanguageChoice } from "./language.ts";

/** One entry of a GitLab Code Quality report. */
export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "major" | "minor";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * The diagnostics as a Code Quality report of GitLab. A fingerprint is what GitLab knows an issue by: it stays the same when lines move and when
 * messages are in another language, and no two entries share one.
 */
export function diagnosticsForGitlab(diagnostics: readonly Diagnostic[], language: LanguageChoice): readonly GitlabIssue[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, level, position, values } = diagnostic;
    const { message, hint } = language.describe(diagnostic);
    const issue = JSON.stringify([code, position.file, values]);
    const earlier = seen.get(issue) ?? 0;
    seen.set(issue, earlier + 1);
    return {
      description: `${message} → ${hint}`,
      check_name: code,
      fingerprint: createHash("sha256").update(`${issue} ${earlier}`).digest("hex"),
      severity: level === "error" ? "major" : "minor",
      location: { path: position.file, lines: { begin: position.line } },
    };
  });
}
