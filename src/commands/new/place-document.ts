import { existsSync, lstatSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocaleTag } from "../../model/locale-tag.ts";

/**
 * Gives the locale whose document a new one would be a translation of: the first of the site's that comes before and is written.
 * Undefined where the new document would itself stand for the entry.
 */
export function sourceLocaleOf(
  folder: string,
  slug: string,
  locale: LocaleTag,
  locales: readonly LocaleTag[],
): LocaleTag | undefined {
  const before = locales.slice(0, locales.indexOf(locale));
  return before.find((other) => existsSync(join(folder, `${slug}.${other}.md`)));
}

/** Writes a file that must not exist yet, and its folder where that is missing. On trouble neither is left; throws the system's error. */
export function writeNewFile(folder: string, name: string, text: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory())
    throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR", syscall: "mkdir", path: folder });
  if (!stat) mkdirSync(folder);
  try {
    writeFileSync(join(folder, name), text, { flag: "wx" });
  } catch (error) {
    if (!stat) rmdirSync(folder);
    throw error;
  }
}
