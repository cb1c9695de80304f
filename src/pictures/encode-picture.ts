import sharp, { type Sharp } from "sharp";
import { MAX_PIXELS } from "./measure-picture.ts";
import { RECIPE, RECIPE_NAME } from "./recipe.ts";

// A job has one processor, and decodes one picture: nothing of it is needed again.
sharp.concurrency(1);
sharp.cache(false);

/** What renditions depend on besides the picture: our recipe and the libraries that follow it. */
export const ENCODER = JSON.stringify([RECIPE_NAME, RECIPE, sharp.versions]);

/** One file that is to be made of a photograph. */
export interface WantedFile {
  readonly format: "webp" | "jpeg" | "svg";
  /** Pixels, at most the photograph's own. */
  readonly width: number;
}

/**
 * Encodes a photograph anew in each width and format, without any metadata: no camera, no place, no colour profile but sRGB. It is decoded once, as small as
 * the widest rendition allows. Undefined where it cannot be decoded to its end.
 */
export async function encodePhotograph(
  content: Uint8Array,
  wanted: readonly WantedFile[],
): Promise<readonly Uint8Array[] | undefined> {
  const widest = Math.max(...wanted.map(({ width }) => width));
  try {
    const { data, info } = await decoder(content)
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const files: Uint8Array[] = [];
    for (const file of wanted) {
      const pixels = sharp(data, { raw: { width, height, channels } });
      const sized = file.width < width ? pixels.resize({ width: file.width }) : pixels;
      // JPEG knows no transparency: what shows through is white there, as paper is.
      files.push(
        await (
          file.format === "webp" ? sized.webp(RECIPE.webp) : sized.flatten({ background: "#fff" }).jpeg(RECIPE.jpeg)
        ).toBuffer(),
      );
    }
    return files;
  } catch {
    return undefined;
  }
}

/** Tells whether a photograph can be decoded to its end, at the least cost that shows it. */
export async function isDecodable(content: Uint8Array): Promise<boolean> {
  return decoder(content)
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

function decoder(content: Uint8Array): Sharp {
  return sharp(content, { limitInputPixels: MAX_PIXELS }).rotate();
}
