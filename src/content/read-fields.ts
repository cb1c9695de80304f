import type { DiagnosticCode, ValuesOf } from "../diagnostics/catalogue.ts";
import { diagnose, hasErrors, sortDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
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

/** The largest settings file; front matter has a lower limit of its own. */
const MAX_LENGTH = 512 * 1024;

/** Reads YAML as its author meant it, and checks it; gives all that is wrong at once, in the order of the lines. */
export function readFields<Value>(source: string, definition: FieldsDefinition<Value>): Outcome<ReadFields<Value>> {
  const { tenant, file, firstLine } = definition;
  const beginning = { file, line: firstLine, column: 1 };
  if (source.length > MAX_LENGTH) {
    const values = { size: `${Math.ceil(source.length / 1024)} KB`, limit: `${MAX_LENGTH / 1024} KB` };
    return { diagnostics: [diagnose("file-too-large", tenant, beginning, values)] };
  }
  const yaml = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { text, changes, ambiguities, writtenColumn } = quoteTexts(yaml, definition.shape);
  const place = (line: number, column: number): Position => ({ file, line: firstLine + line - 1, column });
  const diagnostics = [
    ...changes.map(({ line, column, path, text }) => diagnose("yaml-reads-otherwise", tenant, place(line, column), { field: path, text })),
    ...ambiguities.map(({ line, column, detail }) => diagnose("yaml-syntax", tenant, place(line, column), { detail })),
  ];
  if (hasErrors(diagnostics)) return { diagnostics };
  const parsed = parseYaml(text);
  const positionOf = (offset: number) => {
    const { line, column } = parsed.placeOf(offset);
    return place(line, writtenColumn(line, column));
  };
  for (const { code, offset, detail } of parsed.faults)
    diagnostics.push(
      code === "yaml-syntax" ? diagnose(code, tenant, positionOf(offset), { detail }) : diagnose(code, tenant, positionOf(offset), { what: detail }),
    );
  if (hasErrors(diagnostics)) return { diagnostics: sortDiagnostics(diagnostics) };
  const plain: PlainValue = parsed.root
    ? plainValueOf(parsed.root, definition.shape)
    : { value: undefined, offsetByPath: new Map(), keyOffsetByPath: new Map(), faults: [] };
  return checkFields(plain, definition, positionOf, diagnostics);
}

function checkFields<Value>(
  plain: PlainValue,
  { tenant, file, firstLine, fields, schema }: FieldsDefinition<Value>,
  positionOf: (offset: number) => Position,
  earlier: readonly Diagnostic[],
): Outcome<ReadFields<Value>> {
  const diagnostics = [...earlier];
  const beginning = { file, line: firstLine, column: 1 };
  for (const { code, offset, path } of plain.faults)
    diagnostics.push(
      code === "yaml-not-plain" ? diagnose(code, tenant, positionOf(offset), { what: path }) : diagnose(code, tenant, positionOf(offset), { field: path }),
    );
  const { value, problems } = validate(plain.value ?? {}, fields, schema);
  for (const { code, path, at, values } of problems) {
    const offset = nearestOffset(at === "key" ? plain.keyOffsetByPath : plain.offsetByPath, path);
    const position = offset === undefined ? beginning : positionOf(offset);
    diagnostics.push(diagnose(code, tenant, position, values as ValuesOf<DiagnosticCode>));
  }
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics: sortDiagnostics(diagnostics) };
  const positionByPath = new Map<string, Position>([["", beginning]]);
  for (const [path, offset] of plain.offsetByPath) positionByPath.set(path, positionOf(offset));
  return { value: { fields: value, positionByPath }, diagnostics: sortDiagnostics(diagnostics) };
}

/** What is missing is pointed at where it should be: in its group, else at the beginning. */
function nearestOffset(offsets: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let at = path; at !== ""; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return undefined;
}
