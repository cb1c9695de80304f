/** A file of a site. */
export interface OutputFile {
  /** Relative, with `/`: `fr/news/index.html`. */
  readonly path: string;
  readonly content: string | Uint8Array | StoredContent;
}

/** Content that lies elsewhere and is read when it is written: a site may offer more documents than a worker may hold. */
export interface StoredContent {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Throws the system's error where the content is no longer what the hash says. */
  readonly read: () => Uint8Array;
}
