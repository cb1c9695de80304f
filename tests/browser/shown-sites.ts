import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { realSites, TENANTS } from "../sites/real-sites.ts";
import { openBrowser } from "./browsing.ts";
import { serveSite } from "./static-server.ts";

/** The real sites, each on a server of its own, and a browser to look at them. */
export interface ShownSites {
  /** Scheme, host and port of a tenant's site. */
  readonly originOf: (tenant: string) => string;
  /** Looks at pages in a fresh window, which is closed in the end. */
  readonly inWindow: (
    options: Parameters<Browser["newContext"]>[0],
    look: (context: BrowserContext) => Promise<void>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the real sites, serves them and starts a browser. */
export async function showSites(): Promise<ShownSites> {
  const out = await realSites();
  const served = await Promise.all(TENANTS.map(async (tenant) => [tenant, await serveSite(join(out, tenant))] as const));
  const sites = new Map<string, (typeof served)[number][1]>(served);
  const browser = await openBrowser();
  return {
    originOf: (tenant) => sites.get(tenant)?.origin ?? "",
    inWindow: async (options, look) => {
      const context = await browser.newContext(options);
      try {
        await look(context);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      for (const site of sites.values()) site.close();
    },
  };
}
