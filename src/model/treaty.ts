import type { Day } from "./day.ts";
import type { LocaleTag } from "./locale-tag.ts";
import type { Source } from "./document.ts";

/** A text by locale. */
export type LocalisedText = Readonly<Record<LocaleTag, string>>;

/** What one country did about one treaty. */
export interface TreatyStatus {
  readonly signed?: Day | undefined;
  readonly act?: string | undefined;
  readonly deposited?: Day | undefined;
  /** The day on which the treaty began to bind this country. */
  readonly inForce?: Day | undefined;
  /** Whether `inForce` was worked out from the treaty's ninetieth-day rule rather than read. */
  readonly computed?: boolean | undefined;
  readonly note?: LocalisedText | undefined;
  readonly sources?: readonly Source[] | undefined;
}
