import type { z } from "zod";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { codePointName } from "../diagnostics/code-point.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import type { Field, FieldMap } from "./field.ts";
import { FORBIDDEN } from "./fields.ts";
import { likelyMeaning } from "./likely-meaning.ts";

/** What values are checked against. */
export type ValueSchema<Value = unknown> = z.ZodType<Value>;

/** One thing that is wrong with a value, and where: at the value of the path, or at its key. */
export interface FieldProblem {
  readonly code: DiagnosticCode;
  /** Dotted, list items counted from 0: `sources.0.title`. */
  readonly path: string;
  readonly at: "value" | "key";
  readonly values: Readonly<Record<string, string>>;
}

/** A valid value, or all that is wrong with it. */
export interface Validated<Value> {
  readonly value?: Value;
  readonly problems: readonly FieldProblem[];
}

type Path = readonly PropertyKey[];

/** More than anybody mends in one round. */
const MAX_PROBLEMS = 100;
/** The longest value that a message repeats, in characters. */
const MAX_SHOWN = 100;

/** Checks a plain value against the schema made of these fields; each problem says what was wanted and, where it can, what was probably meant. */
export function validate<Value>(written: unknown, fields: FieldMap, schema: ValueSchema<Value>): Validated<Value> {
  const result = schema.safeParse(written);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.slice(0, MAX_PROBLEMS).flatMap((issue) => problemsOf(issue, written, fields));
  return { problems: withoutConsequences(problems) };
}

function problemsOf(issue: z.core.$ZodIssue, written: unknown, fields: FieldMap): readonly FieldProblem[] {
  if (issue.code === "unrecognized_keys") {
    const known = knownAt(fields, issue.path);
    return issue.keys.slice(0, MAX_PROBLEMS).map((key) => unknownField([...issue.path, key], known));
  }
  const path = dotted(issue.path);
  if (issue.code === "invalid_key") return [unknownKey(issue.path, fields)];
  const value = valueAt(written, issue.path);
  if (value === undefined) return [{ code: "missing-field", path, at: "value", values: { field: path } }];
  const field = fieldAt(fields, issue.path);
  if (!field) return [{ code: "wrong-type", path, at: "value", values: { field: path, expected: "group" } }];
  return [misfit(field, value, path, issue)];
}

function unknownField(path: Path, known: readonly string[]): FieldProblem {
  const suggestion = nearest(String(path.at(-1)), known);
  const values = { field: dotted(path), known: known.join(", "), ...(suggestion === undefined ? {} : { suggestion }) };
  return { code: "unknown-field", path: dotted(path), at: "key", values };
}

/** A key of a map whose keys are locales or tenants. */
function unknownKey(path: Path, fields: FieldMap): FieldProblem {
  const key = String(path.at(-1));
  const isLocale = fieldAt(fields, path.slice(0, -1))?.kind === "byLocale";
  const at = { path: dotted(path), at: "key" } as const;
  return isLocale
    ? { ...at, code: "unknown-locale", values: { locale: key } }
    : { ...at, code: "bad-tenant-id", values: { folder: key } };
}

/** A value that is given and does not fit. */
function misfit(field: Field, value: unknown, path: string, issue: z.core.$ZodIssue): FieldProblem {
  const suggestion = typeof value === "object" ? undefined : likelyMeaning(field, String(value));
  const problem = (code: DiagnosticCode, values: Readonly<Record<string, string>>): FieldProblem => {
    return { code, path, at: "value", values: { field: path, ...values, ...(suggestion === undefined ? {} : { suggestion }) } };
  };
  if (typeof value === "string" && (field.kind === "line" || field.kind === "text")) {
    if (issue.code === "too_big") return problem("text-too-long", { limit: String(issue.maximum) });
    const character = FORBIDDEN.exec(value)?.[0];
    if (character !== undefined) return problem("forbidden-character", { character: codePointName(character) });
  }
  if (typeof value === "object" || field.problem === "wrong-type") return problem("wrong-type", { expected: field.kind });
  const text = shortened(String(value));
  if (field.problem === "unknown-locale") return problem("unknown-locale", { locale: text });
  const known: Readonly<Record<string, string>> = field.choices ? { known: field.choices.join(", ") } : {};
  const folder: Readonly<Record<string, string>> = field.collection === undefined ? {} : { folder: field.collection };
  return problem(field.problem, { value: text, ...known, ...folder });
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** A field that is missing because its name was misspelt is one mistake, not two; and one value is called wrong once. */
function withoutConsequences(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const misspelt = new Set<string>();
  for (const { code, path, values } of problems)
    if (code === "unknown-field" && values["suggestion"] !== undefined)
      misspelt.add(path.replace(/[^.]*$/, values["suggestion"]));
  const seen = new Set<string>();
  return problems.filter(({ code, path }) => {
    if (code === "missing-field" && misspelt.has(path)) return false;
    return seen.has(`${code} ${path}`) ? false : seen.add(`${code} ${path}`);
  });
}

/** Gives the field that a path leads to, through groups, lists and maps. */
function fieldAt(fields: FieldMap, path: Path): Field | undefined {
  let field: Field | undefined;
  let known: FieldMap | undefined = fields;
  for (const part of path) {
    field = typeof part !== "number" && known && Object.hasOwn(known, part) ? known[String(part)] : field?.item;
    known = field?.kind === "listOf" ? undefined : field?.fields;
  }
  return field;
}

function knownAt(fields: FieldMap, path: Path): readonly string[] {
  return Object.keys(path.length === 0 ? fields : (fieldAt(fields, path)?.fields ?? {}));
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}

function dotted(path: Path): string {
  return path.map(String).join(".");
}
