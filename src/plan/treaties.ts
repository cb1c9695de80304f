import type { TreatyView } from "../model/view.ts";
import type { InterfaceKey } from "../i18n/interface-key.ts";
import { vocabularies } from "../schema/vocabularies.ts";
import { codesOf } from "../schema/vocabulary.ts";
import { facts } from "./facts.ts";
import { labelWord, localisedWord, type LocaleContext } from "./locale-context.ts";
import { sourceView } from "./provenance.ts";

/** This country's dates for each treaty that it has given. */
export function treatyViews(context: LocaleContext): readonly TreatyView[] {
  const { treaties } = context.tenant.settings;
  return codesOf(vocabularies.treaties).flatMap((code) => {
    const status = treaties?.[code];
    if (!status) return [];
    const deposited = status.act ? (`treaty.act.${status.act}` as InterfaceKey) : "treaty.deposited";
    const maker = facts(context)
      .day("treaty.signed", status.signed)
      .day(deposited, status.deposited)
      .day("treaty.inForce", status.inForce, status.computed ? context.dictionary.words["treaty.computed"] : undefined);
    return [
      {
        name: labelWord(context, vocabularies.treaties, code),
        facts: maker.rows(),
        note: localisedWord(context, status.note),
        sources: (status.sources ?? []).map((source) => sourceView(context, source)),
      },
    ];
  });
}
