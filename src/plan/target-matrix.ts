import type { TargetsView } from "../model/page-view.ts";
import type { TargetCell } from "../model/view.ts";
import { targets } from "../schema/collections/targets.ts";
import { vocabularies } from "../schema/vocabularies.ts";
import { codesOf } from "../schema/vocabulary.ts";
import { listPermalink } from "./lists.ts";
import { labelWord, linkTo, numberText, readingsOf, type LocaleContext } from "./locale-context.ts";

/** Tells whether any national target is said to belong to a global one. */
export function hasAlignedTargets(context: LocaleContext): boolean {
  return readingsOf(context, targets).some(({ fields }) => (fields.targets ?? []).length > 0);
}

/** The 23 global targets, and for each what this country has on record; undefined where it has no national target at all. */
export function targetMatrix(context: LocaleContext): TargetsView | undefined {
  const national = readingsOf(context, targets);
  if (national.length === 0) return undefined;
  const cells = codesOf(vocabularies.gbfTargets).map((code, index): TargetCell => {
    const aligned = national.filter(({ fields }) => fields.targets?.includes(code));
    const state = aligned.some(({ fields }) => fields.progress) ? "tracked" : aligned.length > 0 ? "declared" : "none";
    return {
      number: numberText(context, index + 1),
      title: labelWord(context, vocabularies.gbfTargets, code),
      state,
      stateLabel: context.dictionary.words[`target.${state}`],
      nationalTargets: aligned.map((reading) => linkTo(context, reading)),
    };
  });
  const { words } = context.dictionary;
  return {
    heading: words.targetsAgainstFramework,
    intro: hasAlignedTargets(context) ? words.globalTargetsIntro : words.nationalTargetsNotAligned,
    cells,
    link: { label: words.allTargets, url: listPermalink(context, targets.name) },
  };
}
