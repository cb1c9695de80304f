import type { Field, FieldMap } from "../../src/schema/field.ts";

/** A field of what webmasters write, however deep, and how a document looks in which it holds some value. */
export interface AttackPoint {
  /** `sources.[].title` */
  readonly path: string;
  readonly field: Field;
  /** Gives all fields, the others as short and as sound as they may be. */
  readonly holding: (value: unknown) => Readonly<Record<string, unknown>>;
}

/** Every field of a definition, found by walking it: whoever adds a field or a collection has it attacked. */
export function attackPoints(fields: FieldMap, samples: Samples): readonly AttackPoint[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    pointsOf(name, field, samples).map((point) => ({
      ...point,
      holding: (value) => ({ ...soundFields(fields, samples), [name]: (point.holding as (value: unknown) => unknown)(value) }),
    })),
  );
}

interface Inner {
  readonly path: string;
  readonly field: Field;
  readonly holding: (value: unknown) => unknown;
}

function pointsOf(path: string, field: Field, samples: Samples): readonly Inner[] {
  const whole: Inner = { path, field, holding: (value) => value };
  if (field.kind === "listOf" || field.kind === "manyOf")
    return [whole, ...itemsOf(`${path}.[]`, field.item, samples, (value) => [value])];
  if (field.kind === "byLocale") return [whole, ...itemsOf(`${path}.en`, field.item, samples, (value) => ({ en: value }))];
  if (field.kind === "group" && field.fields) {
    const { fields } = field;
    const inner = Object.entries(fields).flatMap(([name, part]) =>
      itemsOf(`${path}.${name}`, part, samples, (value) => ({ ...soundFields(fields, samples), [name]: value })),
    );
    return [whole, ...inner];
  }
  return [whole];
}

function itemsOf(path: string, item: Field | undefined, samples: Samples, wrap: (value: unknown) => unknown): readonly Inner[] {
  if (!item) return [];
  return pointsOf(path, item, samples).map((point) => ({ ...point, holding: (value) => wrap(point.holding(value)) }));
}

/** A sound value for each kind of field that does not follow from the field itself. */
export type Samples = Readonly<Record<string, unknown>>;

const SAMPLES: Samples = {
  line: "Words",
  text: "Words of a sentence.",
  day: "2026-03-01",
  partialDay: "2026-03",
  year: 2016,
  wholeNumber: 7,
  decimal: 1.5,
  yesNo: true,
  link: "https://example.org/",
  email: "chm@example.org",
  permalink: "/old/",
  colour: "#225533",
  locale: "en",
  image: "media/x.png",
};

/** What `media.yml` has to say of that picture. */
export const PICTURE_CREDIT = "pictures:\n  - file: media/x.png\n    credit: Somebody\n    licence: CC BY 4.0\n";

/** A sound value of a field. Throws for a kind of field that is new: give it a sample. */
export function soundValue(field: Field, samples: Samples): unknown {
  if (field.kind === "group") return soundFields(field.fields ?? {}, samples);
  if (field.kind === "byLocale" && field.item) return { en: soundValue(field.item, samples) };
  if (field.kind === "listOf" && field.item) return [soundValue(field.item, samples)];
  if (field.kind === "entryOf") return `${field.collection}/sound`;
  if (field.choices) return field.kind === "manyOf" ? [field.choices[0]] : field.choices[0];
  const sample = samples[field.kind] ?? SAMPLES[field.kind];
  if (sample === undefined) throw new Error(`attack-points.ts needs a sound value for the new kind of field “${field.kind}”`);
  return sample;
}

/** The required fields with sound values. */
export function soundFields(fields: FieldMap, samples: Samples): Readonly<Record<string, unknown>> {
  const needed = Object.entries(fields).filter(([, field]) => field.required);
  return Object.fromEntries(needed.map(([name, field]) => [name, soundValue(field, samples)]));
}
