import { LATIN, type LocaleTag } from "../model/locale-tag.ts";
import type { LocalisedText } from "../model/treaty.ts";

/**
 * The title of a species whose document gives none: its common name in the reader's language, else its scientific name. A common name in a third
 * language would help fewer readers than the name that is the same everywhere.
 */
export function speciesTitle(
  { names = {}, scientificName }: { readonly names?: LocalisedText | undefined; readonly scientificName?: string | undefined },
  locale: LocaleTag,
): { readonly text: string; readonly locale: LocaleTag } | undefined {
  const name = Object.hasOwn(names, locale) ? names[locale] : undefined;
  if (name !== undefined) return { text: name, locale };
  return scientificName === undefined ? undefined : { text: scientificName, locale: LATIN };
}
