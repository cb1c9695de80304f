import type { Direction } from "../../model/locale-tag.ts";

/** What a text is rendered with: where it stands, for diagnostics, and the direction of its words. */
export interface MarkdownContext {
  readonly tenant: string;
  readonly file: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
  readonly direction: Direction;
  /** Whether the text stands below another on the same page, so that its ids must differ from that one's. */
  readonly isAddition?: boolean;
}
