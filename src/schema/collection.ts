import type { z } from "zod";
import type { CommonFields } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { commonFields } from "./common-fields.ts";
import { objectSchema, shapeOf, type FieldMap, type FieldValues, type YamlShape } from "./field.ts";
import type { SectionName } from "./sections.ts";

/** What a collection is, besides its fields. `Name` is the name of a field. */
export interface CollectionTraits<Name extends string = string> {
  /** The section in which its entries are at home. Pages say it themselves. */
  readonly section: SectionName | undefined;
  /** Whether there is a page that lists its entries. Without one, its name in an address would lead nowhere. */
  readonly hasList: boolean;
  /** How the list orders its entries. */
  readonly order: "newestFirst" | "byTitle" | "byNumber";
  /** Whether its list has a page for each year, at an address that never changes. */
  readonly isSplitByYear: boolean;
  /** The fields of which the first that is given says the last day on which an entry concerns anybody; empty where entries never close. */
  readonly closesBy: readonly Name[];
  /** Pairs of fields of which the first may not be after the second. */
  readonly dateOrder: readonly (readonly [Name, Name])[];
  /** Fields that must be filled in where another has a certain value. */
  readonly requiredWhen: readonly RequiredWhen<Name>[];
  /** Fields that say where a sensitive entry is, of which nothing may be published at the highest level; empty where entries have no `sensitivity`. */
  readonly whereabouts: readonly Name[];
  /** The title of an entry, for the reader of a locale in which no document gives one. */
  readonly titleFrom: TitleMaker | undefined;
}

export interface RequiredWhen<Name extends string = string> {
  readonly field: Name;
  readonly is: string;
  readonly fields: readonly Name[];
}

type TitleMaker = (fields: never, locale: LocaleTag) => { readonly text: string; readonly locale: LocaleTag } | undefined;

/** A kind of entry: one definition from which validation, forms, references, sections and types follow. */
export interface CollectionDefinition<Fields extends FieldMap = FieldMap> extends CollectionTraits {
  /** The folder's name and the segment of its addresses. */
  readonly name: string;
  readonly fields: Fields;
  /** For a document that stands for its entry. */
  readonly sourceSchema: z.ZodType;
  /** For a translation: nothing is required, what is missing is inherited. */
  readonly translationSchema: z.ZodType;
  readonly shape: YamlShape;
}

/** The type of a collection's valid fields, the common ones among them. */
export type FieldsOf<Definition> =
  Definition extends CollectionDefinition<infer Fields> ? CommonFields & FieldValues<Fields> : never;

type CollectionOptions<Fields extends FieldMap> = Pick<CollectionTraits, "order"> &
  Partial<CollectionTraits<keyof (typeof commonFields & NoInfer<Fields>) & string>> & { readonly fields: Fields };

/** Defines a collection. Its own fields come after the common ones and may replace them. */
export function defineCollection<Fields extends FieldMap>(
  name: string,
  { fields, ...traits }: CollectionOptions<Fields>,
): CollectionDefinition<typeof commonFields & Fields> {
  const all = { ...commonFields, ...fields };
  return {
    section: undefined,
    hasList: true,
    isSplitByYear: false,
    closesBy: [],
    dateOrder: [],
    requiredWhen: [],
    whereabouts: [],
    titleFrom: undefined,
    ...traits,
    name,
    fields: all,
    sourceSchema: objectSchema(all),
    translationSchema: objectSchema(all, true),
    shape: shapeOf(all),
  };
}
