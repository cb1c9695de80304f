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
}

/** The size of a picture in pixels, as it is meant to be seen; of a drawing, in those of CSS. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}
