import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { parse } from "yaml";
import { readRegister } from "../../src/content/read-register.ts";
import { readInterfaceStrings } from "../../src/content/read-interface-strings.ts";
import { project, runChm } from "../partnership/run-chm.ts";
import { filesBelow } from "../partnership/small-partnership.ts";
import { attributesOf } from "./html.ts";

/** The tenants that the project ships, as the register has them. */
export const registrations = readRegister(join(project, "tenants")).value?.registrations ?? [];
export const TENANTS = registrations.map(({ id }) => id as string).sort();

/** The locales whose interface is complete. */
export const CORE_LOCALES = ["en", "fr", "nl", "pt", "ar", "es"];

/** The interface strings, by locale and key. */
export const strings = readInterfaceStrings(join(project, "locales"));

/** Whether everything is to be tried, and not a share of it. */
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

/** A page of a site. */
export interface SitePage {
  readonly tenant: string;
  /** `/fr/news/`, or `/404.html`. */
  readonly permalink: string;
  readonly html: string;
  /** A page that a template with the whole frame made: no gateway, and no page that only sends on. */
  readonly isFramed: boolean;
  readonly canonical: string;
}

/** All HTML pages of a tenant's site, in the order of their addresses. */
export function pagesOf(out: string, tenant: string): readonly SitePage[] {
  return filesBelow(join(out, tenant))
    .filter(({ path }) => path.endsWith(".html"))
    .map(({ path, content }) => {
      const html = Buffer.from(content).toString("utf8");
      const [canonical = ""] = attributesOf(html.replace(/<link(?! rel="canonical")[^>]*>/g, ""), "link", "href");
      return { tenant, permalink: addressOf(path), html, isFramed: html.includes('<footer class="footer"'), canonical };
    });
}

/** All addresses of a site: its files, and the folders that have an index. */
export function addressesOf(out: string, tenant: string): ReadonlySet<string> {
  return new Set(filesBelow(join(out, tenant)).map(({ path }) => addressOf(path)));
}

function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Where a tenant's site will stand, without a slash at the end. */
export function originOf(tenant: string): string {
  return registrations.find(({ id }) => id === tenant)?.origin ?? "";
}

/** The locales of a tenant, the default first, as its settings list them. */
export function localesOf(tenant: string): readonly string[] {
  const settings: { readonly locales: readonly string[] } = parse(
    readFileSync(join(project, "tenants", tenant, "tenant.yml"), "utf8"),
  );
  return settings.locales;
}

/** The locale that an address is in; undefined for the gateway. */
export function localeOf(permalink: string): string | undefined {
  return /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\//.exec(permalink)?.[1];
}

/** Tells whether some text of a tenant, or a shared page, is not written in all of its locales. */
export function isPartlyTranslated(tenant: string): boolean {
  const texts = [tenant, "partnership"].flatMap((name) =>
    filesBelow(join(project, "tenants", name)).flatMap(
      ({ path }) => /^(.+)\.([^.]+)\.md$/.exec(path)?.slice(1, 3).join(" ") ?? [],
    ),
  );
  const written = new Set(texts);
  const names = new Set(texts.map((text) => text.split(" ")[0]));
  return [...names].some((name) => localesOf(tenant).some((locale) => !written.has(`${name} ${locale}`)));
}
