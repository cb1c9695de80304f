import type { Direction, LocaleTag } from "./locale-tag.ts";
import type { Word } from "./word.ts";

/** Words that lead somewhere; without `url` they are only words. */
export interface Link {
  readonly label: Word;
  readonly url?: string | undefined;
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
  readonly stylesheets: readonly string[];
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

/** What every page template gets. */
export interface PageView {
  readonly permalink: string;
  readonly frame: Frame;
  readonly head: Head;
  readonly menu: readonly MenuLink[];
  readonly switcher: readonly SwitcherItem[];
  /** From the home page down; the last is this page and has no address. */
  readonly breadcrumb: readonly Link[];
  readonly notices: readonly Notice[];
  readonly heading: Word;
  readonly lead?: Word | undefined;
  readonly body?: Passage | undefined;
  /** Where the page's statements come from and how far to trust them; absent on pages that state nothing. */
  readonly provenance?: Provenance | undefined;
}

/** HTML made from Markdown, with the language that it is in. */
export interface Passage {
  readonly html: string;
  readonly locale: LocaleTag;
  readonly direction: Direction;
  readonly borrowed: boolean;
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

export interface HomeView extends PageView {
  readonly figures: readonly Figure[];
  readonly newest?: ItemGroup | undefined;
  readonly documents?: ItemGroup | undefined;
  readonly targets?: TargetsView | undefined;
  readonly sections: readonly Item[];
}

export interface TargetsView {
  readonly heading: Word;
  readonly intro: Word;
  readonly cells: readonly TargetCell[];
  readonly link?: Link | undefined;
}

/** A section's landing page: its introduction and all that it holds. */
export interface SectionView extends PageView {
  readonly addition?: Addition | undefined;
  readonly treaties?: { readonly heading: Word; readonly items: readonly TreatyView[] } | undefined;
  readonly targets?: TargetsView | undefined;
  readonly groups: readonly ItemGroup[];
}

/** A text. */
export interface ArticleView extends PageView {
  readonly date?: Word | undefined;
  readonly addition?: Addition | undefined;
}

/** The tenant's own words below a shared page. */
export interface Addition {
  readonly heading: Word;
  readonly body: Passage;
}

/** An entry that is mostly facts. */
export interface RecordView extends PageView {
  readonly label?: Word | undefined;
  readonly facts: readonly Fact[];
  readonly action?: Link | undefined;
}

export interface ListView extends PageView {
  readonly groups: readonly ItemGroup[];
  readonly targets?: TargetsView | undefined;
  readonly years: readonly (Link & { readonly isCurrent: boolean })[];
}

export interface AttributionView extends PageView {
  readonly count: Word;
  readonly groups: readonly { readonly source: SourceView; readonly usedOn: readonly Link[] }[];
}

export interface NotFoundView extends PageView {
  readonly sections: readonly Item[];
}

/** The page at `/`: a choice of language, without a language of its own. */
export interface GatewayView {
  readonly permalink: string;
  readonly code: string;
  readonly title: string;
  readonly stylesheets: readonly string[];
  readonly isIndexed: boolean;
  readonly canonical: string;
  readonly alternates: readonly { readonly locale: string; readonly url: string }[];
  readonly choices: readonly {
    readonly locale: LocaleTag;
    readonly direction: Direction;
    readonly languageName: string;
    readonly siteName: Word;
    readonly tagline: Word;
    readonly url: string;
    readonly standing?: Word | undefined;
  }[];
}

/** A page that only sends on to another, for an address that has moved. */
export interface ForwardView {
  readonly permalink: string;
  readonly locale: LocaleTag;
  readonly direction: Direction;
  readonly title: string;
  readonly sentence: Word;
  readonly target: Link;
  /** Absolute address of the target. */
  readonly canonical: string;
  readonly stylesheets: readonly string[];
}
