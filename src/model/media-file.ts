import type { LocaleTag } from "./locale-tag.ts";

/** A file of a tenant's `media/` folder. */
export interface MediaFile {
  /** Path below the tenant's folder: `media/photo.jpg`. */
  readonly path: string;
  /** Where it can be read. */
  readonly absolutePath: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** Set for pictures. */
  readonly dimensions?: Dimensions | undefined;
  /** What kind of document it is, such as `PDF`; undefined for pictures. */
  readonly format?: string | undefined;
  /** Pages, or slides of a presentation, as the document counts them. */
  readonly pages?: number | undefined;
  /** The language that the document says it is in. */
  readonly language?: LocaleTag | undefined;
}

/** The size of a picture in pixels, as it is meant to be seen; of a drawing, in those of CSS. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}
