import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { removeLeftovers } from "./leftovers.ts";
import { releaseName, siteBytes } from "./release.ts";
import { makeDurable, writeFolder } from "./write-folder.ts";

/** What is published now. */
export interface Publication {
  readonly release: string;
  readonly bytes: number;
}

/** How many releases of a site are kept: the live one and the one before. */
const KEPT_RELEASES = 2;

/**
 * Publishes a site below `outFolder`: writes all its files to a new folder, makes them durable, and then turns the link `<id>` to it
 * in one step. Whatever goes wrong before that step leaves the live site as it is. Throws the system's error where nothing can be written.
 */
export function publishSite(files: readonly OutputFile[], outFolder: string, id: string): Publication {
  if (!files.some(({ path }) => path.endsWith(".html"))) throw new Error(`The site ${id} has no page and is not published`);
  const release = releaseName(files);
  const releases = join(outFolder, ".sites", id);
  mkdirSync(releases, { recursive: true });
  removeLeftovers(releases, /^\.new-(\d+)$/);
  removeLeftovers(outFolder, /^\.link-(\d+)-/);
  const target = join(releases, release);
  if (!existsSync(target)) {
    const fresh = join(releases, `.new-${process.pid}`);
    writeFolder(fresh, files);
    makeDurable(fresh);
    moveInto(fresh, target);
  }
  const link = join(outFolder, id);
  const before = linkedRelease(link);
  if (before !== release) turnLink(link, join(".sites", id, release));
  pruneReleases(releases, [release, before]);
  return { release, bytes: siteBytes(files) };
}

/** Another run may have finished the same release meanwhile: it has the same content, and stays. */
function moveInto(fresh: string, target: string): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** The release that a link leads to; undefined where there is none yet. */
export function linkedRelease(link: string): string | undefined {
  try {
    return readlinkSync(link).split("/").at(-1);
  } catch {
    return undefined;
  }
}

/** Tells whether a site is live and whole: its link leads to a folder. */
export function isPublished(outFolder: string, id: string): boolean {
  return existsSync(join(outFolder, id, "index.html"));
}

/** A directory cannot be renamed over a full one, a link can: there is no moment without a site. */
function turnLink(link: string, target: string): void {
  const fresh = join(dirname(link), `.link-${process.pid}-${link.split("/").at(-1)}`);
  rmSync(fresh, { force: true });
  symlinkSync(target, fresh);
  try {
    renameSync(fresh, link);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Removes the oldest releases beyond those that are kept; never the live one nor the one before. */
function pruneReleases(releases: string, current: readonly (string | undefined)[]): void {
  const others = readdirSync(releases)
    .filter((name) => /^[0-9a-f]{32}$/.test(name) && !current.includes(name))
    .map((name) => ({ name, time: lstatSync(join(releases, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  const kept = new Set(current.filter(Boolean)).size;
  for (const { name } of others.slice(Math.max(0, KEPT_RELEASES - kept)))
    rmSync(join(releases, name), { recursive: true, force: true });
}
