import sharp from "sharp";

/** The largest picture that is decoded, in pixels: 40 megapixels. */
export const MAX_PIXELS = 40_000_000;
/** The longest side that WebP can hold, in pixels. */
const MAX_SIDE = 16_383;

const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "gif"]);

/** Gives a picture's size in pixels as it is meant to be seen (turned by its EXIF orientation), or undefined where it is no readable picture. */
export async function measurePicture(
  content: Uint8Array,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const { width, height, format, orientation } = await sharp(content, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(format) || width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return undefined;
    return (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
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
