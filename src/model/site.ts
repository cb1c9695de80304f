import type { Day, PartialDay } from "./day.ts";
import type { LocaleTag } from "./locale-tag.ts";
import type { PictureOutput } from "./picture.ts";
import type { TenantId } from "./tenant-id.ts";
import type {
  ArticleView,
  AttributionView,
  ForwardView,
  GatewayView,
  HomeView,
  ListView,
  NotFoundView,
  RecordView,
  SectionView,
} from "./page-view.ts";

/** The views of each kind of page. A kind is a page template. */
export interface ViewByKind {
  readonly home: HomeView;
  readonly section: SectionView;
  readonly article: ArticleView;
  readonly record: RecordView;
  readonly list: ListView;
  readonly attribution: AttributionView;
  readonly "not-found": NotFoundView;
  readonly gateway: GatewayView;
  readonly forward: ForwardView;
}

export type PageKind = keyof ViewByKind;

/** One address in one locale. */
export type Page = {
  readonly [Kind in PageKind]: {
    readonly kind: Kind;
    /** Path with slashes at both ends, except for `404.html`. */
    readonly permalink: string;
    /** The interface's locale. */
    readonly locale: LocaleTag;
    /** The locale of the words; another than `locale` on fallback pages. */
    readonly contentLocale: LocaleTag;
    /** Whether the page stands in the sitemap. */
    readonly isListed: boolean;
    readonly updatedOn?: PartialDay | undefined;
    /** Permalinks of the same page in the locales that truly have it, this one among them. */
    readonly alternates: ReadonlyMap<LocaleTag, string>;
    readonly view: ViewByKind[Kind];
  };
}[PageKind];

/** A feed of one locale, newest first. */
export interface Feed {
  readonly permalink: string;
  readonly locale: LocaleTag;
  readonly title: string;
  readonly homeUrl: string;
  readonly author: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly published?: Day | undefined;
  readonly updated: Day;
}

/** The look of one tenant: colours as `#rrggbb`. */
export interface Look {
  readonly brand: string;
  readonly accent: string;
}

/** A document of `media/` to publish, as it is. */
export interface MediaOutput {
  readonly permalink: string;
  /** Path below the tenant's folder. */
  readonly path: string;
  readonly absolutePath: string;
  /** SHA-256 of the file when it was read, hexadecimal. */
  readonly hash: string;
}

/** A complete site before it is rendered. */
export interface Site {
  readonly tenantId: TenantId;
  readonly origin: string;
  readonly isIndexed: boolean;
  readonly pages: readonly Page[];
  readonly feeds: readonly Feed[];
  readonly look: Look;
  readonly media: readonly MediaOutput[];
  /** The pictures that the pages show, also those that are not there yet. */
  readonly pictures: readonly PictureOutput[];
  /** The next day on which anything would change; undefined when time alone changes nothing. */
  readonly validUntil?: Day | undefined;
}
