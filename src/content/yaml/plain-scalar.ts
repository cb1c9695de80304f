/** What no YAML reader takes unescaped, and what YAML 1.1 takes for the end of a line or of a scalar. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const UNPRINTABLES = new RegExp(UNPRINTABLE, "gu");

/** Nearly all texts: no character in them means anything to any YAML reader. */
const HARMLESS =
  /^[^\s\d\p{Cc}\p{Surrogate}\uFFFE\uFFFF\-+.?:,[\]{}#&*!|>'"%@`=<~][^:#\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF\uFFFE\uFFFF]*$/u;

/** Words that YAML 1.1 or 1.2 reads as true, false or nothing. */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const NOTHING = /^(?:null|Null|NULL|~)$/;
/** Numbers of YAML 1.1 and 1.2, with their bases, underscores and sexagesimals such as `12:30`. */
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|(?=\.?\d)[\d_]*\.?[\d_]*(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\.(?:inf|nan))$/i;
const DATE = /^\d{4}-\d\d?-\d\d?$/;
const MOMENT = /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/;
/** An integer that is written in one way only, so that reading it as a number loses nothing. */
const CANONICAL = /^(?:0|[1-9]\d{0,14})$/;

/** Tells whether every YAML reader takes a plain value as these very words. Tokens may be read as a date or a number that says the same. */
export function readsAsWritten(text: string, isToken: boolean): boolean {
  if (HARMLESS.test(text)) return text.length > 5 || !WORD.test(text) || (isToken && NOTHING.test(text));
  if (breaksYaml(text) || text === "=" || text === "<<" || text === ".") return false;
  if (text === "~" || DATE.test(text) || CANONICAL.test(text)) return isToken;
  return !NUMBER.test(text) && !MOMENT.test(text);
}

/** Tells whether a line means structure to YAML where a plain value should begin, or is no plain value at all. */
export function breaksYaml(text: string): boolean {
  return /^[,[\]{}#&*!|>'"%@`]|^[-?:](?:[ \t]|$)/.test(text) || breaksContinuedYaml(text);
}

/** The same for a further line of a plain value, which may begin with nearly anything. */
export function breaksContinuedYaml(text: string): boolean {
  return /:(?:[ \t]|$)|(?:^|[ \t])#/.test(text) || UNPRINTABLE.test(text);
}

/** Tells whether a plain token is YAML's way to say that there is nothing. */
export function isNothing(token: string): boolean {
  return NOTHING.test(token);
}

/** Writes a text as a double-quoted scalar on one line, which every YAML reader takes as these very words. */
export function doubleQuoted(text: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(UNPRINTABLES, escape);
}

const DOUBLE = /^"(?:[^"\\]|\\(?:[0abtnvfre "/\\N_LP\t\n]|x[\da-f]{2}|u[\da-f]{4}|U00(?:0[\da-f]|10)[\da-f]{4}))*"/i;
const SINGLE = /^'(?:[^']|'')*'/;
const NOTHING_AFTER = /^[ \t]*(?:[ \t]#[^\n]*)?(?=\n|$)/;

/** Gives the length of the complete quoted scalar at the beginning of the text, or undefined where none is there or more words follow on its line. */
export function quotedLength(text: string): number | undefined {
  const quoted = text.startsWith('"') ? DOUBLE.exec(text) : text.startsWith("'") ? SINGLE.exec(text) : undefined;
  if (!quoted) return undefined;
  const length = quoted[0].length;
  return NOTHING_AFTER.test(text.slice(length)) ? length : undefined;
}

/** Tells whether the rest of a line opens a `|` or `>` block. */
export function opensBlock(text: string): boolean {
  return /^[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#.*)?$/.test(text);
}
