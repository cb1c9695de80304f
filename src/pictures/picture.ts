import sharp from "sharp";

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

/** Measures a picture as it is meant to be seen (turned by its EXIF orientation), without decoding it. Undefined where it is no picture of ours. */
export async function measurePicture(content: Uint8Array): Promise<Measured | undefined> {
  try {
    const { width, height, format, orientation } = await sharp(content, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format)) return undefined;
    const isTooLarge = width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
    const isTurned = (orientation ?? 1) >= 5;
    return { width: isTurned ? height : width, height: isTurned ? width : height, isTooLarge };
  } catch {
    return undefined;
  }
}

/** Tells whether a picture can be decoded to its end, at the least cost that shows it. */
export async function isDecodable(content: Uint8Array): Promise<boolean> {
  const thumbnail = sharp(content, { limitInputPixels: MAX_PIXELS }).resize({ width: 16 }).raw().toBuffer();
  return thumbnail.then(
    () => true,
    () => false,
  );
}

/** Encodes a picture anew as WebP, at most `width` pixels wide, without any metadata: no camera, no place. Undefined where it cannot be decoded to its end. */
export async function encodePicture(content: Uint8Array, width: number): Promise<Uint8Array | undefined> {
  const rendition = sharp(content, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78, effort: 4 })
    .toBuffer();
  return rendition.catch(() => undefined);
}
