import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRegister } from "../../content/read-register.ts";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { writeFolder } from "../../publish/write-folder.ts";

/**
 * Puts a new tenant's folder and the register that names it in place: both or neither. They are written elsewhere and read again first.
 * Gives what would be wrong with the register; throws the system's error where something cannot be written.
 */
export function placeTenant(
  tenantsFolder: string,
  id: string,
  files: readonly OutputFile[],
  register: string,
): readonly Diagnostic[] {
  const registerPath = join(tenantsFolder, "partnership", "register.yml");
  // not among the tenants: a build that runs meanwhile would take it for a partner's folder
  const staging = mkdtempSync(join(dirname(tenantsFolder), ".new-"));
  try {
    writeFolder(join(staging, id), files);
    mkdirSync(join(staging, "partnership"));
    writeFolder(join(staging, "partnership"), [{ path: "register.yml", content: register }]);
    const freshRegister = join(staging, "partnership", "register.yml");
    chmodSync(freshRegister, statSync(registerPath).mode & 0o777);
    const { value, diagnostics } = readRegister(staging);
    if (hasErrors(diagnostics)) return diagnostics;
    if (!value?.registrations.some((registration) => registration.id === id)) throw new Error(`the register does not name ${id}`);
    renameSync(join(staging, id), join(tenantsFolder, id));
    try {
      renameSync(freshRegister, registerPath);
    } catch (error) {
      rmSync(join(tenantsFolder, id), { recursive: true, force: true });
      throw error;
    }
    return [];
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
