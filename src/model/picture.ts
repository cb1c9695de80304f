import type { LocalisedText } from "./treaty.ts";
import type { Position } from "./position.ts";

/** What `media.yml` says of a picture. */
export interface PictureCredit {
  /** Path below the tenant's folder: `media/photo.jpg`. */
  readonly file: string;
  /** Who made it. */
  readonly credit: string;
  readonly licence: string;
  /** Where it comes from. */
  readonly url?: string | undefined;
  readonly alt?: LocalisedText | undefined;
  /** Whether it says nothing that the text beside it does not say. */
  readonly decorative?: boolean | undefined;
  readonly position: Position;
}

/** One file that is made of a picture. */
export interface Rendition {
  readonly permalink: string;
  readonly format: "webp" | "jpeg" | "svg";
  /** Pixels. */
  readonly width: number;
}

/** A picture that pages show or link to, and all that is published of it. */
export interface PictureOutput {
  /** Path below the tenant's folder. */
  readonly path: string;
  readonly absolutePath: string;
  /** SHA-256 of the file when it was read, hexadecimal. */
  readonly hash: string;
  /** From the narrowest to the widest; of each width, WebP before JPEG. A drawing has one, an SVG. */
  readonly renditions: readonly Rendition[];
}
