import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { NetworkSlice } from "../model/network.ts";
import type { PictureOutput } from "../model/picture.ts";
import type { Registration } from "../model/register.ts";

/** What a worker needs to know once. */
export interface WorkerSetting {
  /** Where our code, templates and strings are. */
  readonly projectFolder: string;
  /** Where the partners' folders are. */
  readonly tenantsFolder: string;
  readonly outFolder: string;
  readonly today: Day;
  /** Whether what earlier runs kept is used. */
  readonly useCache: boolean;
}

/** One piece of work on the texts of one tenant. `gather` only reads and plans; `make` also renders and publishes. */
export interface TenantJob {
  readonly kind: "gather" | "make";
  readonly registration: Registration;
  readonly network: NetworkSlice;
  /** Whether the tenant's pictures have had their jobs in this run: what is not finished now will not be. */
  readonly hasPictures?: boolean | undefined;
  /** Where a site goes that is made to be looked at and not to be published. */
  readonly preview?: PreviewJob | undefined;
}

/** What a preview wants beside the site itself. */
export interface PreviewJob {
  readonly folder: string;
  /** Whether what jobs share (register, shared pages, words, styles) is read again: somebody has changed it. */
  readonly renew: boolean;
}

/** The work on one picture. `check` only says what `make` would find. */
export interface PictureJob {
  readonly kind: "picture";
  readonly registration: Registration;
  readonly picture: PictureOutput;
  readonly purpose: "make" | "check";
  /** Its place among the tenant's pictures: the first of every tenant come before the second of any. */
  readonly turn: number;
}

export type Job = TenantJob | PictureJob;

/** What came of a job. */
export interface JobResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  readonly bytes: number;
  /** The next day on which the site would change by itself. */
  readonly validUntil?: Day | undefined;
  /** The tenant's default locale, where its settings could be read: messages are in it. */
  readonly locale?: LocaleTag | undefined;
  /** The published release, after a `make` without errors. */
  readonly release?: string | undefined;
  /** How many files of a preview are other than before, after a preview without errors. */
  readonly changed?: number | undefined;
  /** Pictures that the site shows and nobody has worked on yet. */
  readonly pending?: readonly PictureOutput[] | undefined;
}

/** What a worker says to its parent. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "begin"; readonly file: string }
  | { readonly kind: "done"; readonly result: JobResult }
  | { readonly kind: "fault"; readonly stack: string };

/** What a parent says to its worker. */
export type ParentMessage = { readonly kind: "job"; readonly job: Job };
