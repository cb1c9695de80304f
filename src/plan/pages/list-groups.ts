import type { Item, ItemGroup } from "../../model/view.ts";
import type { Word } from "../../model/word.ts";
import type { CollectionDefinition } from "../../schema/collection.ts";
import { collectionNamed } from "../../schema/collections.ts";
import { timelinessOf, type Timeliness } from "../closing.ts";
import { listLink } from "../lists.ts";
import { labelWord, readingsOf, type LocaleContext } from "../locale-context.ts";
import { presentationOf, itemFor } from "../presentations/presentations.ts";
import type { Grouping } from "../presentations/presentation.ts";
import type { Reading } from "../reading.ts";
import { collectionsOfSection, hasOwnList } from "../sections.ts";

/** How many entries of another collection a list names before it leads on to them. */
const SHOWN = 3;

/** The first page of a list: by what still concerns anybody, by kind, or as one; where it is the landing page of its section, with the section's other lists. */
export function firstPageGroups(
  context: LocaleContext,
  definition: CollectionDefinition,
  readings: readonly Reading[],
): readonly ItemGroup[] {
  const own = ownGroups(context, definition, readings);
  const { section } = definition;
  if (section !== definition.name || !hasOwnList(context, section)) return own;
  const others = collectionsOfSection(context, section).flatMap((name) => {
    const other = collectionNamed(name);
    return other && other !== definition ? [otherGroup(context, other)] : [];
  });
  return [...others, ...own];
}

function ownGroups(context: LocaleContext, definition: CollectionDefinition, readings: readonly Reading[]): readonly ItemGroup[] {
  if (definition.closesBy.length > 0) return groupsByTime(context, definition, readings);
  const { groupedBy } = presentationOf(definition.name);
  if (groupedBy) return groupsByField(context, groupedBy, readings);
  return [{ items: readings.map((reading) => itemFor(context, reading)) }];
}

/** What is still to come stands first, the soonest above; then what is over, the newest above. */
function groupsByTime(
  context: LocaleContext,
  definition: CollectionDefinition,
  readings: readonly Reading[],
): readonly ItemGroup[] {
  const { words } = context.dictionary;
  const of = (wanted: Timeliness) => readings.filter((reading) => timelinessOf(context, reading) === wanted);
  const items = (chosen: readonly Reading[]) => chosen.map((reading) => itemFor(context, reading));
  const groups: readonly ItemGroup[] = [
    { heading: currentHeading(context, definition), id: "current", items: items(of("current").toReversed()) },
    { heading: words.noDeadline, id: "undated", items: items(of("undated")) },
    { heading: words.over, id: "over", items: items(of("over")) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** In the order of the choice; what does not say its kind comes last. */
function groupsByField(
  context: LocaleContext,
  { field, vocabulary }: Grouping,
  readings: readonly Reading[],
): readonly ItemGroup[] {
  const valueOf = ({ fields }: Reading) => (fields as Readonly<Record<string, unknown>>)[field];
  const known = Object.keys(vocabulary).flatMap((code): readonly ItemGroup[] => {
    const items = readings.filter((reading) => valueOf(reading) === code).map((reading) => itemFor(context, reading));
    if (items.length === 0) return [];
    const heading = labelWord(context, vocabulary, code);
    return [{ heading, id: code, items: items.map((item) => withoutRepetition(item, heading.text)) }];
  });
  const rest = readings.filter((reading) => valueOf(reading) === undefined).map((reading) => itemFor(context, reading));
  if (rest.length === 0) return known;
  return [
    ...known,
    known.length === 0 ? { items: rest } : { heading: context.dictionary.words.others, id: "others", items: rest },
  ];
}

/** The heading says the kind; only a label that says more is shown. */
function withoutRepetition(item: Item, heading: string): Item {
  return item.label?.text === heading ? { ...item, label: undefined } : item;
}

/** The beginning of another list of the section: what is to come, else what was last. */
function otherGroup(context: LocaleContext, definition: CollectionDefinition): ItemGroup {
  const readings = readingsOf(context, definition);
  const current = readings.filter((reading) => timelinessOf(context, reading) === "current").toReversed();
  const shown = current.length > 0 ? current : readings;
  const list = listLink(context, definition);
  return {
    heading: current.length > 0 ? currentHeading(context, definition) : list.label,
    id: definition.name,
    items: shown.slice(0, SHOWN).map((reading) => itemFor(context, reading)),
    more: { label: context.dictionary.words.wholeList, url: list.url },
  };
}

/** What stands above the entries that still concern somebody. */
function currentHeading(context: LocaleContext, definition: CollectionDefinition): Word {
  const { currentHeading: key } = presentationOf(definition.name);
  return key ? context.dictionary.words[key] : listLink(context, definition).label;
}
