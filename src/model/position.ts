/** A place in a file that somebody wrote. `file` is relative to the repository; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
