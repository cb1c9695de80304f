import type { Frame } from "../model/view.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Contexts } from "./alternates.ts";
import type { LocaleContext } from "./locale-context.ts";

/** What every page of one locale is planned with. */
export interface PageScope {
  readonly context: LocaleContext;
  readonly contexts: Contexts;
  readonly frame: Frame;
  /** Where planners put what is wrong with what they show. */
  readonly diagnostics: Diagnostic[];
}
