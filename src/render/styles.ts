import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import type { Look } from "../model/site.ts";

/** The style sheet that all sites share. */
export interface StyleSheet {
  /** Carries a part of the content's hash: `assets/site-1a2b3c4d.css`. */
  readonly path: string;
  readonly content: string;
}

/** Puts the style sheets of the assets and of all components into one: tokens, base, components by name, print. */
export function readStyleSheet(templatesFolder: string): StyleSheet {
  const asset = (name: string) => readFileSync(join(templatesFolder, "assets", name), "utf8");
  const components = readdirSync(join(templatesFolder, "components"))
    .sort()
    .map((name) => join(templatesFolder, "components", name, `${name}.css`))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  const content = minify([asset("tokens.css"), asset("base.css"), ...components, asset("print.css")].join("\n"));
  return { path: `assets/site-${shortHash(content)}.css`, content };
}

/** Leaves out comments, line ends, and the blanks that no rule needs. Strings with such blanks do not occur in our styles. */
function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

/** A tenant's colours, the only style that differs from site to site. */
export function lookFile(look: Look): OutputFile {
  const content = `:root{--brand:${look.brand};--accent:${look.accent}}\n`;
  return { path: lookPath(look), content };
}

/** The path of a tenant's colours. */
export function lookPath(look: Look): string {
  return `assets/look-${shortHash(`${look.brand} ${look.accent}`)}.css`;
}

function shortHash(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

/** The addresses of the style sheets of a tenant's site, in order. */
export function stylesheetsOf(style: StyleSheet, look: Look): readonly string[] {
  return [style.path, lookPath(look)].map((path) => `/${path}`);
}
