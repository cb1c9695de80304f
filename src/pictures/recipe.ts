/** The widths that photographs are offered in, in pixels. None is ever enlarged. */
const WIDTHS: readonly number[] = [400, 800, 1600];

/**
 * How photographs are encoded. WebP of effort 4 and plain progressive JPEG: a photograph of 12 megapixels takes a third of a second of processor time, of
 * which effort 6 would save 3 % of the bytes for half as much again (measured with sharp 0.35.5).
 */
export const RECIPE = { webp: { quality: 76, effort: 4 }, jpeg: { quality: 78, progressive: true } } as const;

/** Part of the name of every rendition: whoever changes what comes out of a picture, such as the recipe or how drawings are cleaned, changes it. */
export const RECIPE_NAME = "1";

/** Gives the widths in which a photograph of so many pixels across is offered, the narrowest first. */
export function widthsFor(width: number): readonly number[] {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((candidate) => candidate < widest), widest];
}
