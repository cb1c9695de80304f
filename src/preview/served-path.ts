import { join } from "node:path";
import { MAX_MEDIA_BYTES } from "../content/read-media.ts";
import { readPlainFile } from "../content/read-plain-file.ts";

/** The largest file that a preview shows, in bytes: that of any media file. */
const MAX_BYTES = MAX_MEDIA_BYTES;
/** Paths as sites have them: nothing climbs, nothing is hidden. */
const SITE_PATH = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

/**
 * Gives the file that an address asks for, relative to the served folder: `/fr/` is `fr/index.html`. Undefined for what no site has, such as a path that
 * climbs, however it is written. An address is decoded once: what is encoded twice has a percent sign, which no file has.
 */
export function pathOfAddress(address: string): string | undefined {
  const [written = ""] = address.split(/[?#]/);
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || !SITE_PATH.test(path.slice(1)) || path.includes("..")) return undefined;
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Reads a file of the served folder; undefined where there is no plain file, or one behind a link. `folder` goes through no link. */
export function readServed(folder: string, path: string): Uint8Array | undefined {
  const content = readPlainFile(join(folder, path), MAX_BYTES);
  return content instanceof Uint8Array ? content : undefined;
}
