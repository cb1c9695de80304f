import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify_sync } from "terser";

/** Where the program keeps the script that was made when it was compiled: minifying costs more than many a build. Run from its source, it has none. */
const PREPARED = fileURLToPath(new URL("../../templates/assets/site.js", import.meta.url));

/** Gives the one script of all sites. It only enhances: every page is whole without it. */
export function readScript(templatesFolder: string): string {
  return existsSync(PREPARED) ? readFileSync(PREPARED, "utf8") : minifyScripts(templatesFolder);
}

/** Puts the scripts of the assets into one, by name, without comments and needless blanks. */
export function minifyScripts(templatesFolder: string): string {
  const folder = join(templatesFolder, "assets", "scripts");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .sort();
  const sources = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return minify_sync(sources, { ecma: 2020, format: { comments: false } }).code ?? "";
}
