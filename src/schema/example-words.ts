import type { LocaleTag } from "../model/locale-tag.ts";
import type { Word } from "../model/word.ts";

/** Words for the examples of the components' contracts. */
export function english(text: string): Word {
  return { text, locale: "en" as LocaleTag, direction: "ltr", borrowed: false };
}

/** Arabic words on an Arabic page. */
export function arabic(text: string): Word {
  return { text, locale: "ar" as LocaleTag, direction: "rtl", borrowed: false };
}

/** French words on a page in another language. */
export function borrowedFrench(text: string): Word {
  return { text, locale: "fr" as LocaleTag, direction: "ltr", borrowed: true };
}

/** Text that tries to become markup and to leave its attribute. */
export const HOSTILE_TEXT = `"><script>alert('hostile')</script><img src=x onerror="alert(1)">{{ 7 * 7 }}&amp;`;

/** Two hundred letters without a place to break. */
export const ENDLESS_TEXT = "Ndumbambizaunganira".repeat(11).slice(0, 200);

/** Both at once. */
export const hostile = english(HOSTILE_TEXT + ENDLESS_TEXT);
