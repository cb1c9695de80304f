import { z } from "zod";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";

/**
 * How the lossless reader takes a value, by type:
 * `text` the rest of the line as written; `token` the same, for what holds no blanks (a date, a code, an address), so that ` #` begins a comment;
 * `yaml` what YAML says; lists and maps by their parts.
 */
export type YamlShape =
  | "text"
  | "token"
  | "yaml"
  | { readonly list: YamlShape }
  | { readonly map: Readonly<Record<string, YamlShape>> }
  /** A map whose keys are not known beforehand, such as locales. */
  | { readonly each: YamlShape };

/** What a field is called in forms, references and messages; also the key of its wording in `locales/forms`. */
export type FieldKind =
  | "line"
  | "text"
  | "day"
  | "partialDay"
  | "year"
  | "wholeNumber"
  | "decimal"
  | "yesNo"
  | "oneOf"
  | "manyOf"
  | "link"
  | "email"
  | "slug"
  | "permalink"
  | "colour"
  | "locale"
  | "entryOf"
  | "file"
  | "image"
  | "listOf"
  | "group"
  | "byLocale";

/** One field of what webmasters write: everything that validation, forms and references need, said once. */
export interface Field<Value = unknown> {
  readonly kind: FieldKind;
  readonly schema: z.ZodType<Value>;
  readonly shape: YamlShape;
  /** The diagnostic when a value is given and does not fit. */
  readonly problem: DiagnosticCode;
  readonly required: boolean;
  /** Words that each translation writes anew; all other fields are inherited from the source document. */
  readonly translated: boolean;
  /** The values one may choose from. */
  readonly choices?: readonly string[];
  /** The fields of a group, or of the groups in a list. */
  readonly fields?: FieldMap;
  /** The items of a list, or the values of a map by locale. */
  readonly item?: Field;
  /** The collection that a reference points to. */
  readonly collection?: string;
}

export type FieldMap = Readonly<Record<string, Field>>;

/** The same field, but it must be filled in. */
export function required<Value>(field: Field<Value>): Field<Value> & { readonly required: true } {
  return { ...field, required: true };
}

type RequiredKeys<Fields extends FieldMap> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly required: true } ? Key : never;
}[keyof Fields];

type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** The type of a valid value of these fields. */
export type FieldValues<Fields extends FieldMap> = {
  readonly [Key in RequiredKeys<Fields>]: ValueOf<Fields[Key]>;
} & {
  readonly [Key in Exclude<keyof Fields, RequiredKeys<Fields>>]?: ValueOf<Fields[Key]> | undefined;
};

/** A strict object schema for the fields: unknown keys are issues. With `allOptional`, nothing is required. */
export function objectSchema(fields: FieldMap, allOptional = false): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields))
    shape[name] = field.required && !allOptional ? field.schema : field.schema.optional();
  return z.strictObject(shape);
}

/** How the lossless reader takes a map of these fields. */
export function shapeOf(fields: FieldMap): YamlShape {
  return { map: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.shape])) };
}
