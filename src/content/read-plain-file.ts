import { closeSync, constants, existsSync, fstatSync, openSync, readlinkSync, readSync, realpathSync } from "node:fs";

/** Why a file could not be taken. */
export type ReadTrouble =
  | { readonly kind: "not-a-plain-file" }
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Reads a plain file of at most `limit` bytes. `absolutePath` goes through no link. Follows none and waits for no device: what was a file
 * or a folder when it was listed may have become something else since.
 */
export function readPlainFile(absolutePath: string, limit: number): Uint8Array<ArrayBuffer> | ReadTrouble {
  let descriptor: number;
  try {
    descriptor = openSync(absolutePath, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return code === "ELOOP" ? { kind: "not-a-plain-file" } : { kind: "unreadable", reason: code };
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || whereIs(descriptor, absolutePath) !== absolutePath) return { kind: "not-a-plain-file" };
    if (stat.size > limit) return { kind: "too-large", bytes: stat.size };
    const bytes = new Uint8Array(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    return { kind: "unreadable", reason: (error as NodeJS.ErrnoException).code ?? "unknown" };
  } finally {
    closeSync(descriptor);
  }
}

/** Where an open file really is; a folder on the way to it may have been a link. Linux tells by the descriptor, others only by the path. */
function whereIs(descriptor: number, absolutePath: string): string {
  const own = `/proc/self/fd/${descriptor}`;
  return existsSync("/proc/self/fd") ? readlinkSync(own) : realpathSync(absolutePath);
}
