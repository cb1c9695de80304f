import { z } from "zod";
import type { Field, FieldKind, FieldMap } from "./field.ts";
import type { SettingsDefinition } from "./settings.ts";

/** A JSON Schema, draft 7: the one that editors of YAML understand best. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a JSON Schema is written with. */
export interface JsonSchemaWords {
  /** One line about a field, in English. */
  readonly describeField: (owner: string, path: readonly string[]) => string;
  /** All locales that a site can have. */
  readonly locales: readonly string[];
}

/**
 * Gives the JSON Schema of a settings file, for editors that help while one writes. It refuses only what `chm check` refuses: whatever needs to be
 * known beside the file itself, such as whether an entry exists, is left to the check.
 */
export function jsonSchemaOf({ name, fields }: SettingsDefinition, words: JsonSchemaWords): JsonSchema {
  const owner = name.replace(".yml", "");
  const notice = `${name}: made by \`npm run generate\` from src/schema/settings.ts. Changes made here by hand are lost.`;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: notice,
    ...groupSchema(fields, owner, [], words),
    definitions: { locale: { type: "string", enum: words.locales } },
  };
}

function groupSchema(fields: FieldMap, owner: string, above: readonly string[], words: JsonSchemaWords): JsonSchema {
  const named = Object.entries(fields);
  const required = named.filter(([, field]) => field.required).map(([key]) => key);
  const properties = named.map(([key, field]) => {
    const path = [...above, key];
    return [key, { description: words.describeField(owner, path), ...fieldSchema(field, owner, path, words) }];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, owner: string, path: readonly string[], words: JsonSchemaWords): JsonSchema {
  const { fields, item, kind, shape, choices } = field;
  if (typeof shape === "object" && "list" in shape && item) {
    const { maxItems } = leafSchema(field);
    return { type: "array", items: fieldSchema(item, owner, path, words), ...(maxItems === undefined ? {} : { maxItems }) };
  }
  if (typeof shape === "object" && "each" in shape && item) {
    const each = fieldSchema(item, owner, path, words);
    const keys = kind === "byLocale" ? LOCALE : leafSchema(field)["propertyNames"];
    return { type: "object", propertyNames: keys, additionalProperties: each };
  }
  if (fields) return groupSchema(fields, owner, path, words);
  if (kind === "locale") return LOCALE;
  if (choices) return { type: "string", enum: choices };
  // The reader takes the rest of a line as it is written; what YAML would make a number or a truth of is a text as well.
  const anyScalar = shape === "text" ? { type: ["string", "number", "boolean"] } : {};
  return { ...leafSchema(field), ...anyScalar, ...LOST[kind] };
}

const LOCALE: JsonSchema = { $ref: "#/definitions/locale" };

/** What zod itself knows of a value. */
function leafSchema({ schema }: Field): JsonSchema {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" });
  return rest as JsonSchema;
}

/** What zod's own checks say and a JSON Schema made of them does not: refinements, and the flags of patterns. */
const LOST: { readonly [Kind in FieldKind]?: JsonSchema } = {
  day: { pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date" },
  partialDay: { type: ["string", "integer"], pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  link: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s"<>\\\\^`{|}]+$' },
  email: { pattern: "^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$", maxLength: 254 },
  colour: { pattern: "^#[0-9A-Fa-f]{6}$" },
};
