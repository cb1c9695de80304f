import type { YamlShape } from "../../schema/field.ts";
import { UNSEEN_MARKS, WIDE_BLANKS } from "./blanks.ts";

/** A key at the beginning of an entry, and where its value begins. */
export interface Key {
  readonly name: string;
  /** Index after its last character. */
  readonly end: number;
  readonly valueColumn: number;
  /** Whether YAML takes it for no key: no blank after the colon, or blanks that YAML does not know. */
  readonly isOdd: boolean;
}

const KEY = new RegExp(`(["']?)([A-Za-z_][\\w-]*)\\1([ \\t${WIDE_BLANKS}${UNSEEN_MARKS}]*):([ \\t${WIDE_BLANKS}]*)`, "y");
const OTHER_KEY = /(?![-?][ \t]|["'[\]{},&*!|>%@`#])(.+?):(?=[ \t]|$)[ \t]*/y;

/** Finds the key that stands at a column. A French blank before the colon belongs to neither key nor value, as in `title : Rapport`. */
export function readKey(line: string, column: number): Key | undefined {
  KEY.lastIndex = column;
  const match = KEY.exec(line);
  if (match) {
    const [, quote = "", name = "", before = "", after = ""] = match;
    const valueColumn = KEY.lastIndex;
    const isTight = after === "" && valueColumn < line.length;
    const end = column + name.length + 2 * quote.length;
    if (!isTight || !line.startsWith("//", valueColumn))
      return { name, end, valueColumn, isOdd: isTight || /[^ \t]/.test(before + after) };
  }
  OTHER_KEY.lastIndex = column;
  const name = OTHER_KEY.exec(line)?.[1];
  if (name === undefined) return undefined;
  return { name: name.trim(), end: column + name.length, valueColumn: OTHER_KEY.lastIndex, isOdd: false };
}

/** Gives the shape of the value of a key in a map, or undefined where the map does not know the key. */
export function shapeOfKey(map: YamlShape | undefined, name: string): YamlShape | undefined {
  if (typeof map !== "object" || "list" in map) return undefined;
  if ("each" in map) return map.each;
  return Object.hasOwn(map.map, name) ? map.map[name] : undefined;
}
