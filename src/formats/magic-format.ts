/** Names that say more than an ending does. */
const PLAIN_NAMES: Readonly<Record<string, string>> = { apng: "png", jpeg: "jpg" };

/** Recognises a binary file by its first bytes. Undefined where they say nothing. */
export async function magicFormat(content: Uint8Array): Promise<string | undefined> {
  // Most folders hold nothing that has to be recognised like this.
  const { fileTypeFromBuffer } = await import("file-type");
  try {
    const ext = (await fileTypeFromBuffer(content))?.ext;
    return ext && (PLAIN_NAMES[ext] ?? ext);
  } catch {
    return undefined;
  }
}
