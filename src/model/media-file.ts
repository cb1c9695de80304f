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
}
