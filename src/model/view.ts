import type { Direction, LocaleTag } from "./locale-tag.ts";
import type { Word } from "./word.ts";

/** Words that lead somewhere; without `url` they are only words. */
export interface Link {
  readonly label: Word;
  readonly url?: string | undefined;
}

/** What a visitor does with an entry, such as opening its document, and what that costs: format, size, pages … */
export interface Action extends Link {
  readonly details?: readonly Word[] | undefined;
}

/** A language of the site, and where this same page stands in it. */
export interface SwitcherItem {
  readonly locale: LocaleTag;
  readonly direction: Direction;
  /** The language's own name. */
  readonly name: string;
  readonly url: string;
  readonly isCurrent: boolean;
}

export interface MenuLink extends Link {
  /** As `aria-current` says it: this very page, or one below it. */
  readonly current?: "page" | "true" | undefined;
  readonly items: readonly MenuLink[];
}

/** A sentence that every reader of the page must see first. */
export interface Notice {
  readonly kind: "standing" | "fallback" | "translation";
  readonly text: Word;
  readonly link?: Link | undefined;
}

/** What stands around the content of every page. Header and footer are made once per locale. */
export interface Frame {
  readonly locale: LocaleTag;
  readonly direction: Direction;
  readonly homeUrl: string;
  /** What follows CHM in the mark: the tenant's id. */
  readonly code: string;
  readonly siteName: Word;
  readonly siteTagline: Word;
  readonly feed?: { readonly url: string; readonly title: string } | undefined;
  readonly footer: Footer;
  /** Whole interface strings, for templates. */
  readonly words: Readonly<Record<string, Word>>;
}

export interface Footer {
  readonly host: Word;
  readonly address: Word;
  readonly contact: Link;
  readonly links: readonly Link[];
  readonly standing?: Word | undefined;
}

/** The head of the HTML page. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  readonly isIndexed: boolean;
  /** Absolute. */
  readonly canonical: string;
  /** Absolute, the page itself among them; empty on fallback pages. */
  readonly alternates: readonly { readonly locale: string; readonly url: string }[];
}

/** HTML made from Markdown, with the language that it is in. */
export interface Passage {
  readonly html: string;
  readonly locale: LocaleTag;
  readonly direction: Direction;
  readonly borrowed: boolean;
  /** What stands for each `<!--picture-->` of the HTML, in order. */
  readonly pictures?: readonly PictureView[] | undefined;
}

/** A picture in one place. */
export interface PictureView {
  /** `lead` stands at the top of a page and is loaded at once; `linked` is within a link, and holds no other. */
  readonly form: "lead" | "figure" | "inline" | "linked" | "thumbnail";
  /** Empty where it is only decoration. */
  readonly alt: Word;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Addresses; undefined while the picture is not there: its words stand in its place. */
  readonly file?: { readonly src: string; readonly srcset?: string | undefined; readonly webp?: string | undefined } | undefined;
  readonly caption?: Word | undefined;
  /** Who made it and under which licence. */
  readonly credit: Link;
}

export interface Provenance {
  readonly sources: readonly SourceView[];
  /** When a person last read the page, or that nobody has. */
  readonly reviewed: Word;
  readonly updated?: Word | undefined;
  /** A ready citation. */
  readonly citation: Word;
  readonly licence: Link;
  /** A prepared e-mail. */
  readonly mistake: Link;
}

export interface SourceView {
  readonly title: string;
  readonly url?: string | undefined;
  readonly year?: string | undefined;
  readonly licence?: string | undefined;
}

/** A line of a list: what it is, where it leads, and small print. */
export interface Item {
  readonly title: Word;
  readonly url: string;
  readonly summary?: Word | undefined;
  /** Kind, date, language …, in reading order. */
  readonly details: readonly Word[];
  /** A word above the title, such as the kind of document. */
  readonly label?: Word | undefined;
  readonly picture?: PictureView | undefined;
}

export interface ItemGroup {
  readonly heading?: Word | undefined;
  readonly id?: string | undefined;
  readonly items: readonly Item[];
  readonly more?: Link | undefined;
}

/** A row of a fact table. Several values stand below one another. */
export interface Fact {
  readonly label: Word;
  readonly values: readonly Link[];
  readonly note?: Word | undefined;
}

/** A longer text under a heading of its own. */
export interface Answer {
  readonly heading: Word;
  readonly text: Word;
}

/** A number and what it counts. */
export interface Figure {
  readonly value: string;
  readonly label: Word;
  readonly url?: string | undefined;
}

/** One of the 23 global targets and what this country says about it. */
export interface TargetCell {
  readonly number: string;
  readonly title: Word;
  readonly state: "tracked" | "declared" | "none";
  readonly stateLabel: Word;
  readonly nationalTargets: readonly Link[];
}

/** What one country did about one treaty. */
export interface TreatyView {
  readonly name: Word;
  readonly facts: readonly Fact[];
  readonly note?: Word | undefined;
  readonly sources: readonly SourceView[];
}
