declare const localeTag: unique symbol;

/** A BCP 47 language tag used by a site, such as `fr` or `ff-Adlm`. Never a country code. */
export type LocaleTag = string & { readonly [localeTag]: true };

/** The language of scientific names, whatever the language of a page. No site is written in it. */
export const LATIN = "la" as LocaleTag;

/** The direction in which a language is written. */
export type Direction = "ltr" | "rtl";
