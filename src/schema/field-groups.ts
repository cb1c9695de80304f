import { z } from "zod";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { LocalisedText } from "../model/treaty.ts";
import { objectSchema, required, shapeOf, type Field, type FieldMap, type FieldValues } from "./field.ts";
import { decimal, line, locale, oneOf, OPTIONAL } from "./fields.ts";

export function listOf<Value>(item: Field<Value>, limit = 200): Field<readonly Value[]> {
  return {
    ...OPTIONAL,
    kind: "listOf",
    schema: z.array(item.schema).max(limit),
    shape: { list: item.shape },
    problem: "wrong-type",
    translated: item.translated,
    item,
    ...(item.fields ? { fields: item.fields } : {}),
  };
}

/** Several fields under one name. */
export function group<Fields extends FieldMap>(fields: Fields): Field<FieldValues<Fields>> {
  return {
    ...OPTIONAL,
    kind: "group",
    schema: objectSchema(fields) as z.ZodType<FieldValues<Fields>>,
    shape: shapeOf(fields),
    problem: "wrong-type",
    fields,
  };
}

/** A map from locale to value. */
export function byLocale<Value>(item: Field<Value>): Field<Readonly<Record<LocaleTag, Value>>> {
  const schema = z.record(locale().schema as unknown as z.ZodType<string>, item.schema) as unknown as z.ZodType<
    Readonly<Record<LocaleTag, Value>>
  >;
  return { ...OPTIONAL, kind: "byLocale", schema, shape: { each: item.shape }, problem: "wrong-type", item };
}

/** A map from a partner's id to the same fields for each. */
export function byTenant<Value>(item: Field<Value>): Field<Readonly<Record<string, Value>>> {
  const schema = z.record(z.string().regex(/^[a-z][a-z0-9-]{1,30}$/), item.schema);
  return { ...OPTIONAL, kind: "group", schema, shape: { each: item.shape }, problem: "wrong-type", item };
}

/** Words by locale. */
export function localisedLine(): Field<LocalisedText> {
  return byLocale(line());
}

/** A point on the earth, in degrees (WGS 84). */
export function place(): Field<{ readonly lat: number; readonly lon: number }> {
  return group({ lat: required(decimal(-90, 90)), lon: required(decimal(-180, 180)) });
}

/** ISO 4217 codes of the currencies in which the partnership's projects are funded. */
const CURRENCIES = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "CAD",
  "JPY",
  "BIF",
  "CDF",
  "DZD",
  "KES",
  "KMF",
  "MAD",
  "MGA",
  "RWF",
  "TND",
  "TZS",
  "UGX",
  "XAF",
  "XOF",
  "ZAR",
] as const;

/** A sum, in a currency's own unit. */
export function money(): Field<{ readonly value: number; readonly currency: (typeof CURRENCIES)[number] }> {
  return group({ value: required(decimal(0, 1e13)), currency: required(oneOf(CURRENCIES)) });
}
