import type { Registration } from "../model/register.ts";
import type { Item, ItemGroup } from "../model/view.ts";
import { vocabularies } from "../schema/vocabularies.ts";
import { labelWord, yearText, type LocaleContext } from "./locale-context.ts";

/** The partners as the register has them, on the site of the hub; nothing on any other. */
export function partnerGroups(context: LocaleContext): readonly ItemGroup[] {
  const items = context.tenant.partners
    .filter(({ service }) => service !== "hub")
    .map((partner) => partnerItem(context, partner))
    .sort((a, b) => context.compare(a.title.text, b.title.text));
  return items.length === 0 ? [] : [{ heading: context.dictionary.words.partners, id: "partners", items }];
}

function partnerItem(context: LocaleContext, { id, country, service, since, origin, standing, chm }: Registration): Item {
  const { dictionary } = context;
  return {
    title: labelWord(context, vocabularies.countries, country ?? id.toUpperCase()),
    // A demonstration stands beside the country's own clearing-house, and does not take its place.
    url: standing === "demonstration" && chm ? chm : `${origin}/`,
    details: [
      labelWord(context, vocabularies.services, service),
      ...(since === undefined ? [] : [dictionary.phrase("since", { year: yearText(context, since) })]),
      ...(standing === "demonstration" ? [dictionary.words.demonstration] : []),
    ],
  };
}
