import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, Entry } from "../model/document.ts";
import { roundingOf, stricter, type Sensitivity } from "../schema/sensitivity.ts";

const NUMBER = /[-+\u2212]?\d{1,3}[.,\u066B]\d{1,15}/.source;
const MARK = /(?:\s{0,3}°)?\s{0,3}[A-Za-z]?/.source;
/** Two numbers with decimals beside each other. */
const PAIR = new RegExp(`(?<![\\d.,])${NUMBER}${MARK}(?:\\s{0,3}[,;/\u060C]\\s{0,3}|\\s{1,3})${NUMBER}${MARK}(?!\\d)`, "g");
/** Degrees with minutes: at most 2 km, the seconds 31 m. */
const MINUTES =
  /\d{1,3}\s{0,3}°\s{0,3}\d{1,2}(?:[.,]\d{1,15})?\s{0,3}['’′](?:\s{0,3}\d{1,2}(?:[.,]\d{1,15})?\s{0,3}(?:["”″]|['’′]{2}))?/g;
/** What makes a pair of numbers a place, and not two measures or sums: a degree sign, a hemisphere, or four decimals after points. */
const IS_PLACE = /°|[NSEWO]\b|^[-+\u2212]?\d+[.\u066B]\d{4,}[^\d]+\d+[.\u066B]\d{4,}/;
/** More than anybody writes about one species. */
const MAX_LENGTH = 200_000;

/**
 * Finds coordinates in the words of a species whose places are rounded or withheld: what the fields hide, the text would give away. Only what is finer than
 * what may be published counts. The first in each document is told.
 */
export function findPlacesInText(entries: readonly Entry[], tenant: string): readonly Diagnostic[] {
  return entries.flatMap(({ documents }) => {
    const all = [...documents.values()];
    const level = all.map(sensitivityOf).reduce(stricter, undefined);
    if (!level) return [];
    return all.flatMap((document) => {
      const found = firstPlace(document, decimalsOf(level));
      if (!found) return [];
      const position = document.positionByPath.get(found.path) ?? { file: document.file, line: 1, column: 1 };
      return [diagnose("place-in-text", tenant, position, { text: found.text })];
    });
  });
}

function sensitivityOf({ fields }: Document): Sensitivity | undefined {
  return (fields as { readonly sensitivity?: Sensitivity }).sensitivity;
}

/** How many decimals of a degree may stand in a text: one where nothing is published, for one decimal is no place. */
function decimalsOf(level: Sensitivity): number {
  const degrees = roundingOf(level);
  return degrees === undefined ? 1 : Math.round(-Math.log10(degrees));
}

function firstPlace({ fields, body }: Document, decimals: number): { readonly path: string; readonly text: string } | undefined {
  const texts = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string");
  const written = body.pieces.map((piece) => {
    if (typeof piece === "string") return piece.replace(/<[^<>]*>/g, "");
    return piece.kind === "image" ? ` ${piece.alt} ${piece.caption ?? ""} ` : "";
  });
  for (const [path, text] of [...texts, ["", written.join("")] as const]) {
    const place = placeIn(plain(text), decimals);
    if (place !== undefined) return { path, text: place };
  }
  return undefined;
}

function placeIn(text: string, decimals: number): string | undefined {
  const isFine = (pair: string) => (pair.match(/[.,\u066B]\d+/g) ?? []).every((fraction) => fraction.length - 1 > decimals);
  const pair = text.match(PAIR)?.find((found) => IS_PLACE.test(found) && isFine(found));
  return pair ?? text.match(MINUTES)?.find((found) => decimals < 2 || /["”″]|['’′]{2}/.test(found));
}

/** The words of HTML, with Latin digits. */
function plain(html: string): string {
  return html
    .slice(0, MAX_LENGTH)
    .replace(/&#39;|&#x27;|&apos;/g, "'")
    .replaceAll("&quot;", '"')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
