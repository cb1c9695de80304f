import { createHash } from "node:crypto";
import type { OutputFile } from "../model/output-file.ts";
import type { Look, PageKind } from "../model/site.ts";
import { readScript } from "./scripts.ts";
import { lookStyle, readStyles, type Styles } from "./styles.ts";

/** What all sites look like and do, before a tenant's colours. */
export interface Assets {
  readonly styles: Styles;
  readonly script: string;
}

/** What pages of one kind load, as root-relative addresses. The names carry a part of the content's hash: they may be kept for ever. */
export interface PageAssets {
  readonly stylesheets: readonly string[];
  readonly script?: string | undefined;
}

/** The styles and scripts of one site. */
export interface SiteAssets {
  readonly files: readonly OutputFile[];
  readonly byKind: ReadonlyMap<PageKind, PageAssets>;
}

/** Reads styles and scripts, once per process. */
export function readAssets(templatesFolder: string): Assets {
  return { styles: readStyles(templatesFolder), script: readScript(templatesFolder) };
}

/** Gives the styles and scripts of a site in its colours, and what each kind of page loads of them. */
export function siteAssets({ styles, script }: Assets, look: Look): SiteAssets {
  const siteSheet = hashedFile("site", "css", styles.site + lookStyle(look));
  const scriptFile = script === "" ? undefined : hashedFile("site", "js", script);
  const kindSheets = [...styles.byKind]
    .filter(([, content]) => content !== "")
    .map(([kind, content]) => [kind, hashedFile(kind, "css", content)] as const);
  const sheetOf = new Map(kindSheets);
  const byKind = [...styles.byKind.keys()].map((kind): [PageKind, PageAssets] => {
    const sheets = [siteSheet, sheetOf.get(kind)].filter((file) => file !== undefined);
    return [kind, { stylesheets: sheets.map(addressOf), script: scriptFile && addressOf(scriptFile) }];
  });
  return {
    files: [siteSheet, ...(scriptFile ? [scriptFile] : []), ...kindSheets.map(([, file]) => file)],
    byKind: new Map(byKind),
  };
}

function addressOf({ path }: OutputFile): string {
  return `/${path}`;
}

function hashedFile(name: string, extension: string, content: string): OutputFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { path: `assets/${name}-${hash}.${extension}`, content };
}
