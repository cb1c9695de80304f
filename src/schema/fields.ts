import { z } from "zod";
import { isDay, isPartialDay, type Day, type PartialDay } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Field } from "./field.ts";

export const OPTIONAL = { required: false, translated: false } as const;

/**
 * Characters that have no business in a text: controls, halves of characters, code points that HTML or XML forbids, the overrides that turn the reading
 * direction of what follows, and piles of marks that would be drawn over other lines.
 */
export const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Surrogate}|(?<=\p{M}{6})\p{M}/u;
const LINE_END = /\s*[\n\r]\s*/g;
const plainText = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => !FORBIDDEN.test(text))
    .transform((text) => text.normalize("NFC").trim());

/** Words on one line, at most 300 characters. Whoever writes them on several lines means the same words with spaces between. */
export function line(): Field<string> {
  const schema = plainText(300).transform((text) => text.replace(LINE_END, " "));
  return { ...OPTIONAL, kind: "line", schema, shape: "text", problem: "wrong-type", translated: true };
}

/** A few sentences, at most 2,000 characters. */
export function text(): Field<string> {
  return { ...OPTIONAL, kind: "text", schema: plainText(2000), shape: "text", problem: "wrong-type", translated: true };
}

/** A short text that is the same in all languages, such as a telephone number or an address. */
export function fact(): Field<string> {
  return { ...line(), translated: false };
}

/** A calendar day. */
export function day(): Field<Day> {
  const schema = z.string().refine(isDay) as unknown as z.ZodType<Day>;
  return { ...OPTIONAL, kind: "day", schema, shape: "token", problem: "bad-date" };
}

/** A day, or only its month or year. */
export function partialDay(): Field<PartialDay> {
  const schema = z.string().refine(isPartialDay) as unknown as z.ZodType<PartialDay>;
  return { ...OPTIONAL, kind: "partialDay", schema, shape: "token", problem: "bad-date" };
}

/** A year between 1800 and 2100. */
export function year(): Field<number> {
  return {
    ...OPTIONAL,
    kind: "year",
    schema: z.int().min(1800).max(2100),
    shape: "yaml",
    problem: "bad-date",
  };
}

/** A whole number from 0 up. */
export function wholeNumber(): Field<number> {
  return { ...OPTIONAL, kind: "wholeNumber", schema: z.int().min(0), shape: "yaml", problem: "bad-number" };
}

/** A number, with a decimal point. */
export function decimal(min: number, max: number): Field<number> {
  return {
    ...OPTIONAL,
    kind: "decimal",
    schema: z.number().min(min).max(max),
    shape: "yaml",
    problem: "bad-number",
  };
}

export function yesNo(): Field<boolean> {
  return { ...OPTIONAL, kind: "yesNo", schema: z.boolean(), shape: "yaml", problem: "wrong-type" };
}

/** One of a fixed list of codes. */
export function oneOf<Code extends string>(choices: readonly Code[]): Field<Code> {
  const schema = z.string().refine((code) => choices.includes(code as Code)) as unknown as z.ZodType<Code>;
  return { ...OPTIONAL, kind: "oneOf", schema, shape: "token", problem: "unknown-choice", choices };
}

/** Any number of a fixed list of codes. */
export function manyOf<Code extends string>(choices: readonly Code[]): Field<readonly Code[]> {
  const item = oneOf(choices);
  return {
    ...OPTIONAL,
    kind: "manyOf",
    schema: z.array(item.schema).max(100),
    shape: { list: item.shape },
    problem: "wrong-type",
    choices,
    item,
  };
}

/** A web address that begins with https:// or http://. */
export function link(): Field<string> {
  return {
    ...OPTIONAL,
    kind: "link",
    schema: z.string().max(2000).refine(isWebAddress),
    shape: "token",
    problem: "bad-link",
  };
}

/** Tells whether the text is an absolute web address without user name, blanks or control characters. */
export function isWebAddress(written: string): boolean {
  if (!/^https?:\/\/(?!\/)[^\s\u0000-\u001F"<>\\^`{|}]+$/i.test(written) || !URL.canParse(written)) return false;
  const { username, password, hostname } = new URL(written);
  return username === "" && password === "" && hostname !== "";
}

/** Tells whether the text is an e-mail address alone, without a name or brackets. */
export function isEmailAddress(written: string): boolean {
  return written.length <= 254 && /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(written);
}

export function email(): Field<string> {
  const schema = z.string().refine(isEmailAddress);
  return { ...OPTIONAL, kind: "email", schema, shape: "token", problem: "bad-email" };
}

/** Lower-case letters, digits and single hyphens; no name that Windows keeps for its devices, for sites travel on its disks as well. */
export const SLUG = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** A part of an address: lower-case letters, digits and single hyphens, at most 80 characters. */
export function slug(): Field<string> {
  return {
    ...OPTIONAL,
    kind: "slug",
    schema: z.string().max(80).regex(SLUG),
    shape: "token",
    problem: "bad-slug",
    translated: true,
  };
}

/** An old address of this site: a path with slashes at both ends, or one that ends in `.html`. */
export function permalink(): Field<string> {
  const schema = z
    .string()
    .max(200)
    .regex(/^\/([A-Za-z0-9][A-Za-z0-9_-]*\/)*([A-Za-z0-9][A-Za-z0-9_-]*\.html?)?$/);
  return { ...OPTIONAL, kind: "permalink", schema, shape: "text", problem: "bad-permalink" };
}

/** A colour as `#rrggbb`. */
export function colour(): Field<string> {
  return {
    ...OPTIONAL,
    kind: "colour",
    schema: z.string().regex(/^#[0-9a-f]{6}$/i),
    shape: "token",
    problem: "bad-colour",
  };
}

/** A language tag that the locale registry knows; the reader checks it against the registry. */
export function locale(): Field<LocaleTag> {
  const schema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) as unknown as z.ZodType<LocaleTag>;
  return { ...OPTIONAL, kind: "locale", schema, shape: "token", problem: "unknown-locale" };
}

/** A reference to an entry, `collection/slug`. */
export function entryOf(collection: string): Field<string> {
  const schema = z.string().regex(new RegExp(`^${collection}/[a-z0-9]+(-[a-z0-9]+)*$`));
  return {
    ...OPTIONAL,
    kind: "entryOf",
    schema,
    shape: "token",
    problem: "unknown-entry",
    collection,
  };
}

/** A file of the tenant's `media/` folder. */
export function file(): Field<string> {
  const schema = z
    .string()
    .max(200)
    .regex(/^media\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/);
  return { ...OPTIONAL, kind: "file", schema, shape: "token", problem: "wrong-type" };
}

/** A picture of the tenant's `media/` folder. */
export function image(): Field<string> {
  const schema = z
    .string()
    .max(200)
    .regex(/^media\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|gif|svg)$/i);
  return { ...OPTIONAL, kind: "image", schema, shape: "token", problem: "wrong-type" };
}
