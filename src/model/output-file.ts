/** A file of a site. */
export interface OutputFile {
  /** Relative, with `/`: `fr/news/index.html`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
