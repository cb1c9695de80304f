import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLitter, visibleName } from "../content/tenant-path.ts";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Register, Registration } from "../model/register.ts";

/** The tenants of a run, and the folders that nobody has registered. */
export interface ChosenTenants {
  readonly registrations: readonly Registration[];
  readonly unregistered: readonly { readonly id: string; readonly diagnostic: Diagnostic }[];
  /** Names that were asked for and are neither a folder nor registered. */
  readonly unknown: readonly string[];
  /** Partners that were asked for and have no site here: advice needs no folder. */
  readonly siteless: readonly string[];
}

/** Services for which the partner's folder holds the site. */
const BUILT: ReadonlySet<string> = new Set(["hub", "standard"]);

/** Chooses the tenants to build: those asked for, else all that have a folder or ought to have one. */
export function chooseTenants(register: Register, tenantsFolder: string, requested: readonly string[]): ChosenTenants {
  const folders = readdirSync(tenantsFolder).filter(
    (name) => name !== "partnership" && !isLitter(name) && lstatSync(join(tenantsFolder, name)).isDirectory(),
  );
  const wanted = (id: string) => requested.length === 0 || requested.includes(id);
  const ids = new Set<string>(register.registrations.map(({ id }) => id));
  const registrations = register.registrations.filter(
    ({ id, service }) => wanted(id) && (BUILT.has(service) || existsSync(join(tenantsFolder, id))),
  );
  const unregistered = folders
    .filter((name) => !ids.has(name) && wanted(name))
    .map((name) => {
      const shown = visibleName(name);
      const position = { file: `tenants/${shown}`, line: 1, column: 1 };
      return { id: shown, diagnostic: diagnose("unregistered-folder", shown, position, { folder: shown }) };
    });
  const unknown = requested.filter((name) => !ids.has(name) && !folders.includes(name));
  const siteless = requested.filter((name) => ids.has(name) && !registrations.some(({ id }) => id === name));
  return { registrations, unregistered, unknown, siteless };
}
