import { findSandboxTrouble } from "../../src/partnership/sandbox.ts";

const trouble = findSandboxTrouble();

/** Why there is no sandbox on this machine; false where there is one. The names of the tests that are left out then say so. */
export const noSandbox = trouble && (trouble.kind === "missing" ? "bubblewrap is not installed" : trouble.words);

/** The name of a test that needs a sandbox. */
export function inSandbox(name: string): string {
  return noSandbox ? `${name} (left out: ${noSandbox})` : name;
}
