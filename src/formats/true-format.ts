import { compoundFormat, COMPOUND_MAGIC } from "./compound-format.ts";
import { magicFormat } from "./magic-format.ts";
import { textHead } from "./text-head.ts";
import { zipFormat } from "./zip-format.ts";

const ZIP_MAGIC = [0x50, 0x4b];
/** Readers of PDF take what begins within the first kilobyte: some mail programs put lines of their own before it. */
const PDF_HEADER_WITHIN = 1024;

/**
 * Tells what a file really is, by its content: `pdf`, `docx`, `jpg`, `txt` for text of any kind, `html`, `exe` …, named as its ending should be.
 * `ending` is what its name says; it only decides between readings that are both possible. Undefined where nobody knows it.
 */
export async function trueFormat(content: Uint8Array, ending: string): Promise<string | undefined> {
  if (beginsWith(content, ZIP_MAGIC)) return zipFormat(content);
  if (beginsWith(content, COMPOUND_MAGIC)) return compoundFormat(content, ending);
  const beginning = latin1(content.subarray(0, PDF_HEADER_WITHIN));
  if (/^(?:\u00EF\u00BB\u00BF)?\s*%PDF-/.test(beginning)) return "pdf";
  const head = textHead(content);
  const written = head === undefined ? undefined : textFormat(head);
  const found = written === undefined || written === "txt" ? undefined : written;
  // The first letters of a table, such as MZ for Mozambique, may be those of a program.
  const known = found ?? (head === undefined ? await magicFormat(content) : undefined);
  if (known !== undefined) return known;
  return ending === "pdf" && beginning.includes("%PDF-") ? "pdf" : written;
}

function beginsWith(content: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => content[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** What a text says about itself in its first words. */
function textFormat(head: string): "rtf" | "svg" | "html" | "txt" {
  const words = withoutPreamble(head);
  if (words.startsWith("{\\rtf")) return "rtf";
  if (/^<(?:!doctype\s+)?svg[\s>]/i.test(words)) return "svg";
  return /^<(?:!doctype\s+html|html|head|body|script)[\s>]/i.test(words) ? "html" : "txt";
}

/** A web page may begin with comments and declarations. */
function withoutPreamble(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : undefined;
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end === -1) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}
