import { createHash } from "node:crypto";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { hashOf, sizeOf } from "./content.ts";

/** The largest site, in bytes. */
const MAX_SITE_BYTES = 500_000_000;

/** A path that can be written on every file system and stays below its folder. */
const SAFE_OUTPUT = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** Tells whether files have paths that may be written, no two of them the same on any disk, and a page among them. */
export function isPublishable(files: readonly OutputFile[]): boolean {
  const paths = files.map(({ path }) => path);
  const isOnce = new Set(paths.map((path) => path.toLowerCase())).size === paths.length;
  return isOnce && paths.every((path) => SAFE_OUTPUT.test(path)) && paths.some((path) => path.endsWith(".html"));
}

/** Gives the name of a release: a hash of all its paths and contents, whatever their order. Throws for a path that must never be written. */
export function releaseName(files: readonly OutputFile[]): string {
  const hash = createHash("sha256");
  const seen = new Set<string>();
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!SAFE_OUTPUT.test(path)) throw new Error(`The path "${path}" must not be published`);
    if (seen.has(path.toLowerCase())) throw new Error(`Two files would be published as "${path}"`);
    seen.add(path.toLowerCase());
    hash.update(`${path}\0${hashOf(content)}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The size of a site in bytes. */
export function siteBytes(files: readonly OutputFile[]): number {
  return files.reduce((sum, { content }) => sum + sizeOf(content), 0);
}

/** Says where a site is larger than any site may be. */
export function checkSiteBytes(files: readonly OutputFile[], id: TenantId): readonly Diagnostic[] {
  if (siteBytes(files) <= MAX_SITE_BYTES) return [];
  const position = { file: `tenants/${id}`, line: 1, column: 1 };
  return [diagnose("output-too-big", id, position, { limit: `${MAX_SITE_BYTES / 1e6} MB` })];
}
