import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocaleTag } from "../model/locale-tag.ts";

/** Reads the project's own strings of a folder such as `locales/`: one flat JSON file per locale. A fault here is ours and throws. */
export function readInterfaceStrings(folder: string): ReadonlyMap<LocaleTag, Readonly<Record<string, string>>> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return new Map(names.map((name) => [name.slice(0, -".json".length) as LocaleTag, parseStrings(join(folder, name))]));
}

/** What JSON says of its own faults names no file. */
function parseStrings(path: string): Readonly<Record<string, string>> {
  const text = readFileSync(path, "utf8");
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
