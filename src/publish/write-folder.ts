import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { bytesOf, hashOf } from "./content.ts";
import { writeFileInOneStep } from "./write-file.ts";

/** Writes files into a folder of their own, below one that is there. On trouble the folder is removed again, so that a full disk does not stay full of halves. */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
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
    writeFileSync(target, bytesOf(content));
  }
}

/** Brings a folder that should hold exactly these files to that state, file by file: somebody may have deleted or changed some. */
export function mendFolder(folder: string, files: readonly OutputFile[]): void {
  const wanted = new Map(files.map(({ path, content }) => [path, content]));
  for (const path of filesIn(folder)) if (!wanted.has(path)) rmSync(join(folder, path));
  for (const [path, content] of wanted)
    if (!hasContent(join(folder, path), content)) writeFileInOneStep(join(folder, path), bytesOf(content));
}

function hasContent(path: string, content: OutputFile["content"]): boolean {
  try {
    return hashOf(readFileSync(path)) === hashOf(content);
  } catch {
    return false;
  }
}

/** The bytes of all files in a folder; undefined where there is no such folder. */
export function folderBytes(folder: string): number | undefined {
  if (!existsSync(folder)) return undefined;
  return filesIn(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
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
