import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import { namesIn, removeLeftovers } from "./leftovers.ts";
import { releaseName, siteBytes } from "./release.ts";
import { folderBytes, makeDurable, mendFolder, writeFolder } from "./write-folder.ts";

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
  const link = join(outFolder, id);
  const before = linkedRelease(link);
  const fresh = join(outFolder, `.link-${process.pid}-${id}`);
  symlinkSync(join(".sites", id, release), fresh);
  try {
    placeRelease(join(releases, release), files, lstatSync(fresh).mtime);
    // A directory cannot be renamed over a full one, a link can: there is no moment without a site.
    if (before !== release) turnLink(fresh, link);
  } finally {
    rmSync(fresh, { force: true });
  }
  pruneReleases(releases, release, before);
  return { release, bytes: siteBytes(files) };
}

/** Whoever has put something else at the address of a site must take it away: nothing that is not ours is removed. */
function turnLink(fresh: string, link: string): void {
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there && !there.isSymbolicLink())
    throw Object.assign(new Error(`${link} is no link`), { code: "EEXIST", syscall: "rename", path: link });
  renameSync(fresh, link);
}

/** Brings a release to its place, or mends the one that is there. One that is there counts as made now, so that no other run takes it for an old one. */
function placeRelease(target: string, files: readonly OutputFile[], now: Date): void {
  if (existsSync(target)) {
    utimesSync(target, now, now);
    mendFolder(target, files);
    return;
  }
  const fresh = join(dirname(target), `.new-${process.pid}`);
  writeFolder(fresh, files);
  makeDurable(fresh);
  moveInto(fresh, target);
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

/** The tenants whose sites are in an output folder, whether or not anybody still builds them. Links of others, such as a web server's, are none. */
export function publishedTenants(outFolder: string): readonly string[] {
  return namesIn(outFolder).filter((name) => leadsToRelease(join(outFolder, name), name));
}

function leadsToRelease(link: string, id: string): boolean {
  try {
    return dirname(readlinkSync(link)) === join(".sites", id);
  } catch {
    return false;
  }
}

/** Tells whether a site is live: its link leads to a folder with a page. */
export function isPublished(outFolder: string, id: string): boolean {
  return existsSync(join(outFolder, id, "index.html"));
}

/** Tells whether a release is live and has lost nothing: its files have as many bytes as when it was published. */
export function isLive(outFolder: string, id: string, { release, bytes }: Publication): boolean {
  return linkedRelease(join(outFolder, id)) === release && folderBytes(join(outFolder, ".sites", id, release)) === bytes;
}

/**
 * Removes releases beyond those that are kept. Only what is older than the release before is surely out of use: a younger one may be another run's,
 * which has not turned the link to it yet.
 */
function pruneReleases(releases: string, live: string, before: string | undefined): void {
  if (before === undefined) return;
  const timeOf = (name: string) => lstatSync(join(releases, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = readdirSync(releases).filter((name) => /^[0-9a-f]{32}$/.test(name) && name !== live && name !== before);
  const old = others.filter((name) => timeOf(name) < timeOf(before)).sort((a, b) => timeOf(b) - timeOf(a));
  for (const name of old.slice(KEPT_RELEASES - new Set([live, before]).size))
    rmSync(join(releases, name), { recursive: true, force: true });
}
