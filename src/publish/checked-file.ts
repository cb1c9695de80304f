import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFileInOneStep } from "./write-file.ts";

/** How many bytes of the file are the hash of the rest. */
const HASH_BYTES = 32;

/** Keeps bytes for a later run, with their hash before them. */
export function writeCheckedFile(path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  writeFileInOneStep(path, Buffer.concat([hashOf(bytes), bytes]));
}

/** Gives the bytes that were kept; undefined where there are none, or where they are no longer what was written. */
export function readCheckedFile(path: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const content = file.subarray(HASH_BYTES);
    return hashOf(content).equals(file.subarray(0, HASH_BYTES)) ? content : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}
