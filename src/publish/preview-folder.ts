import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { bytesOf, hashOf } from "./content.ts";
import { releaseName } from "./release.ts";
import { writeFileInOneStep } from "./write-file.ts";

/** What stands in the folder of a preview: the hash of each file by its path. */
export type PlacedFiles = ReadonlyMap<string, string>;

/**
 * Brings a preview's folder from what stands there to these files, and gives what stands there then. Only what has changed is written, and nothing is
 * waited for until it is on the disk: a preview lives for an afternoon. Each file is replaced in one step, so that no reader sees a half.
 * Throws for a path that must never be written.
 */
export function placePreview(files: readonly OutputFile[], folder: string, before: PlacedFiles): PlacedFiles {
  // The same gate as for a release: no path climbs, and no two differ only by case.
  releaseName(files);
  const now = new Map(files.map(({ path, content }) => [path, hashOf(content)]));
  for (const { path, content } of files)
    if (before.get(path) !== now.get(path)) writeFileInOneStep(join(folder, path), bytesOf(content));
  for (const path of before.keys()) if (!now.has(path)) rmSync(join(folder, path), { force: true });
  return now;
}

/** The files that another process has placed in a preview's folder. Their content is not known, so that it differs from any other. */
export function findPlaced(folder: string): PlacedFiles {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(entries.map((entry) => [relative(folder, join(entry.parentPath, entry.name)), ""]));
}

/** How many files two states of a preview's folder differ in. */
export function countChanges(before: PlacedFiles, now: PlacedFiles): number {
  const written = [...now].filter(([path, hash]) => before.get(path) !== hash).length;
  return written + [...before.keys()].filter((path) => !now.has(path)).length;
}
