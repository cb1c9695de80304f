import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";

/** Files that operating systems, text editors and a `chm check --fix` that was killed leave behind; nobody meant to publish them. */
const LITTER = /^(\.DS_Store|\.gitkeep|\.gitignore|Thumbs\.db|desktop\.ini|\..+\.\d+\.new|\..+\.sw[a-z]|.+~|#.+#)$/i;

const SAFE_SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Tells whether a name is only litter. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** The one gate for names that a tenant gives: latin letters, digits, dot, hyphen, underscore; not hidden, not reserved, no climbing. */
export function isSafeSegment(name: string): boolean {
  return SAFE_SEGMENT.test(name) && !name.includes("..") && !name.endsWith(".") && !RESERVED_ON_WINDOWS.test(name);
}

/** A diagnostic for a name that does not pass, with a name that would. */
export function unsafeName(tenant: string, folder: string, name: string): Diagnostic {
  const visible = visibleName(name);
  const suggestion = suggestName(name);
  const position = { file: `${folder}/${visible}`, line: 1, column: 1 };
  return diagnose("unsafe-file-name", tenant, position, { name: visible, ...(suggestion ? { suggestion } : {}) });
}

/** Shows characters that a terminal would act upon as their code points. */
export function visibleName(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

function suggestName(name: string): string | undefined {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/-*\.+/g, ".")
    .replace(/^[-._]+|[-._]+$/g, "")
    .slice(0, 100);
  // Of a name in another script, nothing but the ending would be left.
  const isWhole = plain.split(".").length >= name.replace(/^\.+/, "").split(/\.+/).length;
  return isWhole && isSafeSegment(plain) ? plain : undefined;
}
