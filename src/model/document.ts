import type { Day, PartialDay } from "./day.ts";
import type { LocaleTag } from "./locale-tag.ts";
import type { Position } from "./position.ts";

/** Where a statement comes from. */
export interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  /** Year of the source's publication or state. */
  readonly year?: number | undefined;
  /** The licence that users of the source must name. */
  readonly licence?: string | undefined;
}

/** How a document came from another language. */
export interface Translation {
  readonly from: LocaleTag;
  readonly method: "human" | "machine";
  /** Whether a person who knows both languages has read it. */
  readonly reviewed?: boolean | undefined;
}

/** The fields that a document of any collection may have. */
export interface CommonFields {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  /** A file of `media/` that stands at the top of the page. */
  readonly picture?: string | undefined;
  readonly date?: PartialDay | undefined;
  readonly updatedOn?: Day | undefined;
  readonly reviewedOn?: Day | undefined;
  readonly sources?: readonly Source[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly draft?: boolean | undefined;
  readonly slug?: string | undefined;
  readonly translation?: Translation | undefined;
  readonly review?: string | undefined;
}

/** A link in a body that waits for its address: it points to a source file and resolves to the reader's locale. Stands for the attribute `href`. */
export interface LinkSlot {
  readonly kind: "link";
  /** As written, such as `../news/mangroves.md#trees`. */
  readonly href: string;
  readonly position: Position;
}

/** A picture in a body. Stands for all of its HTML. */
export interface ImageSlot {
  readonly kind: "image";
  readonly href: string;
  readonly position: Position;
  /** The words between the brackets; empty where there are none. */
  readonly alt: string;
  /** The words after the address, `![alt](address "words")`. */
  readonly caption?: string | undefined;
  /** `block` stands for itself, `inline` among words, `linked` within a link. */
  readonly place: "block" | "inline" | "linked";
}

export type Slot = LinkSlot | ImageSlot;

/** A Markdown text as HTML, cut where something depends on the reader. */
export interface Body {
  readonly pieces: readonly (string | Slot)[];
  readonly headings: readonly Heading[];
}

/** A heading of a body. `id` is unique on the page: a letter, a hyphen, and the words, such as `s-our-history`. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** One thing in one locale: a file. */
export interface Document<Fields extends CommonFields = CommonFields> {
  readonly locale: LocaleTag;
  readonly file: string;
  readonly fields: Fields;
  readonly body: Body;
  /** Where each field stands, by its path: `sources.0.url`. The document's beginning is under the empty path. */
  readonly positionByPath: ReadonlyMap<string, Position>;
}

/** What tells an entry from all others. */
export interface EntryName {
  readonly collection: string;
  /** The file's slug, the same in all locales. */
  readonly slug: string;
}

/** One thing in all locales. */
export interface Entry<Fields extends CommonFields = CommonFields> extends EntryName {
  readonly documents: ReadonlyMap<LocaleTag, Document<Fields>>;
}
