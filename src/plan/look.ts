import type { Look } from "../model/site.ts";
import type { Tenant } from "../model/tenant.ts";

/** The colours of a tenant. */
export function lookOf(tenant: Tenant): Look {
  const { brand, accent } = tenant.settings.colours ?? {};
  return { brand: brand ?? DEFAULT_LOOK.brand, accent: accent ?? DEFAULT_LOOK.accent };
}

/** The colours of a site that gives none: 7.9:1 and 3.5:1 on paper. */
const DEFAULT_LOOK: Look = { brand: "#0b5a45", accent: "#ba780e" };
