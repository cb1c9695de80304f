/** The largest drawing, in bytes. */
export const MAX_DRAWING_BYTES = 1_000_000;

/** CSS pixels of the units in which drawings give their size. */
const UNITS: Readonly<Record<string, number>> = { "": 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
/** Larger or smaller ones say nothing about how a drawing is meant to be seen. */
const MAX_SIDE = 20_000;
/** A drawing of a few units across, such as a plan in kilometres, is shown in this width, in CSS pixels. */
const USUAL_WIDTH = 300;
const LEAST_SIDE = 16;

/** Gives the size in which a drawing is meant to be seen, in CSS pixels: what `width` and `height` say, else the proportions of `viewBox`. */
export function sizeOfDrawing(
  attribute: (name: "width" | "height" | "viewBox") => string | undefined,
): { readonly width: number; readonly height: number } | undefined {
  const [width, height] = [lengthOf(attribute("width")), lengthOf(attribute("height"))];
  const box = boxOf(attribute("viewBox"));
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (!box) return undefined;
  const [, , boxWidth = 0, boxHeight = 0] = box;
  if (width !== undefined) return rounded(width, (width * boxHeight) / boxWidth);
  if (height !== undefined) return rounded((height * boxWidth) / boxHeight, height);
  const scale =
    Math.min(boxWidth, boxHeight) < LEAST_SIDE || Math.max(boxWidth, boxHeight) > MAX_SIDE ? USUAL_WIDTH / boxWidth : 1;
  return rounded(boxWidth * scale, boxHeight * scale);
}

/** The four numbers of a `viewBox`, of which the last two are its width and height. */
export function boxOf(written: string | undefined): readonly number[] | undefined {
  const numbers = (written ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0 ? numbers : undefined;
}

/** A length in CSS pixels; undefined for none, and for a share of something that is not known. */
function lengthOf(written: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? "") ?? [];
  const pixels = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return pixels > 0 && pixels <= MAX_SIDE ? pixels : undefined;
}

function rounded(width: number, height: number): { readonly width: number; readonly height: number } | undefined {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  return Math.max(size.width, size.height) <= MAX_SIDE ? size : undefined;
}
