import type { PreviewScope } from "../../partnership/preview-tenant.ts";

const ORDER: readonly PreviewScope[] = ["tenant", "shared", "program"];

/** Tells whether a path can change the preview of a tenant: its own folder, what all tenants share, our templates and words. */
export function isWantedFor(tenant: string): (path: string) => boolean {
  const wanted = ["tenants", `tenants/${tenant}`, "tenants/partnership", "templates", "locales"];
  return (path) =>
    wanted.includes(path) || (wanted.slice(1).some((folder) => path.startsWith(`${folder}/`)) && !/\/\./.test(path));
}

/** Gives how much has to be read again after changes to these paths. */
export function scopeOf(paths: readonly string[], tenant: string): PreviewScope {
  const scopes = paths.map((path): PreviewScope => {
    if (/^templates\/components\/.*\.ts$/.test(path)) return "program";
    return path === `tenants/${tenant}` || path.startsWith(`tenants/${tenant}/`) ? "tenant" : "shared";
  });
  return ORDER.findLast((scope) => scopes.includes(scope)) ?? "tenant";
}
