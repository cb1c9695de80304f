import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageKind } from "../model/site.ts";
import type { Look } from "../model/site.ts";
import { PAGE_KINDS } from "./page-kinds.ts";

/** What all sites are styled with, as CSS without comments and needless blanks. */
export interface Styles {
  /** Tokens, base, print, and the components that a layout or most page templates use. */
  readonly site: string;
  /** The components that only pages of a kind use; empty where it uses no other. */
  readonly byKind: ReadonlyMap<PageKind, string>;
}

/** A component that this many page templates use is worth loading once, with the first page. */
const COMMON_FROM = 4;

/** Sorts the style sheets of the assets and of all components into one for every page and one for each kind of page. */
export function readStyles(templatesFolder: string): Styles {
  const asset = (name: string) => readFileSync(join(templatesFolder, "assets", `${name}.css`), "utf8");
  const componentStyle = (name: string) => {
    const path = join(templatesFolder, "components", name, `${name}.css`);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const names = readdirSync(join(templatesFolder, "components")).sort();
  const used = new Map(PAGE_KINDS.map((kind) => [kind, componentsOf(templatesFolder, `pages/${kind}.njk`)]));
  const layouts = new Set(["base", "bare"].flatMap((name) => [...componentsOf(templatesFolder, `layouts/${name}.njk`)]));
  const isCommon = (name: string) =>
    layouts.has(name) || [...used.values()].filter((components) => components.has(name)).length >= COMMON_FROM;
  const common = names.filter(isCommon).map(componentStyle);
  return {
    site: minify([asset("tokens"), asset("base"), ...common, asset("print")].join("\n")),
    byKind: new Map(
      [...used].map(([kind, components]) => {
        const own = names.filter((name) => components.has(name) && !isCommon(name));
        return [kind, minify(own.map(componentStyle).join("\n"))];
      }),
    ),
  };
}

/** The components that a template uses, also by way of others. Layouts are left out: what they use is on every page. */
function componentsOf(templatesFolder: string, template: string, found = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(join(templatesFolder, template), "utf8");
  for (const [, path = "", name = ""] of text.matchAll(/"(components\/([a-z0-9-]+)\/[a-z0-9-]+\.njk)"/g)) {
    found.add(name);
    if (path !== template) componentsOf(templatesFolder, path, found);
  }
  return found;
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
export function lookStyle(look: Look): string {
  return `:root{--brand:${look.brand};--accent:${look.accent}}`;
}
