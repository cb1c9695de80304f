import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { trueFormat } from "../formats/true-format.ts";
import type { Position } from "../model/position.ts";

/** Endings of one and the same kind of file. */
const SAME_KIND: Readonly<Record<string, string>> = { jpeg: "jpg", csv: "txt" };

/** The file that is checked, and the endings that a file of `media/` may have. */
interface CheckedFile {
  readonly path: string;
  readonly tenant: string;
  readonly position: Position;
  readonly isPicture: boolean;
  readonly allowed: readonly string[];
}

/** Says where a file is not what its ending promises: visitors' programs could not open it, and something else could hide in it. */
export async function checkFileKind(content: Uint8Array, ending: string, file: CheckedFile): Promise<Diagnostic | undefined> {
  const { path: name, tenant, position, allowed } = file;
  if (content.length === 0) return diagnose("empty-file", tenant, position, { name });
  const expected = SAME_KIND[ending] ?? ending;
  const actual = await trueFormat(content, ending);
  if (actual === expected) return undefined;
  if (actual === undefined)
    return file.isPicture ? undefined : diagnose("unrecognised-file", tenant, position, { name, format: ending.toUpperCase() });
  const suggestion = allowed.includes(actual) ? `${name.slice(0, name.lastIndexOf("."))}.${actual}` : undefined;
  const values = { name, format: actual.toUpperCase(), allowed: allowed.join(" "), suggestion };
  return diagnose("wrong-file-ending", tenant, position, values);
}
