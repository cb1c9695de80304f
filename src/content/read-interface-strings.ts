import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocaleTag } from "../model/locale-tag.ts";

/** Reads the project's own strings of a folder such as `locales/`: one flat JSON file per locale. A fault here is ours and throws. */
export function readInterfaceStrings(folder: string): ReadonlyMap<LocaleTag, Readonly<Record<string, string>>> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return new Map(
    names.map((name) => [
      name.slice(0, -".json".length) as LocaleTag,
      JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, string>,
    ]),
  );
}
