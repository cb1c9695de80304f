import type { Outcome } from "../diagnostics/outcome.ts";
import type { Position } from "../model/position.ts";
import type { SettingsDefinition } from "../schema/settings.ts";
import type { SourceFile } from "./list-files.ts";
import { readFields } from "./read-fields.ts";
import { readText } from "./read-text.ts";

/** The valid values of a settings file, and where each stands. */
export interface ReadSettings<Values> {
  readonly values: Values;
  readonly positionByPath: ReadonlyMap<string, Position>;
}

/** What came of a settings file. Where it is not valid, `written` still holds what stands there, unchecked. */
export interface SettingsOutcome<Values> extends Outcome<ReadSettings<Values>> {
  readonly written?: unknown;
}

/** Reads a settings file such as `tenant.yml`; `Values` is the type that the definition's schema guarantees. */
export function readSettings<Values>(
  source: SourceFile,
  definition: SettingsDefinition,
  tenant: string,
  file: string,
): SettingsOutcome<Values> {
  const text = readText(source, tenant, file);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const { fields, schema, shape } = definition;
  const read = readFields(text.value, { tenant, file, firstLine: 1, fields, schema, shape });
  if (!read.value) return { diagnostics: read.diagnostics, written: read.written };
  return {
    value: { values: read.value.fields as Values, positionByPath: read.value.positionByPath },
    diagnostics: read.diagnostics,
  };
}
