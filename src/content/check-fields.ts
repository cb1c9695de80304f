import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import { parseLocaleTag } from "../i18n/locale-registry.ts";
import type { Position } from "../model/position.ts";
import type { Field, FieldMap } from "../schema/field.ts";

/** What valid fields are checked against. */
export interface CheckScope {
  readonly tenant: string;
  readonly file: string;
  readonly positionByPath: ReadonlyMap<string, Position>;
  /** Every entry that a reference may name, as `collection/slug`. */
  readonly knownEntries: ReadonlySet<string>;
  /** Every file of `media/`. */
  readonly knownFiles: ReadonlySet<string>;
}

/** What a single field's schema cannot know: whether locales exist, and what references and file names lead to. */
export function checkFields(values: object, fields: FieldMap, scope: CheckScope): readonly Diagnostic[] {
  return Object.entries(fields).flatMap(([name, field]) => checkValue(valueAt(values, name), field, name, scope));
}

function checkValue(value: unknown, field: Field, path: string, scope: CheckScope): readonly Diagnostic[] {
  if (typeof value === "string") return checkText(value, field, path, scope);
  if (value === null || typeof value !== "object") return [];
  const { item, fields } = field;
  if (Array.isArray(value))
    return item ? value.flatMap((child, index) => checkValue(child, item, `${path}.${index}`, scope)) : [];
  if (fields)
    return Object.entries(fields).flatMap(([name, child]) => checkValue(valueAt(value, name), child, `${path}.${name}`, scope));
  if (!item) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(field.kind === "byLocale" ? checkLocale(key, `${path}.${key}`, scope) : []),
    ...checkValue(child, item, `${path}.${key}`, scope),
  ]);
}

function checkText(value: string, field: Field, path: string, scope: CheckScope): readonly Diagnostic[] {
  if (field.kind === "locale") return checkLocale(value, path, scope);
  const position = positionOf(path, scope);
  if (field.kind === "entryOf" && !scope.knownEntries.has(value)) {
    const folder = field.collection ?? "";
    const candidates = [...scope.knownEntries].filter((entry) => entry.startsWith(`${folder}/`));
    const suggestion = nearestName(value, candidates);
    return [diagnose("unknown-entry", scope.tenant, position, { field: path, value, folder, suggestion })];
  }
  if ((field.kind === "file" || field.kind === "image") && !scope.knownFiles.has(value)) {
    const suggestion = nearest(
      value,
      [...scope.knownFiles].filter((path) => path.startsWith("media/")),
    );
    return [diagnose("missing-media-file", scope.tenant, position, { name: value, suggestion })];
  }
  return [];
}

/** Compares what follows the folder: that all of them begin with it makes none of them near. */
function nearestName(written: string, candidates: readonly string[]): string | undefined {
  const nameOf = (entry: string) => entry.slice(entry.indexOf("/") + 1);
  const name = nearest(nameOf(written), candidates.map(nameOf));
  return candidates.find((entry) => nameOf(entry) === name);
}

function checkLocale(written: string, path: string, scope: CheckScope): readonly Diagnostic[] {
  const parsed = parseLocaleTag(written);
  if (!("problem" in parsed)) return [];
  const position = positionOf(path, scope);
  return parsed.problem === "country-code-as-language"
    ? [diagnose(parsed.problem, scope.tenant, position, { locale: written, suggestion: parsed.suggestion })]
    : [diagnose(parsed.problem, scope.tenant, position, { locale: written, suggestion: parsed.suggestion })];
}

function positionOf(path: string, { positionByPath, file }: CheckScope): Position {
  return positionByPath.get(path) ?? { file, line: 1, column: 1 };
}

function valueAt(values: object, name: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[name];
}
