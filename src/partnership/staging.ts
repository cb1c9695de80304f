import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readPlainFile } from "../content/read-plain-file.ts";
import type { OutputFile } from "../model/output-file.ts";
import { namesIn, removeLeftovers } from "../publish/leftovers.ts";

/** More than the files of any site. */
const MAX_FILES = 100_000;
const MAX_DEPTH = 12;
const MAX_FILE_BYTES = 500_000_000;

/** What of a staging folder is kept for the next build. */
const KEPT = ".cache";

/**
 * Takes the folder in which a confined process writes for a tenant, below `outFolder` and outside every site: the one of the last build with the
 * pictures that it encoded, unless another run has it. No process outside the sandbox ever writes into it or follows what is there.
 */
export function claimStaging(outFolder: string, tenantId: string): string {
  const all = join(outFolder, ".sandbox");
  mkdirSync(all, { recursive: true });
  removeLeftovers(all, new RegExp(`^${tenantId}\\.(\\d+)$`));
  const staging = join(all, `${tenantId}.${process.pid}`);
  try {
    renameSync(join(all, tenantId), staging);
  } catch {
    mkdirSync(staging);
  }
  return staging;
}

/** Gives the folder back, with nothing in it but what the next build can use. What cannot be removed now is removed then. */
export function releaseStaging(staging: string, outFolder: string, tenantId: string): void {
  try {
    for (const name of namesIn(staging)) if (name !== KEPT) rmSync(join(staging, name), { recursive: true, force: true });
    if (namesIn(staging).length === 0) rmSync(staging, { recursive: true });
    else renameSync(staging, join(outFolder, ".sandbox", tenantId));
  } catch {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Gives the files of a release that a confined process has written, to be read when they are published; undefined where there is anything but plain
 * files in plain folders. Throws the system's error where it cannot be read. Nobody may write there any more.
 */
export function stagedFiles(release: string): readonly OutputFile[] | undefined {
  const files: OutputFile[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const here = join(release, folder);
    if (!lstatSync(here).isDirectory() || folder.split("/").length > MAX_DEPTH) return undefined;
    for (const name of readdirSync(here)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const stat = lstatSync(join(release, path));
      if (stat.isDirectory()) pending.push(path);
      else if (!stat.isFile() || files.push(storedFile(release, path)) > MAX_FILES) return undefined;
    }
  }
  return files;
}

function storedFile(release: string, path: string): OutputFile {
  const absolutePath = join(release, path);
  const content = readPlain(absolutePath);
  const hash = createHash("sha256").update(content).digest("hex");
  return { path, content: { bytes: content.length, hash, read: () => readPlain(absolutePath) } };
}

function readPlain(absolutePath: string): Uint8Array {
  const content = readPlainFile(absolutePath, MAX_FILE_BYTES);
  if (content instanceof Uint8Array) return content;
  throw Object.assign(new Error(`${absolutePath} cannot be read`), { code: "EIO", syscall: "read", path: absolutePath });
}
