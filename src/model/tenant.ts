import type { Document, Entry } from "./document.ts";
import type { LocaleTag } from "./locale-tag.ts";
import type { MediaFile } from "./media-file.ts";
import type { Position } from "./position.ts";
import type { Hub, Registration } from "./register.ts";
import type { TenantId } from "./tenant-id.ts";
import type { LocalisedText, TreatyStatus } from "./treaty.ts";

/** Digits in dates and numbers: Latin (0 1 2) or Arabic-Indic (٠ ١ ٢). */
export type Digits = "latn" | "arab";

/** What the webmaster decides for the whole site: `tenant.yml`. */
export interface TenantSettings {
  /** The first is the default. */
  readonly locales: readonly LocaleTag[];
  /** The country's name, beside the mark. */
  readonly name: LocalisedText;
  /** Reference to the entry of the institution that answers for the site. */
  readonly contact?: string | undefined;
  readonly colours?: { readonly brand?: string | undefined; readonly accent?: string | undefined } | undefined;
  readonly digits?: Digits | undefined;
  readonly treaties?: Readonly<Record<string, TreatyStatus>> | undefined;
  /** Locales to borrow from where a document is missing, by locale. */
  readonly fallback?: Readonly<Record<LocaleTag, readonly LocaleTag[]>> | undefined;
}

/** A place in the menu: an entry, a list or a section, with a label of the tenant's own where it has one. */
export interface MenuItem {
  readonly to: string;
  readonly label?: LocalisedText | undefined;
  readonly items?: readonly MenuItem[] | undefined;
  readonly position: Position;
}

/** An address that has moved. `from` is a path with slashes at both ends. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly position: Position;
}

/** Everything that one partner's folder says, with the pages that the partnership shares. */
export interface Tenant {
  readonly id: TenantId;
  readonly registration: Registration;
  readonly hub: Hub;
  /** All partners, on the site of the hub, which lists them; empty on every other. */
  readonly partners: readonly Registration[];
  readonly settings: TenantSettings;
  readonly settingsPositionByPath: ReadonlyMap<string, Position>;
  readonly entries: readonly Entry[];
  /** Shown on every site: a tenant adds to them and never copies them. */
  readonly sharedEntries: readonly Entry[];
  readonly menu: readonly MenuItem[] | undefined;
  readonly redirects: readonly Redirect[];
  readonly media: readonly MediaFile[];
  /** Entries, as `collection/slug`, that are there and not ready to be shown. */
  readonly drafts: ReadonlySet<string>;
  /** Documents that are not shown because their fields have errors. What is wrong with their texts is said in the same round. */
  readonly faultyDocuments: readonly Document[];
  /** Entries, as `collection/slug`, and files that are there and could not be read. Only a tenant with errors has any: links to them are not broken as well. */
  readonly unread: ReadonlySet<string>;
}
