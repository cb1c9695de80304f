/** How the files of Word, Excel and PowerPoint began until 2007: a small file system. */
export const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The streams that only a file of this format has, by the names in its directory. The newer formats are wrapped like this where a password protects them. */
const STREAMS: readonly (readonly [format: string, names: readonly string[]])[] = [
  ["doc", ["WordDocument"]],
  ["xls", ["Workbook", "Book"]],
  ["ppt", ["PowerPoint Document"]],
];
const PROTECTED = "EncryptedPackage";
const PROTECTED_FORMATS: ReadonlySet<string> = new Set(["docx", "xlsx", "pptx"]);

/** Tells which program of the older Office a file is from. A document may hold another, such as a table in a text: its own ending is tried first. */
export function compoundFormat(content: Uint8Array, ending: string): string | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const has = (name: string) => bytes.includes(Buffer.from(`${name}\0`, "utf16le"));
  if (PROTECTED_FORMATS.has(ending) && has(PROTECTED)) return ending;
  const found = STREAMS.filter(([, names]) => names.some(has)).map(([format]) => format);
  return found.find((format) => format === ending) ?? found[0];
}
