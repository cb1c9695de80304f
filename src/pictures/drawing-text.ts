/** Encodings in which drawings are written. Others, such as UTF-7, only hide what stands in them. */
const ENCODINGS: ReadonlySet<string> = new Set(["utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"]);

/** Gives the words of an SVG file, whatever encoding its first bytes announce; undefined where they are none. */
export function drawingText(content: Uint8Array): string | undefined {
  const [first = 0, second = 0] = content;
  const head = String.fromCharCode(...content.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : declared;
  if (!encoding.startsWith("utf-16") && !ENCODINGS.has(encoding)) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What may stand before the first element: XML's own line, comments, and a doctype with or without definitions of its own. */
const BEFORE_ROOT = /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Gives the attributes of the first element, without reading any further; undefined where it is no `<svg>`. */
export function rootOf(text: string): ReadonlyMap<string, string> | undefined {
  const rest = text.slice(BEFORE_ROOT.exec(text)?.[0].length ?? 0);
  const tag = /^<svg(?=[\s>/])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/.exec(rest)?.[1];
  if (tag === undefined) return undefined;
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}
