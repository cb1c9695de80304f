import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder that all files of a run share; it is gone afterwards. */
    readonly workFolder: string;
  }
}

/** Makes the folder in which the real sites are built once for all files of a run. */
export default function makeWorkFolder(runner: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chm-sites-")));
  runner.provide("workFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
