import type { LocaleTag } from "../model/locale-tag.ts";
import { localeFacts } from "./locale-registry.ts";
import { pluralRules, type CountingRule, type PluralCategory } from "./plural-rules.ts";

/** Gives the form that a number asks for in a language. */
export function pluralCategory(tag: LocaleTag, count: number): PluralCategory {
  const n = Math.abs(count);
  const rule: CountingRule = pluralRules[localeFacts(tag).plural];
  return rule.select(n, Math.floor(n));
}

/** Gives the forms that every counted text of a language must have. */
export function pluralCategoriesOf(tag: LocaleTag): readonly PluralCategory[] {
  return pluralRules[localeFacts(tag).plural].categories;
}
