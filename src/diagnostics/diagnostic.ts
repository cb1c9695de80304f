import type { Position } from "../model/position.ts";
import { catalogue, type DiagnosticCode, type DiagnosticLevel, type ValuesOf } from "./catalogue.ts";

/** One thing that is wrong in what somebody wrote: data, never an exception. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly level: DiagnosticLevel;
  /** The folder under `tenants/`. */
  readonly tenant: string;
  readonly position: Position;
  /** What the wording speaks of, by placeholder: `{ field: "title", suggestion: "summary" }`. */
  readonly values: Readonly<Record<string, string>>;
}

/** A text of a stranger is repeated only so far, in characters: enough to recognise it, and for every list of choices. */
const LONGEST_VALUE = 4000;

/** Makes a diagnostic; its level follows from its code, and its values are those that the wording needs. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  tenant: string,
  position: Position,
  values: ValuesOf<Code>,
): Diagnostic {
  const given = Object.entries(values)
    .filter((pair): pair is [string, string] => typeof pair[1] === "string")
    .map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]);
  return { code, level: catalogue[code].level, tenant, position, values: Object.fromEntries(given) };
}

/** Tells whether anything among the diagnostics forbids publishing. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.level === "error");
}

/** More than anybody mends in one round, and than a terminal should be flooded with. */
const MAX_DIAGNOSTICS = 500;

/** Keeps the first of a tenant's diagnostics, errors before warnings, and says how many more there are. */
export function limitDiagnostics(diagnostics: readonly Diagnostic[], tenant: string): readonly Diagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return diagnostics;
  const errors = diagnostics.filter(({ level }) => level === "error");
  const kept = [...errors, ...diagnostics.filter(({ level }) => level === "warning")].slice(0, MAX_DIAGNOSTICS);
  const position = { file: `tenants/${tenant}`, line: 1, column: 1 };
  const values = { limit: String(MAX_DIAGNOSTICS), more: String(diagnostics.length - MAX_DIAGNOSTICS) };
  return [...kept, diagnose("too-many-diagnostics", tenant, position, values)];
}

/** Keeps each diagnostic once: the same is found wherever the same words are read. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** Orders diagnostics by file, line, column and code, the same on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      key(a.position.file, b.position.file) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      key(a.code, b.code),
  );
}
