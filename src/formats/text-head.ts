/** How much of a text shows what it is, in bytes. */
const HEAD_BYTES = 65_536;
/** Tables from old programs hold a stray control here and there; bytes at random would be one in ten. */
const MAX_CONTROLS = 0.01;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u0019\u001C-\u001F]/g;

/**
 * Gives the beginning of a text in UTF-8, UTF-16 or a Windows code page, whose letters beyond ASCII may then be wrong.
 * Undefined where the file is no text.
 */
export function textHead(content: Uint8Array): string | undefined {
  const bytes = content.subarray(0, HEAD_BYTES);
  const wide = wideEncoding(bytes);
  if (wide) return plain(new TextDecoder(wide).decode(bytes.subarray(0, bytes.length & ~1)));
  if (content.includes(0)) return undefined;
  return plain(new TextDecoder("windows-1252").decode(bytes).replace(/^\u00EF\u00BB\u00BF/, ""));
}

/** UTF-16 says so by its first bytes, or every second of its bytes is nearly always zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length * 0.2;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : undefined;
}

function plain(text: string): string | undefined {
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls > text.length * MAX_CONTROLS ? undefined : text;
}
