import type { Link } from "../../model/view.ts";
import type { LocaleContext } from "../locale-context.ts";

/** The way to a page elsewhere that an entry is about. */
export function webPageAction(context: LocaleContext, url: string | undefined): Link | undefined {
  return url === undefined ? undefined : { label: context.dictionary.words.openWebPage, url };
}
