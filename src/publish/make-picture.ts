import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PictureOutput } from "../model/picture.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { encodePhotograph, isDecodable } from "../pictures/encode-picture.ts";
import { changedFile, type ReadAgain } from "./media-files.ts";
import { describeRemark, shelve, unshelve, type PictureRemark } from "./picture-shelf.ts";
import { refusalOf } from "./refusal.ts";

/** How the making of a picture ended. */
export interface MadePicture {
  /** Whether the shelf knows of it: what there is to say stands there as well. */
  readonly isShelved: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Encodes one picture and puts it on the shelf. */
export async function makePicture(
  picture: PictureOutput,
  tenantId: TenantId,
  folder: string,
  read: ReadAgain,
): Promise<MadePicture> {
  try {
    unshelve(folder, picture);
    const content = read(picture);
    if (!content) return { isShelved: false, diagnostics: [changedFile(picture.path, tenantId)] };
    const { files, remark } = isDrawing(picture) ? await draw(content) : await encode(content, picture);
    shelve(folder, picture, files, remark);
    return { isShelved: true, diagnostics: remark ? [describeRemark(picture, tenantId, remark)] : [] };
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    const { path = folder } = error as NodeJS.ErrnoException;
    const position = { file: `tenants/${tenantId}`, line: 1, column: 1 };
    return { isShelved: false, diagnostics: [diagnose("cannot-write", tenantId, position, { path, reason })] };
  }
}

/** Says what making a picture would find, at the least cost that shows it. */
export async function checkPicture(picture: PictureOutput, tenantId: TenantId, read: ReadAgain): Promise<readonly Diagnostic[]> {
  const content = read(picture);
  if (!content) return [changedFile(picture.path, tenantId)];
  const remark = isDrawing(picture) ? (await draw(content)).remark : (await isDecodable(content)) ? undefined : DAMAGED;
  return remark ? [describeRemark(picture, tenantId, remark)] : [];
}

interface Made {
  readonly files: readonly Uint8Array[];
  readonly remark: PictureRemark | undefined;
}

const DAMAGED: PictureRemark = { code: "damaged-picture" };

function isDrawing({ renditions }: PictureOutput): boolean {
  return renditions[0]?.format === "svg";
}

async function encode(content: Uint8Array, { renditions }: PictureOutput): Promise<Made> {
  const files = await encodePhotograph(content, renditions);
  return files ? { files, remark: undefined } : { files: [], remark: DAMAGED };
}

/** Few tenants have drawings, and what cleans them takes time and memory to load. */
async function draw(content: Uint8Array): Promise<Made> {
  const { cleanDrawing } = await import("../pictures/clean-drawing.ts");
  const clean = cleanDrawing(content);
  if (!clean) return { files: [], remark: DAMAGED };
  const removed = clean.removed.join(", ");
  return { files: [clean.content], remark: removed === "" ? undefined : { code: "cleaned-drawing", removed } };
}
