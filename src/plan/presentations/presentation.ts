import type { InterfaceKey } from "../../i18n/interface-key.ts";
import type { CommonFields } from "../../model/document.ts";
import type { Action, Answer, Fact } from "../../model/view.ts";
import type { Word } from "../../model/word.ts";
import type { CollectionDefinition, FieldsOf } from "../../schema/collection.ts";
import type { Vocabulary } from "../../schema/vocabulary.ts";
import { documentWord } from "../facts.ts";
import type { LocaleContext } from "../locale-context.ts";
import type { Reading } from "../reading.ts";

/** How the entries of a collection are shown: as a page of facts, and as a line of a list. */
export interface Presentation<Fields extends CommonFields = CommonFields> {
  readonly collection: string;
  /** A text that stands for itself, or a page of facts. */
  readonly layout: "article" | "record";
  /** How a list is divided: by a field with a fixed choice of values, in the order of the choice. */
  readonly groupedBy: Grouping<keyof Fields & string> | undefined;
  /** What the entries that have not closed are called, above them in the list. */
  readonly currentHeading: InterfaceKey | undefined;
  /** A word above the title. */
  readonly label: (context: LocaleContext, reading: Reading<Fields>) => Word | undefined;
  readonly facts: (context: LocaleContext, reading: Reading<Fields>) => readonly Fact[];
  /** Longer answers, each under a heading of its own. */
  readonly answers: (context: LocaleContext, reading: Reading<Fields>) => readonly Answer[];
  /** What a line of a list says of it, under the title: its summary, where nothing says it better. */
  readonly summary: (context: LocaleContext, reading: Reading<Fields>) => Word | undefined;
  /** The small print of the line; what is not known is left out. */
  readonly details: (context: LocaleContext, reading: Reading<Fields>) => readonly (Word | undefined)[];
  /** The one thing that a visitor does with it, such as opening the document. */
  readonly action: (context: LocaleContext, reading: Reading<Fields>) => Action | undefined;
}

/** A field whose values divide a list, and the words for them. */
export interface Grouping<Name extends string = string> {
  readonly field: Name;
  readonly vocabulary: Vocabulary;
}

/** Presents the entries of a collection; the type of the fields follows from its definition. */
export function definePresentation<Definition extends CollectionDefinition>(
  definition: Definition,
  parts: Partial<Omit<Presentation<FieldsOf<Definition>>, "collection">>,
): Presentation {
  const presentation: Presentation<FieldsOf<Definition>> = {
    collection: definition.name,
    layout: "record",
    groupedBy: undefined,
    currentHeading: undefined,
    label: () => undefined,
    facts: () => [],
    answers: () => [],
    summary: (context, reading) => documentWord(context, reading, "summary"),
    details: () => [],
    action: () => undefined,
    ...parts,
  };
  return presentation as unknown as Presentation;
}
