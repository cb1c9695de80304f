import { fileTypeFromBuffer } from "file-type";

/** Names that say more than an ending does. */
const PLAIN_NAMES: Readonly<Record<string, string>> = { apng: "png", jpeg: "jpg" };

/** Recognises a binary file by its first bytes. Undefined where they say nothing. */
export async function magicFormat(content: Uint8Array): Promise<string | undefined> {
  try {
    const ext = (await fileTypeFromBuffer(content))?.ext;
    return ext && (PLAIN_NAMES[ext] ?? ext);
  } catch {
    return undefined;
  }
}
