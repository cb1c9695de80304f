import { createHash } from "node:crypto";
import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../content/list-files.ts";
import { MAX_MEDIA_BYTES } from "../content/read-media.ts";
import { readPlainFile } from "../content/read-plain-file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { refusalOf } from "../publish/refusal.ts";
import { readCheckedFile, writeCheckedFile } from "../publish/checked-file.ts";

/** What is known of a published site: kept beside it, outside the web root, for the next build. */
export interface TenantRecord {
  /** Hash of everything that the site was made from. */
  readonly inputHash: string;
  readonly release: string;
  readonly pages: number;
  readonly bytes: number;
  /** The day that the site was built for. */
  readonly builtFor: Day;
  /** The first day on which it would come out otherwise. */
  readonly validUntil?: Day | undefined;
  readonly locale?: LocaleTag | undefined;
  /** The warnings that the site was published with. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the record of the published site; undefined where there is none, or none that is as it was written. */
export function readRecord(outFolder: string, id: TenantId): TenantRecord | undefined {
  const content = readCheckedFile(recordPath(outFolder, id));
  return content && (JSON.parse(new TextDecoder().decode(content)) as TenantRecord);
}

/** Keeps the record for the next build. A disk that is full or closed costs that build some time, and nobody anything else. */
export function writeRecord(outFolder: string, id: TenantId, record: TenantRecord): void {
  try {
    writeCheckedFile(recordPath(outFolder, id), JSON.stringify(record));
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
  }
}

function recordPath(outFolder: string, id: TenantId): string {
  return join(recordsFolder(outFolder), id);
}

/** Where the records are. */
export function recordsFolder(outFolder: string): string {
  return join(outFolder, ".records");
}

/** What is read of one folder, in bytes. Of what goes beyond it, such as the 150th photograph of 4 MB, names, sizes and times tell the states apart. */
const MAX_HASHED_BYTES = 600_000_000;

/** Hashes the paths and contents of a folder's plain files. What is no plain file counts by its diagnostic. */
export function hashFolder(folder: string, shownAs: string): string {
  const hash = createHash("sha256");
  if (!existsSync(folder)) return "none";
  const listed = listFiles(folder, shownAs, shownAs);
  for (const diagnostic of listed.diagnostics) hash.update(JSON.stringify(diagnostic));
  let left = MAX_HASHED_BYTES;
  for (const { path, absolutePath } of listed.value ?? []) {
    const content = readPlainFile(absolutePath, Math.min(left, MAX_MEDIA_BYTES));
    hash.update(`${path}\0`);
    if (!(content instanceof Uint8Array)) hash.update(`${JSON.stringify(content)} ${modifiedAt(absolutePath)}`);
    else {
      left -= content.length;
      hash.update(createHash("sha256").update(content).digest());
    }
  }
  return hash.digest("hex");
}

function modifiedAt(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Hashes several parts into one. */
export function hashParts(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
