import type { DiagnosticCode, ValuesOf } from "../diagnostics/catalogue.ts";
import { diagnose, hasErrors, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import { parseLocaleTag } from "../i18n/locale-registry.ts";
import type { Position } from "../model/position.ts";
import type { FieldMap, YamlShape } from "../schema/field.ts";
import { validate, type ValueSchema } from "../schema/validate.ts";
import { quoteTexts } from "./lossless-yaml.ts";
import { parseYaml } from "./yaml/parse-yaml.ts";
import { plainValueOf, type PlainValue } from "./yaml/plain-value.ts";

/** What a YAML text may hold, and where the text is. */
export interface FieldsDefinition<Value> {
  /** The folder under `tenants/`. */
  readonly tenant: string;
  readonly file: string;
  /** The line of the file on which the YAML begins. */
  readonly firstLine: number;
  readonly fields: FieldMap;
  readonly schema: ValueSchema<Value>;
  readonly shape: YamlShape;
}

/** Valid fields, and where each value stands. The YAML's beginning is under the empty path. */
export interface ReadFields<Value> {
  readonly fields: Value;
  readonly positionByPath: ReadonlyMap<string, Position>;
}

/** What came of reading fields. Where they are not valid, `written` still holds what stands there, unchecked. */
export interface FieldsOutcome<Value> extends Outcome<ReadFields<Value>> {
  readonly written?: unknown;
}

/** The largest settings file; front matter has a lower limit of its own. */
const MAX_LENGTH = 512 * 1024;

/** More than anybody mends in one round. */
const MAX_WARNINGS = 100;

/** Reads YAML as its author meant it, and checks it; gives all that is wrong at once, in the order of the lines. */
export function readFields<Value>(source: string, definition: FieldsDefinition<Value>): FieldsOutcome<Value> {
  const { tenant, file, firstLine, shape } = definition;
  const beginning = { file, line: firstLine, column: 1 };
  if (source.length > MAX_LENGTH) {
    const values = { size: `${Math.ceil(source.length / 1024)} KB`, limit: `${MAX_LENGTH / 1024} KB` };
    return { diagnostics: [diagnose("file-too-large", tenant, beginning, values)] };
  }
  const yaml = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { text, changes, ambiguities, writtenColumn } = quoteTexts(yaml, shape);
  const place = (line: number, column: number): Position => ({ file, line: firstLine + line - 1, column });
  const unreadable = (position: Position) =>
    diagnose("yaml-syntax", tenant, position, { detail: lineAt(yaml, position.line - firstLine) });
  const warnings = changes.slice(0, MAX_WARNINGS).map((change) => {
    return diagnose("yaml-reads-otherwise", tenant, place(change.line, change.column), { field: change.path, text: change.text });
  });
  if (ambiguities.length > 0)
    return failed([...warnings, ...ambiguities.map(({ line, column }) => unreadable(place(line, column)))]);
  const parsed = parseYaml(text);
  const positionOf = (offset: number) => {
    const { line, column } = parsed.placeOf(offset);
    return place(line, writtenColumn(line, column));
  };
  const faults = parsed.faults.map(({ offset, what }) =>
    what === undefined ? unreadable(positionOf(offset)) : diagnose("yaml-not-plain", tenant, positionOf(offset), { what }),
  );
  if (faults.length > 0) return failed([...warnings, ...faults]);
  return checkFields(parsed.root ? plainValueOf(parsed.root, shape) : EMPTY, definition, positionOf, warnings);
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { diagnostics: sortDiagnostics(diagnostics) };
}

/** The words of a line, or of the last before it that has any. */
function lineAt(yaml: string, index: number): string {
  const words = yaml
    .split("\n")
    .slice(0, index + 1)
    .map((line) => line.trim());
  return words.findLast((line) => line !== "")?.slice(0, 80) ?? "";
}

const EMPTY: PlainValue = { value: undefined, offsetByPath: new Map(), keyOffsetByPath: new Map(), faults: [] };

function checkFields<Value>(
  { value: written, offsetByPath, keyOffsetByPath, faults }: PlainValue,
  { tenant, file, firstLine, fields, schema }: FieldsDefinition<Value>,
  positionOf: (offset: number) => Position,
  warnings: readonly Diagnostic[],
): FieldsOutcome<Value> {
  const beginning = { file, line: firstLine, column: 1 };
  const { value, problems } = validate(written ?? {}, fields, schema);
  const diagnostics = [
    ...warnings,
    ...faults.map(({ code, offset, path }) => {
      if (code === "yaml-not-plain") return diagnose(code, tenant, positionOf(offset), { what: path });
      return diagnose(code, tenant, positionOf(offset), { field: path });
    }),
    ...problems.map(({ code, path, at, values }) => {
      const offset = nearestOffset(at === "key" ? keyOffsetByPath : offsetByPath, path);
      const position = offset === undefined ? beginning : positionOf(offset);
      return diagnose(
        code,
        tenant,
        position,
        (code === "unknown-locale" ? withLanguage(values) : values) as ValuesOf<DiagnosticCode>,
      );
    }),
  ];
  if (value === undefined || hasErrors(diagnostics)) return { ...failed(diagnostics), written };
  const positionByPath = new Map<string, Position>([["", beginning]]);
  for (const [path, offset] of offsetByPath) positionByPath.set(path, positionOf(offset));
  return { value: { fields: value, positionByPath }, diagnostics: sortDiagnostics(diagnostics) };
}

/** Adds the code of a language that stands there by its name, or by another code. */
function withLanguage(values: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  const reading = parseLocaleTag(values["locale"] ?? "");
  return { ...values, suggestion: "problem" in reading ? reading.suggestion : undefined };
}

/** What is missing is pointed at where it should be: in its group, else at the beginning. */
function nearestOffset(offsets: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let at = path; at !== ""; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return undefined;
}
