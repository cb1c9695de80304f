/** A part of a text: a run that is read from left to right, or what stands between two of them. */
export interface TextPart {
  readonly text: string;
  readonly isRun: boolean;
}

const WEB_ADDRESS = /https?:\/\/[^\s،؛؟()<>"«»]*[\p{L}\p{N}/=&#%_-]/u;
const EMAIL = /[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+/u;
/** A file name or the number of a law may begin with figures, such as `2015-report.pdf` and `94/100/PR`. */
const LATIN_WORDS =
  /(?:\d[\d._/-]{0,40})?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}\u00A0 .,'’&/_+-]*[\p{Script=Latin}\p{N}])?/u;
/** A telephone number or another row of figures. Two years with a hyphen are read like the words around them: the earlier one comes first. */
const FIGURES = /\+\d[\d ().\u00A0/-]*\d|(?<!\d)(?!\d{4} ?- ?\d{4}(?!\d))\d[\d .\u00A0-]{6,}\d/u;

const RUN = new RegExp([WEB_ADDRESS, EMAIL, LATIN_WORDS, FIGURES].map(({ source }) => source).join("|"), "gu");

/**
 * Cuts a right-to-left text at what is read from left to right inside it: web and e-mail addresses, telephone numbers, file names, scientific names
 * and other words in Latin script. Unless they are isolated, their punctuation jumps to the wrong end. Brackets and quotation marks stay outside:
 * they belong to the sentence as often as to the run, and mirror with it.
 */
export function cutAtRuns(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index > end) parts.push({ text: text.slice(end, index), isRun: false });
    parts.push({ text: run, isRun: true });
    end = index + run.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isRun: false });
  return parts;
}
