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
  /** Pixels, for pictures. */
  readonly dimensions?: { readonly width: number; readonly height: number } | undefined;
  /** What kind of document it is, such as `PDF`; undefined for pictures. */
  readonly format?: string | undefined;
  /** Pages, or slides of a presentation, as the document counts them. */
  readonly pages?: number | undefined;
  /** The language that the document says it is in. */
  readonly language?: LocaleTag | undefined;
}
