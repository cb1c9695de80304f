import { join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { MediaOutput } from "../model/site.ts";
import type { Position } from "../model/position.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { encodePicture, isDecodable } from "../pictures/picture.ts";
import { readCheckedFile, writeCheckedFile } from "./checked-file.ts";
import { removeHalfWrittenFiles } from "./write-file.ts";

/** What media files are made with. */
export interface MediaWorkshop {
  /** Gives the bytes that a file had when the tenant was read; undefined where it has changed since. */
  readonly read: (media: MediaOutput) => Uint8Array | undefined;
  /** Where encoded pictures are kept for the next build; undefined to encode all anew. */
  readonly cacheFolder: string | undefined;
  /** Told before each picture is decoded, so that whoever stops the work knows which one was in hand. */
  readonly begin: (file: string) => void;
}

/** Says which pictures cannot be decoded to their end, and makes nothing of them. */
export async function checkPictures(
  media: readonly MediaOutput[],
  tenantId: TenantId,
  { read, begin }: Pick<MediaWorkshop, "read" | "begin">,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const output of media.filter(({ width }) => width !== undefined)) {
    const { file } = placeOf(output, tenantId);
    begin(file);
    const bytes = read(output);
    if (!bytes || !(await isDecodable(bytes))) diagnostics.push(unreadable(output, bytes, tenantId));
  }
  return diagnostics;
}

/**
 * Gives the media files of a site: documents as they are, read when they are written, and pictures encoded anew. A picture is encoded once: its name
 * in the cache is its hash.
 */
export async function mediaFiles(
  media: readonly MediaOutput[],
  tenantId: TenantId,
  workshop: MediaWorkshop,
): Promise<Outcome<readonly OutputFile[]>> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  if (workshop.cacheFolder) removeHalfWrittenFiles(workshop.cacheFolder);
  for (const output of media) {
    workshop.begin(placeOf(output, tenantId).file);
    const bytes = workshop.read(output);
    const content = bytes && (await published(output, bytes, workshop));
    if (content) files.push({ path: output.permalink.slice(1), content });
    else diagnostics.push(unreadable(output, bytes, tenantId));
  }
  return { value: files, diagnostics };
}

function placeOf({ path }: MediaOutput, tenantId: TenantId): Position {
  return { file: `tenants/${tenantId}/${path}`, line: 1, column: 1 };
}

/** A picture whose bytes are those that were read is damaged; otherwise the file has changed meanwhile. */
function unreadable(output: MediaOutput, bytes: Uint8Array | undefined, tenantId: TenantId): Diagnostic {
  const position = placeOf(output, tenantId);
  if (bytes) return diagnose("unreadable-picture", tenantId, position, { name: output.path });
  return diagnose("unreadable-file", tenantId, position, { reason: "changed" });
}

/** A file that changes while its site is written stops it, as a disk would that is taken away. */
function refuseChanged({ absolutePath }: MediaOutput): never {
  throw Object.assign(new Error(`${absolutePath} has changed`), { code: "ESTALE", syscall: "read", path: absolutePath });
}

/** What is published of a file; undefined for a picture that cannot be decoded to its end. */
async function published(
  output: MediaOutput,
  bytes: Uint8Array,
  { read, cacheFolder }: MediaWorkshop,
): Promise<OutputFile["content"] | undefined> {
  const { hash, width } = output;
  if (width === undefined) return { bytes: bytes.length, hash, read: () => read(output) ?? refuseChanged(output) };
  const path = cacheFolder && join(cacheFolder, `${hash}-${width}.webp`);
  const cached = path && readCheckedFile(path);
  if (cached) return cached;
  const content = await encodePicture(bytes, width);
  if (path && content) writeCheckedFile(path, content);
  return content;
}
