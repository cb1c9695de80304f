import { count, flag, direction, html, list, object, oneOf, optional, tag, text, url, word } from "./contract.ts";

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
    picture: optional(picture()),
  });

/** `PictureView` of the model. */
export const pictureParams = () => ({
  form: oneOf("lead", "figure", "inline", "linked", "thumbnail"),
  alt: word(),
  width: count(),
  height: count(),
  file: optional(object({ src: url(), srcset: optional(text()), webp: optional(text()) })),
  caption: optional(word()),
  credit: link(),
});

/** The same within the parameters of another component. */
export const picture = () => object(pictureParams());

/** A row of facts: `Fact` of the model. */
export const fact = () => object({ label: word(), values: list(link()), note: optional(word()) });

/** A source of statements: `SourceView` of the model. */
export const source = () => object({ title: text(), url: optional(url()), year: optional(text()), licence: optional(text()) });

/** HTML with its language: `Passage` of the model. */
export const passage = () =>
  object({ html: html(), locale: tag(), direction: direction(), borrowed: flag(), pictures: optional(list(picture())) });
