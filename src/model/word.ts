import type { Direction, LocaleTag } from "./locale-tag.ts";

/** An interface string, ready to show, with the language that it is really in. */
export interface Word {
  readonly text: string;
  /** The locale whose strings answered. */
  readonly locale: LocaleTag;
  readonly direction: Direction;
  /** Whether another locale than the one asked for had to answer. */
  readonly borrowed: boolean;
}
