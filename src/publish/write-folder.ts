import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";

/** Writes files into a new folder of their own, beside others. On trouble the folder is removed again, so that a full disk does not stay full of halves. */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  try {
    mkdirSync(folder);
    writeFolderOver(folder, files);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes files into a folder that somebody else fills as well, such as a preview's. */
export function writeFolderOver(folder: string, files: readonly OutputFile[]): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
  }
}

/** Waits until a folder is on the disk: one call to the file system where `sync` can do that, else file by file. */
export function makeDurable(folder: string): void {
  if (spawnSync("sync", ["-f", folder]).status === 0) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const descriptor = openSync(join(entry.parentPath, entry.name), "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}
