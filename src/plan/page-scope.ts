import type { Frame, MenuLink } from "../model/view.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Contexts } from "./alternates.ts";
import type { LocaleContext } from "./locale-context.ts";

/** What every page of one locale is planned with. */
export interface PageScope {
  readonly context: LocaleContext;
  readonly contexts: Contexts;
  readonly frame: Frame;
  /** The menu before any page is marked in it. */
  readonly menu: readonly MenuLink[];
  /** Where planners put what is wrong with what they show. */
  readonly diagnostics: Diagnostic[];
}
