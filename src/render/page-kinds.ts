import type { PageKind } from "../model/site.ts";

/** The kinds of pages: each has a template of its name. */
export const PAGE_KINDS: readonly PageKind[] = [
  "home",
  "section",
  "article",
  "record",
  "list",
  "attribution",
  "not-found",
  "gateway",
  "forward",
];
