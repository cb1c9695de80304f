import { isDay, isPartialDay } from "../model/day.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import type { Field } from "./field.ts";
import { isWebAddress } from "./fields.ts";

const YES = new Set(["yes", "y", "oui", "o", "sim", "si", "sí", "ja", "on", "vrai", "verdadeiro", "نعم", "1"]);
const NO = new Set(["no", "n", "non", "não", "nao", "nee", "off", "faux", "falso", "لا", "0"]);

/** Gives the value that was probably meant, written as the field wants it, or undefined where that is not plain. */
export function likelyMeaning(field: Field, written: string): string | undefined {
  const text = withLatinDigits(written.trim()).slice(0, 100);
  switch (field.kind) {
    case "oneOf":
      return nearest(text, field.choices ?? []);
    case "yesNo":
      return likelyAnswer(text.toLowerCase());
    case "day":
    case "partialDay":
      return likelyDay(text, field.kind === "day" ? isDay : isPartialDay);
    case "year":
    case "wholeNumber":
    case "decimal":
      return likelyNumber(text, field);
    case "link":
      return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) && isWebAddress(`https://${text}`) ? `https://${text}` : undefined;
    default:
      return undefined;
  }
}

function likelyAnswer(text: string): string | undefined {
  if (YES.has(text) || text === "true") return "true";
  return NO.has(text) || text === "false" ? "false" : undefined;
}

/** Days and months are told apart only where one of them is above 12, or both are the same. */
function likelyDay(text: string, isValid: (text: string) => boolean): string | undefined {
  const yearFirst =
    /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ]\d\d:\d\d.*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  let parts: readonly (string | undefined)[] | undefined = yearFirst?.slice(1);
  if (yearLast) {
    const [, first = "", second = "", year] = yearLast;
    if (Number(first) > 12 || first === second) parts = [year, second, first];
    else if (Number(second) > 12) parts = [year, first, second];
  }
  const day = parts
    ?.filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return day !== undefined && isValid(day) ? day : undefined;
}

/** Takes blanks between thousands away, and a decimal comma for a point. */
function likelyNumber(text: string, field: Field): string | undefined {
  const number = text.replace(/[\s'’]+(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  return /^\d+(?:\.\d+)?$/.test(number) && field.schema.safeParse(Number(number)).success ? String(Number(number)) : undefined;
}

function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
