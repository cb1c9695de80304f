import type { LocaleTag } from "../model/locale-tag.ts";
import { interfaceChain, localeFacts } from "./locale-registry.ts";

/**
 * Gives a comparator that sorts as the language does, with numbers by their value ("2" before "10"). Texts that the language holds for
 * equal keep the order of their code units, so that the result never depends on the order in which they came.
 * A language without a collation of its own is sorted as the first of its chain that has one; never as the machine's language.
 */
export function compareTexts(tag: LocaleTag): (a: string, b: string) => number {
  const wanted = [localeFacts(tag).collation, ...interfaceChain(tag)];
  const [supported = "en"] = Intl.Collator.supportedLocalesOf(wanted);
  const collator = new Intl.Collator(supported, { usage: "sort", numeric: true, caseFirst: "false", ignorePunctuation: false });
  return (a, b) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
