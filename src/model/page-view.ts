import type { Direction, LocaleTag } from "./locale-tag.ts";
import type {
  Action,
  Answer,
  Fact,
  Figure,
  Frame,
  Head,
  Item,
  ItemGroup,
  Link,
  MenuLink,
  Notice,
  Passage,
  PictureView,
  Provenance,
  SourceView,
  SwitcherItem,
  TargetCell,
  TreatyView,
} from "./view.ts";
import type { Word } from "./word.ts";

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
  readonly picture?: PictureView | undefined;
  readonly body?: Passage | undefined;
  /** Where the page's statements come from and how far to trust them; absent on pages that state nothing. */
  readonly provenance?: Provenance | undefined;
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
  /** This country's pages in the clearing-houses of the protocols. */
  readonly records?: { readonly heading: Word; readonly links: readonly Link[] } | undefined;
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
  readonly notice?: Word | undefined;
  readonly lead?: Word | undefined;
  readonly body?: Passage | undefined;
}

/** An entry that is mostly facts. */
export interface RecordView extends PageView {
  readonly label?: Word | undefined;
  readonly facts: readonly Fact[];
  readonly answers: readonly Answer[];
  readonly action?: Action | undefined;
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
}
