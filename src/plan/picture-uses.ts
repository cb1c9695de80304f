import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { PictureOutput } from "../model/picture.ts";
import type { Position } from "../model/position.ts";
import type { Tenant } from "../model/tenant.ts";
import type { Contexts } from "./alternates.ts";
import { folderOf, joinPath } from "./link-target.ts";
import { pictureOutput } from "./media.ts";
import type { Reading } from "./reading.ts";

/** A place where a picture is shown or linked. */
interface PictureUse {
  readonly path: string;
  readonly position: Position;
  /** Whether people who cannot see it are told here, or need not be because it is only linked. */
  readonly isTold: boolean;
}

/** Finds the pictures that a site publishes: those that its pages show or link to. */
export function usedPictures(tenant: Tenant, contexts: Contexts): readonly PictureOutput[] {
  const used = new Set(usesOf(contexts).map(({ path }) => path));
  return tenant.media.filter(({ path, dimensions }) => dimensions && used.has(path)).map(pictureOutput);
}

/** Says which of these pictures nobody has given credit for, once for each, and where one is shown without any words. */
export function checkPictures(tenant: Tenant, contexts: Contexts): readonly Diagnostic[] {
  const pictures = new Set(tenant.media.filter(({ dimensions }) => dimensions).map(({ path }) => path));
  const uses = usesOf(contexts).filter(({ path }) => pictures.has(path));
  const uncredited = new Map<string, Position>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, position, isTold } of uses) {
    const credit = tenant.pictureCredits.get(path);
    if (!credit && !uncredited.has(path)) uncredited.set(path, position);
    if (!isTold && !credit?.decorative && Object.keys(credit?.alt ?? {}).length === 0)
      diagnostics.push(diagnose("missing-alt-text", tenant.id, position, { link: path }));
  }
  const missing = [...uncredited].map(([name, position], index) => {
    const beginning = index === 0 && tenant.pictureCredits.size === 0 ? ["pictures:"] : [];
    const lines = [...beginning, `  - file: ${name}`, "    credit:", "    licence:"].join("\n");
    return diagnose("picture-without-credit", tenant.id, position, { name, lines });
  });
  return [...missing, ...diagnostics];
}

/** Every use, in the order of files and lines, so that the first one is the same whatever the reader's language. */
function usesOf(contexts: Contexts): readonly PictureUse[] {
  const uses = [...contexts.values()].flatMap(({ readings }) => [...readings.values()].flatMap(usesIn));
  const key = ({ position }: PictureUse) => `${position.file}\n${String(position.line).padStart(9, "0")}`;
  return uses.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.position.column - b.position.column));
}

function usesIn(reading: Reading): readonly PictureUse[] {
  const { picture, file } = reading.fields as Reading["fields"] & { readonly file?: string };
  return [
    ...(picture === undefined ? [] : [{ path: picture, position: positionOf(reading, "picture"), isTold: false }]),
    ...(file === undefined ? [] : [{ path: file, position: positionOf(reading, "file"), isTold: true }]),
    ...usesInBody(reading.document),
    ...(reading.addition ? usesInBody(reading.addition) : []),
  ];
}

/** A fact may stand in another document of the entry than the one that is read. */
function positionOf({ document, entry }: Reading, field: string): Position {
  const documents = [document, ...entry.documents.values()];
  const found = documents.find(({ positionByPath }) => positionByPath.has(field)) ?? document;
  return found.positionByPath.get(field) ?? { file: document.file, line: 1, column: 1 };
}

function usesInBody({ body, file }: Document): readonly PictureUse[] {
  return body.pieces.flatMap((piece) => {
    const path = typeof piece === "string" ? undefined : joinPath(folderOf(file), piece.href);
    if (typeof piece === "string" || path === undefined || !path.startsWith("media/")) return [];
    return [{ path, position: piece.position, isTold: piece.kind === "link" || piece.alt !== "" }];
  });
}
