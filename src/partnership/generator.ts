import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What sites are made with: our code, templates and strings, and the exact versions of the libraries. */
const PARTS = ["src", "templates", "locales", "package-lock.json"];

/** Hashes the generator: a site is made again when anything changes that could change it. Twelve hexadecimal digits. */
export function generatorHash(projectFolder: string): string {
  const hash = createHash("sha256");
  for (const file of PARTS.flatMap((name) => filesBelow(join(projectFolder, name))))
    hash.update(`${file.slice(projectFolder.length)}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/** The file itself, or all files below a folder, in the same order everywhere. */
function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
