import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../diagnostics/outcome.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Hub, Register, Registration } from "../model/register.ts";
import { toTenantId } from "../model/tenant-id.ts";
import { registerSettings } from "../schema/settings.ts";
import { readSettings } from "./read-settings.ts";

interface RegisterValues {
  readonly hub: Hub;
  readonly partners: Readonly<Record<string, Omit<Registration, "id">>>;
}

/** Reads `partnership/register.yml` below the tenants folder: who the partners are. */
export function readRegister(tenantsFolder: string): Outcome<Register> {
  const file = "tenants/partnership/register.yml";
  const absolutePath = join(tenantsFolder, "partnership", "register.yml");
  if (!existsSync(absolutePath)) {
    const position = { file, line: 1, column: 1 };
    return { diagnostics: [diagnose("missing-settings", "partnership", position, { folder: file })] };
  }
  const source = { path: "register.yml", absolutePath: realpathSync(absolutePath), bytes: 0 };
  const read = readSettings<RegisterValues>(source, registerSettings, "partnership", file);
  if (!read.value) return { diagnostics: read.diagnostics };
  const diagnostics = [...read.diagnostics];
  const registrations: Registration[] = [];
  for (const [name, partner] of Object.entries(read.value.values.partners)) {
    const id = toTenantId(name);
    if (id) registrations.push({ id, ...partner, origin: partner.origin.replace(/\/+$/, "") });
    else {
      const position = read.value.positionByPath.get(`partners.${name}`) ?? { file, line: 1, column: 1 };
      diagnostics.push(diagnose("bad-tenant-id", "partnership", position, { folder: name }));
    }
  }
  return { value: { hub: read.value.values.hub, registrations }, diagnostics };
}
