import sharp from "sharp";
import { drawingText, rootOf } from "./drawing-text.ts";
import { sizeOfDrawing } from "./drawing-size.ts";

/** The largest picture that is decoded, in pixels: 40 megapixels. */
export const MAX_PIXELS = 40_000_000;
/** The longest side that WebP can hold, in pixels. */
const MAX_SIDE = 16_383;

const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "gif"]);

/** A picture's size in pixels, and whether that is more than we decode. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  readonly isTooLarge: boolean;
}

/** What keeps a picture from being measured: a code of the catalogue. */
export type MeasureTrouble = "unreadable-picture" | "drawing-without-size";

/** Measures a picture as it is meant to be seen (turned by its EXIF orientation), without decoding it. */
export async function measurePicture(content: Uint8Array, isDrawing: boolean): Promise<Measured | MeasureTrouble> {
  return isDrawing ? measureDrawing(content) : measurePhotograph(content);
}

async function measurePhotograph(content: Uint8Array): Promise<Measured | MeasureTrouble> {
  try {
    const { width, height, format, orientation } = await sharp(content, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format)) return "unreadable-picture";
    const isTooLarge = width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
    const isTurned = (orientation ?? 1) >= 5;
    return { width: isTurned ? height : width, height: isTurned ? width : height, isTooLarge };
  } catch {
    return "unreadable-picture";
  }
}

function measureDrawing(content: Uint8Array): Measured | MeasureTrouble {
  const attributes = rootOf(drawingText(content) ?? "");
  if (!attributes) return "unreadable-picture";
  const size = sizeOfDrawing((name) => attributes.get(name));
  return size ? { ...size, isTooLarge: false } : "drawing-without-size";
}
