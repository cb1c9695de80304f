const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** One number as people write it, its country code in brackets or not. Anything else, such as a second number or an extension, is no address. */
const ONE_NUMBER = /^\(?\+?\d[\d\s().\u00A0-]*$/;

/** A telephone number as it is shown: it is not cut at the end of a line. */
export function phoneText(written: string): string {
  return written.replaceAll(" ", "\u00A0");
}

/** Gives the address that dials a telephone number; undefined where the text is not one plain number: a wrong call is worse than none. */
export function phoneAddress(written: string): string | undefined {
  const text = written.trim().replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (!ONE_NUMBER.test(text)) return undefined;
  // The national zero, `+33 (0)1`, is not dialled after a country code.
  const digits = text.replace(/^(\(?\+\d{1,3}\)?[\s\u00A0]*)\(0\)/, "$1").replace(/\D/g, "");
  if (digits.length < 3 || digits.length > 15) return undefined;
  return `tel:${text.includes("+") ? "+" : ""}${digits}`;
}
