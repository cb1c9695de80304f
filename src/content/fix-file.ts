import type { YamlShape } from "../schema/field.ts";
import { applyEdits, scanTexts } from "./lossless-yaml.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/**
 * Writes the words of a file so that every YAML reader sees them as they were meant: in quotes where YAML needs them, on one line each. Everything
 * else stays byte for byte. Gives undefined where nothing is to be mended, or where the file must be mended by hand.
 */
export function fixFile(source: string, shape: YamlShape, hasFrontMatter: boolean): string | undefined {
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const pieces = source.slice(mark.length).split(/(\r\n|\n|\r)/);
  const lines = pieces.filter((_, index) => index % 2 === 0);
  const ends = pieces.filter((_, index) => index % 2 === 1);
  const range = hasFrontMatter ? frontMatterRange(source) : { from: 0, to: lines.length };
  if (!range) return undefined;
  const scan = scanTexts(lines.slice(range.from, range.to), shape);
  const edits = scan.edits.filter(({ kind }) => kind !== "stopgap");
  if (scan.ambiguities.length > 0 || edits.length === 0) return undefined;
  const fixed = applyEdits(lines.slice(range.from, range.to), edits);
  const joined = new Set(edits.flatMap((edit) => (edit.joined ?? []).map((line) => line + range.from)));
  const kept = lines.map((line, index) => {
    if (joined.has(index)) return "";
    return (fixed[index - range.from] ?? line) + (ends[index] ?? "");
  });
  return mark + kept.join("");
}

/** The lines between the two `---`, counted from 0; the last is excluded. */
function frontMatterRange(source: string): { readonly from: number; readonly to: number } | undefined {
  const { value } = splitFrontMatter(source, "", "");
  if (!value || value.yaml === "") return undefined;
  const from = value.yamlLine - 1;
  return { from, to: from + value.yaml.split("\n").length };
}
