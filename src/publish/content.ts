import { createHash } from "node:crypto";
import type { OutputFile } from "../model/output-file.ts";

type Content = OutputFile["content"];

/** The content of a file to be written, for as long as it is in hand. */
export function bytesOf(content: Content): Buffer {
  if (typeof content === "string") return Buffer.from(content);
  return Buffer.from(content instanceof Uint8Array ? content : content.read());
}

/** How many bytes a file will have. */
export function sizeOf(content: Content): number {
  if (typeof content === "string") return Buffer.byteLength(content);
  return content instanceof Uint8Array ? content.length : content.bytes;
}

/** The SHA-256 of what a file will hold, hexadecimal. */
export function hashOf(content: Content): string {
  if (typeof content !== "string" && !(content instanceof Uint8Array)) return content.hash;
  return createHash("sha256").update(content).digest("hex");
}
