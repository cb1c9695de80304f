import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { removeLeftovers } from "./leftovers.ts";

/** Replaces a file in one step: readers see the old content or the new, never a half. */
export function writeFileInOneStep(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Removes what a run that was killed between the two halves of that step has left in a folder. */
export function removeHalfWrittenFiles(folder: string): void {
  removeLeftovers(folder, /^\..+\.(\d+)\.new$/);
}
