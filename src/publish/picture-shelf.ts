import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { PictureOutput, Rendition } from "../model/picture.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { ENCODER } from "../pictures/encode-picture.ts";
import { refuseChanged } from "./changed-file.ts";
import { readCheckedFile, writeCheckedFile } from "./checked-file.ts";
import { hashOf } from "./content.ts";
import { namesIn } from "./leftovers.ts";
import { removeHalfWrittenFiles } from "./write-file.ts";

/** What is to be said of a picture: a code of the catalogue and its values. It is kept, for whoever finds the picture finished asks no more. */
export type PictureRemark = { readonly code: "damaged-picture" } | { readonly code: "cleaned-drawing"; readonly removed: string };

/** A picture that was in hand before: its files, none where it cannot be decoded, and what is to be said of it. */
export interface ShelvedPicture {
  readonly files: readonly OutputFile[];
  readonly remark?: PictureRemark | undefined;
}

/** Finished pictures by their path below the tenant's folder. */
export type PictureShelf = ReadonlyMap<string, ShelvedPicture>;

/** What is written last: a picture that was interrupted has none. */
interface Label {
  /** SHA-256 of each rendition, in order; none where the picture cannot be decoded. */
  readonly hashes: readonly string[];
  readonly remark?: PictureRemark | undefined;
}

/** Where a tenant's finished pictures are kept, outside the web root. */
export function shelfFolder(outFolder: string, tenantId: TenantId): string {
  return join(outFolder, ".cache", "pictures", tenantId);
}

/** Finds the pictures that are finished and whole. What was cut off or spoilt counts as not there. */
export function readShelf(folder: string, pictures: readonly PictureOutput[]): PictureShelf {
  const found = pictures.flatMap((picture): readonly [string, ShelvedPicture][] => {
    const shelved = readShelved(folder, picture);
    return shelved ? [[picture.path, shelved]] : [];
  });
  return new Map(found);
}

function readShelved(folder: string, picture: PictureOutput): ShelvedPicture | undefined {
  const written = readCheckedFile(labelPath(folder, picture));
  if (!written) return undefined;
  const { hashes, remark } = JSON.parse(new TextDecoder().decode(written)) as Label;
  const files = picture.renditions.slice(0, hashes.length).flatMap((rendition, index) => {
    const [path, hash] = [renditionPath(folder, picture, rendition), hashes[index] ?? ""];
    const read = () => {
      const content = readCheckedFile(path);
      return content && hashOf(content) === hash ? content : undefined;
    };
    const bytes = read()?.length;
    const content = { bytes: bytes ?? 0, hash, read: () => read() ?? refuseChanged(path) };
    return bytes === undefined ? [] : [{ path: rendition.permalink.slice(1), content }];
  });
  return files.length === hashes.length ? { files, remark } : undefined;
}

/** The paths of the pictures of which the shelf has nothing to show. */
export function missingFrom(shelf: PictureShelf, pictures: readonly PictureOutput[]): ReadonlySet<string> {
  return new Set(pictures.map(({ path }) => path).filter((path) => !shelf.get(path)?.files.length));
}

/** Gives the files of these pictures, each address once: the same picture under two names may come to the same. */
export function shelvedFiles(pictures: readonly PictureOutput[], shelf: PictureShelf): readonly OutputFile[] {
  const files = pictures.flatMap(({ path }) => shelf.get(path)?.files ?? []);
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Puts a finished picture on the shelf; without files, that it cannot be decoded. Throws the system's error where nothing can be written. */
export function shelve(
  folder: string,
  picture: PictureOutput,
  files: readonly Uint8Array[],
  remark: PictureRemark | undefined,
): void {
  for (const [index, rendition] of picture.renditions.entries()) {
    const content = files[index];
    if (content) writeCheckedFile(renditionPath(folder, picture, rendition), content);
  }
  const label: Label = { hashes: files.map(hashOf), remark };
  writeCheckedFile(labelPath(folder, picture), JSON.stringify(label));
}

/** Forgets a picture, so that nobody takes it for finished while it is made again. */
export function unshelve(folder: string, picture: PictureOutput): void {
  rmSync(labelPath(folder, picture), { force: true });
}

/** Removes what belongs to none of these pictures. A folder that cannot be changed costs nothing but its room. */
export function tidyShelf(folder: string, pictures: readonly PictureOutput[]): void {
  removeHalfWrittenFiles(folder);
  const used = new Set(pictures.map(nameOf));
  for (const name of namesIn(folder)) {
    if (name.startsWith(".") || used.has(name.slice(0, NAME_LENGTH))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      return;
    }
  }
}

/** What is to be said of a picture, at its file. */
export function describeRemark({ path }: PictureOutput, tenant: TenantId, remark: PictureRemark): Diagnostic {
  const position = { file: `tenants/${tenant}/${path}`, line: 1, column: 1 };
  if (remark.code === "damaged-picture") return diagnose(remark.code, tenant, position, { name: path });
  return diagnose(remark.code, tenant, position, { name: path, removed: remark.removed });
}

const NAME_LENGTH = 32;

/** Everything that a picture's files depend on. */
function nameOf({ hash, renditions }: PictureOutput): string {
  const wanted = renditions.map(({ format, width }) => [format, width]);
  return createHash("sha256")
    .update(JSON.stringify([hash, wanted, ENCODER]))
    .digest("hex")
    .slice(0, NAME_LENGTH);
}

function labelPath(folder: string, picture: PictureOutput): string {
  return join(folder, `${nameOf(picture)}.json`);
}

function renditionPath(folder: string, picture: PictureOutput, { format, width }: Rendition): string {
  return join(folder, `${nameOf(picture)}-${width}.${format}`);
}
