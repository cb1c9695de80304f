declare const tenantId: unique symbol;

/** The name of a tenant's folder and site, such as `bi`. A different type from a language tag: `bi` is also Bislama. */
export type TenantId = string & { readonly [tenantId]: true };

/** Names that belong to the system and can never be a tenant's. */
const RESERVED: ReadonlySet<string> = new Set(["partnership", "media", "assets", "report", "con", "nul", "aux", "prn"]);

/** Gives the text as a tenant id, or undefined where it is not `[a-z][a-z0-9-]{1,30}` or is reserved. */
export function toTenantId(text: string): TenantId | undefined {
  return /^[a-z][a-z0-9-]{1,30}$/.test(text) && !RESERVED.has(text) ? (text as TenantId) : undefined;
}
