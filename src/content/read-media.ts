import { createHash } from "node:crypto";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Position } from "../model/position.ts";
import { openInspector } from "../formats/inspector.ts";
import { measurePicture } from "../pictures/picture.ts";
import { checkFileKind } from "./check-file-kind.ts";
import { inspectDocument } from "./inspect-document.ts";
import type { SourceFile } from "./list-files.ts";
import { readPlainFile, type ReadTrouble } from "./read-plain-file.ts";

/** The largest picture or document, in bytes. */
export const MAX_MEDIA_BYTES = 60_000_000;
const PICTURES: ReadonlySet<string> = new Set(["jpg", "jpeg", "png", "webp", "gif"]);
const FILES: ReadonlySet<string> = new Set([
  "pdf",
  "doc",
  "docx",
  "odt",
  "rtf",
  "xls",
  "xlsx",
  "ods",
  "csv",
  "ppt",
  "pptx",
  "odp",
  "txt",
  "epub",
  "zip",
]);
const ALLOWED = [...PICTURES, ...FILES];

/** Reads the pictures and documents of `media/`: their size, hash, dimensions, pages and language. No picture is decoded here. */
export async function readMedia(
  files: readonly SourceFile[],
  tenant: string,
  folder: string,
): Promise<Outcome<readonly MediaFile[]>> {
  const media: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const inspector = openInspector();
  for (const file of files) {
    const position = { file: `${folder}/${file.path}`, line: 1, column: 1 };
    const extension = file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase();
    if (!PICTURES.has(extension) && !FILES.has(extension)) {
      diagnostics.push(diagnose("media-type-not-allowed", tenant, position, { name: file.path, allowed: ALLOWED.join(" ") }));
      continue;
    }
    const content = readPlainFile(file.absolutePath, MAX_MEDIA_BYTES);
    if (!(content instanceof Uint8Array)) {
      diagnostics.push(troubleOf(content, file, tenant, position));
      continue;
    }
    const isPicture = PICTURES.has(extension);
    const wrongKind = await checkFileKind(content, extension, { path: file.path, tenant, position, isPicture, allowed: ALLOWED });
    if (wrongKind) {
      diagnostics.push(wrongKind);
      continue;
    }
    const measured = isPicture ? await measurePicture(content) : undefined;
    if (isPicture && !measured) {
      diagnostics.push(diagnose("unreadable-picture", tenant, position, { name: file.path }));
      continue;
    }
    if (measured?.isTooLarge) {
      const size = `${measured.width} × ${measured.height}`;
      diagnostics.push(diagnose("too-many-pixels", tenant, position, { name: file.path, size, limit: "8000 × 5000" }));
      continue;
    }
    const dimensions = measured && { width: measured.width, height: measured.height };
    const hash = createHash("sha256").update(content).digest("hex");
    const read = { path: file.path, absolutePath: file.absolutePath, bytes: content.length, hash, dimensions };
    const inspected = isPicture ? undefined : await inspectDocument(inspector, content, read, tenant, position);
    media.push({ ...read, ...inspected?.value });
    diagnostics.push(...(inspected?.diagnostics ?? []));
  }
  inspector.close();
  return { value: media, diagnostics };
}

function troubleOf(trouble: ReadTrouble, { path }: SourceFile, tenant: string, position: Position): Diagnostic {
  if (trouble.kind === "not-a-plain-file") return diagnose("not-a-plain-file", tenant, position, { name: path });
  if (trouble.kind === "unreadable") return diagnose("unreadable-file", tenant, position, { reason: trouble.reason });
  const size = `${Math.ceil(trouble.bytes / 1e5) / 10} MB`;
  return diagnose("file-too-large", tenant, position, { size, limit: `${MAX_MEDIA_BYTES / 1e6} MB` });
}
