import { LATIN, type LocaleTag } from "../model/locale-tag.ts";
import type { LocalisedText } from "../model/treaty.ts";

/** The title of a species whose document gives none: its common name in the first of the locales that has one, else its scientific name. */
export function speciesTitle(
  fields: { readonly names?: LocalisedText | undefined; readonly scientificName?: string | undefined },
  locales: readonly LocaleTag[],
): { readonly text: string; readonly locale: LocaleTag } | undefined {
  const { names = {}, scientificName } = fields;
  for (const locale of locales) {
    const text = Object.hasOwn(names, locale) ? names[locale] : undefined;
    if (text !== undefined) return { text, locale };
  }
  return scientificName === undefined ? undefined : { text: scientificName, locale: LATIN };
}
