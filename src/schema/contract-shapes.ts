import { flag, direction, html, list, object, optional, tag, text, url, word } from "./contract.ts";

/** Words that lead somewhere, or only words: `Link` of the model. */
export const link = () => object({ label: word(), url: optional(url()) });

/** A line of a list: `Item` of the model. */
export const item = () =>
  object({
    title: word(),
    url: url(),
    summary: optional(word()),
    details: list(word()),
    label: optional(word()),
  });

/** A row of facts: `Fact` of the model. */
export const fact = () => object({ label: word(), values: list(link()), note: optional(word()) });

/** A source of statements: `SourceView` of the model. */
export const source = () => object({ title: text(), url: optional(url()), year: optional(text()), licence: optional(text()) });

/** HTML with its language: `Passage` of the model. */
export const passage = () => object({ html: html(), locale: tag(), direction: direction(), borrowed: flag() });
