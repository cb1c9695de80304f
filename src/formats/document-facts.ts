/** What a document says about itself. */
export interface DocumentFacts {
  /** Pages, or slides of a presentation: a whole number from 1 to 100,000. */
  readonly pages?: number | undefined;
  /** The language, as the file writes it, such as `fr-FR`. */
  readonly language?: string | undefined;
  /** Whether it could not be read although nothing protects it: it is damaged, or takes more time or memory than any document needs. */
  readonly isUnreadable?: boolean | undefined;
}

const MAX_PAGES = 100_000;
/** The longest language tags that are in use have three parts. */
const MAX_LANGUAGE = 35;

/** Keeps what can be believed of what a file says. */
export function believable({ pages, language }: { readonly pages?: unknown; readonly language?: unknown }): DocumentFacts {
  const isCount = Number.isInteger(pages) && Number(pages) >= 1 && Number(pages) <= MAX_PAGES;
  const tag = typeof language === "string" ? language.trim() : "";
  const isTag = tag.length <= MAX_LANGUAGE && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(tag);
  return { pages: isCount ? Number(pages) : undefined, language: isTag ? tag : undefined };
}
