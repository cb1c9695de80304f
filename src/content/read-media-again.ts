import { createHash } from "node:crypto";
import { readPlainFile } from "./read-plain-file.ts";
import { MAX_MEDIA_BYTES } from "./read-media.ts";

/** Reads a media file a second time; undefined where it is no longer the one that was read first. */
export function readMediaAgain({
  absolutePath,
  hash,
}: {
  readonly absolutePath: string;
  readonly hash: string;
}): Uint8Array | undefined {
  const content = readPlainFile(absolutePath, MAX_MEDIA_BYTES);
  if (!(content instanceof Uint8Array)) return undefined;
  return createHash("sha256").update(content).digest("hex") === hash ? content : undefined;
}
