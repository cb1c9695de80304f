import { isDay, isPartialDay } from "../model/day.ts";
import { nearest } from "../diagnostics/suggestion.ts";
import type { Field } from "./field.ts";
import { isWebAddress, SLUG } from "./fields.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const YES = new Set(["yes", "y", "oui", "o", "sim", "si", "sí", "ja", "on", "vrai", "verdadeiro", "نعم", "1"]);
const NO = new Set(["no", "n", "non", "não", "nao", "nee", "off", "faux", "falso", "لا", "0"]);

/** Gives the value that was probably meant, written as the field wants it, or undefined where that is not plain. */
export function likelyMeaning(field: Field, written: string): string | undefined {
  const text = withLatinDigits(written.trim()).slice(0, 100);
  switch (field.kind) {
    case "oneOf":
      return likelyChoice(text, field.choices ?? []);
    case "entryOf":
      return likelyEntry(text, field.collection ?? "");
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

/** A code but for a slip, or the code of a label in whichever language: readers see labels, and write what they see. */
function likelyChoice(text: string, choices: readonly string[]): string | undefined {
  const exact = choices.find((code) => code.toLowerCase() === text.toLowerCase());
  const vocabulary = vocabularyOf(choices)?.vocabulary;
  if (exact !== undefined || !vocabulary) return exact ?? nearest(text, choices);
  const codeByLabel = new Map(
    choices.flatMap((code) => Object.values(vocabulary[code] ?? {}).map((label) => [label.toLowerCase(), code] as const)),
  );
  const label = text.toLowerCase();
  return codeByLabel.get(label) ?? nearest(text, choices) ?? codeByLabel.get(nearest(label, codeByLabel.keys()) ?? "");
}

/** The name of a file with or without its folder, its language and its ending, as a reference. What is a sentence is no name. */
function likelyEntry(text: string, collection: string): string | undefined {
  const name =
    text
      .split("/")
      .at(-1)
      ?.replace(/(?:\.[A-Za-z-]+)?\.md$/i, "")
      .toLowerCase() ?? "";
  return SLUG.test(name) && (!text.includes("/") || text.includes(`${collection}/`)) ? `${collection}/${name}` : undefined;
}

/** Takes blanks, points or commas between thousands away, and a decimal comma for a point. */
function likelyNumber(text: string, field: Field): string | undefined {
  const number = text
    .replace(/[\u2212\u2013]/g, "-")
    .replaceAll("\u066B", ".")
    .replace(/[\s'’\u066C]+(?=\d{3}(?:\D|$))/g, "")
    .replace(/^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/, (whole) => whole.replace(/[.,]/g, ""))
    .replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(number) && field.schema.safeParse(Number(number)).success ? String(Number(number)) : undefined;
}

function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
