import type { CommonFields } from "../model/document.ts";
import { commonFields } from "./common-fields.ts";
import { objectSchema, shapeOf, type FieldMap, type FieldValues, type YamlShape } from "./field.ts";
import type { z } from "zod";

/** A kind of entry: one definition from which validation, forms, references and types follow. */
export interface CollectionDefinition<Fields extends FieldMap = FieldMap> {
  /** The folder's name and the segment of its addresses. */
  readonly name: string;
  readonly fields: Fields;
  /** Pairs of fields of which the first may not be after the second. */
  readonly dateOrder: readonly (readonly [string, string])[];
  /** How the list page orders its entries. */
  readonly order: "newestFirst" | "byTitle" | "byNumber";
  /** For a document that stands for its entry. */
  readonly sourceSchema: z.ZodType;
  /** For a translation: nothing is required, what is missing is inherited. */
  readonly translationSchema: z.ZodType;
  readonly shape: YamlShape;
}

/** The type of a collection's valid fields, the common ones among them. */
export type FieldsOf<Definition> =
  Definition extends CollectionDefinition<infer Fields> ? CommonFields & FieldValues<Fields> : never;

interface CollectionOptions<Fields extends FieldMap> {
  readonly fields: Fields;
  readonly dateOrder?: readonly (readonly [string, string])[];
  readonly order: "newestFirst" | "byTitle" | "byNumber";
}

/** Defines a collection. Its own fields come after the common ones and may replace them. */
export function defineCollection<Fields extends FieldMap>(
  name: string,
  { fields, dateOrder = [], order }: CollectionOptions<Fields>,
): CollectionDefinition<typeof commonFields & Fields> {
  const all = { ...commonFields, ...fields };
  return {
    name,
    fields: all,
    dateOrder,
    order,
    sourceSchema: objectSchema(all),
    translationSchema: objectSchema(all, true),
    shape: shapeOf(all),
  };
}
