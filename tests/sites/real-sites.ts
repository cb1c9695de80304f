import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { project, runChm } from "../partnership/run-chm.ts";
import { filesBelow } from "../partnership/small-partnership.ts";

/** The tenants that the project ships. */
export const TENANTS = ["bi", "cd", "gw", "ma"] as const;

/** The share of what a full proof does that an ordinary run does. */
export const isFull = process.env["CHM_PROOF"] === "full";

/**
 * Builds the real tenants, once for all files of a run, and gives the folder that holds the sites. The first file that asks pays; for the others the
 * program finds that nothing has changed.
 */
export async function realSites(): Promise<string> {
  const out = join(inject("workFolder"), "dist");
  const run = await runChm(["build", "--out", out], { cwd: project });
  if (run.code !== 0) throw new Error(`The real sites cannot be built:\n${run.stdout}${run.stderr}`);
  return out;
}

/** A page of a site: its address and its HTML. */
export interface SitePage {
  readonly tenant: string;
  /** `/fr/news/`, or `/404.html`. */
  readonly permalink: string;
  readonly html: string;
}

/** All HTML pages of a tenant's site, in the order of their addresses. */
export function pagesOf(out: string, tenant: string): readonly SitePage[] {
  return filesBelow(join(out, tenant))
    .filter(({ path }) => path.endsWith(".html"))
    .map(({ path, content }) => ({
      tenant,
      permalink: `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
      html: Buffer.from(content as Uint8Array).toString("utf8"),
    }));
}

/** All files of a site by their address. */
export function addressesOf(out: string, tenant: string): ReadonlySet<string> {
  return new Set(filesBelow(join(out, tenant)).map(({ path }) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`));
}

/** A file of a site as text. */
export function textOf(out: string, tenant: string, path: string): string {
  return readFileSync(join(out, tenant, path), "utf8");
}
