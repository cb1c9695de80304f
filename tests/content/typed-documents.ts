import fc from "fast-check";
import type { Field, FieldMap } from "../../src/schema/field.ts";
import { FORBIDDEN } from "../../src/schema/fields.ts";

/** Pieces that mean something to one YAML reader or another, among ordinary words. */
const piece = fc.oneof(
  fc.constantFrom(
    ":",
    ": ",
    " : ",
    "#",
    " #",
    "- ",
    "? ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "~",
    "=",
    "<<",
    "---",
    "...",
    "\t",
    "1.10",
    "0o17",
    "2026-11-22",
    "12:30",
    "1_000",
    "yes",
    "no",
    "null",
    "true",
    "\u00A0: ",
    "«\u00A0",
    "\u202F!",
    "الخطة: ",
    "\u200F",
    "🦍",
    "\u2028",
    "\u0085",
    "\uFEFF",
    "title: ",
    "//",
    "\\n",
    "''",
    '\\"',
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom("la ", "stratégie", "Plan d'action", "água", " "),
);
export const oneLine = fc
  .array(piece, { minLength: 1, maxLength: 7 })
  .map((pieces) =>
    pieces
      .join("")
      .replace(/[\n\r]/g, " ")
      .trim(),
  )
  .filter((text) => text !== "" && text.length <= 250);

/** Not texts that YAML, or the schema, takes for something else by right. */
const isOrdinary = (text: string) =>
  !/^[|>][-+1-9]{0,2}(\s+#.*|\s*)$/.test(text) && !/^(["']).*\1\s*(\s#.*)?$/.test(text) && !FORBIDDEN.test(text);
/** A text that anybody might type. */
export const ordinary = oneLine.filter(isOrdinary);
/** The text as a field gives it. */
export const normal = (text: string) => text.normalize("NFC").trim();

/** A value of a field, and the lines that somebody would type for it. */
export interface Typed {
  readonly value: unknown;
  readonly lines: readonly string[];
}

const inline = (value: unknown, written = String(value)): Typed => ({ value, lines: [` ${written}`] });
const indented = (lines: readonly string[], by: string) => lines.map((line) => by + line);

function typed(field: Field): fc.Arbitrary<Typed> {
  switch (field.kind) {
    case "line":
    case "text":
      return ordinary.map((text) => inline(normal(text), text));
    case "day":
      return fc.constantFrom("2026-11-22", "1999-01-01").map((day) => inline(day, `${day} # jour`));
    case "partialDay":
      return fc.constantFrom("2026-11-22", "2019-10", "2019").map((day) => inline(day));
    case "year":
      return fc.integer({ min: 1800, max: 2100 }).map((year) => inline(year));
    case "wholeNumber":
      return fc.nat(100).map((number) => inline(number));
    case "decimal":
      return fc.constantFrom(0, 1.5, 12).map((number) => inline(number));
    case "yesNo":
      return fc.boolean().map((answer) => inline(answer));
    case "oneOf":
      return fc.constantFrom(...(field.choices ?? [])).map((choice) => inline(choice));
    case "link":
      return fc.constantFrom("https://www.cbd.int/", "https://x.org/a?b=c:d#e").map((link) => inline(link));
    case "email":
      return fc.constant(inline("chm@example.org"));
    case "slug":
      return fc.constant(inline("mangroves"));
    case "locale":
      return fc.constantFrom("fr", "no", "ff-Adlm").map((tag) => inline(tag));
    case "entryOf":
      return fc.constant(inline(`${field.collection}/a`));
    case "file":
      return fc.constant(inline("media/a.pdf"));
    case "manyOf":
    case "listOf":
      return fc.array(field.item ? typed(field.item) : fc.constant(inline("")), { minLength: 1, maxLength: 3 }).map((items) => ({
        value: items.map((item) => item.value),
        lines: [
          "",
          ...items.flatMap(({ lines: [first = "", ...rest] }) =>
            first === "" ? [`  -${rest[0]?.slice(1) ?? ""}`, ...indented(rest.slice(1), "  ")] : [`  -${first}`],
          ),
        ],
      }));
    case "byLocale":
      return fc.tuple(typed(field.item as Field), typed(field.item as Field)).map(([fr, rn]) => ({
        value: { fr: fr.value, rn: rn.value },
        lines: [
          "",
          ...indented([`fr:${fr.lines[0] ?? ""}`, ...fr.lines.slice(1), `rn:${rn.lines[0] ?? ""}`, ...rn.lines.slice(1)], "  "),
        ],
      }));
    case "group":
      return typedFields(field.fields ?? {}).map(({ value, lines }) => ({ value, lines: ["", ...indented(lines, "  ")] }));
    default:
      throw new Error(field.kind);
  }
}

/** Any values of these fields, with what somebody would type for them. */
export function typedFields(fields: FieldMap): fc.Arbitrary<Typed> {
  const entries = Object.entries(fields).map(([name, field]) =>
    (field.required ? typed(field) : fc.option(typed(field), { nil: undefined, freq: 1 })).map((value) => ({ name, value })),
  );
  return fc.tuple(...entries).map((all) => {
    const given = all.flatMap(({ name, value }) => (value ? [{ name, ...value }] : []));
    return {
      value: Object.fromEntries(given.map(({ name, value }) => [name, value])),
      lines: given.flatMap(({ name, lines: [first = "", ...rest] }) => [`${name}:${first}`, ...rest]),
    };
  });
}
