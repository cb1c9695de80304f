import type { Direction, LocaleTag } from "../model/locale-tag.ts";
import { escapeHtml, wordHtml } from "../i18n/word-html.ts";

/** Where the banner's styles are; no site has such a path. */
export const STYLE_ADDRESS = "/.preview/preview.css";
/** More than these fit on no screen; the terminal shows all. */
const SHOWN_TROUBLES = 20;

/** One thing that is wrong, in the webmaster's language. */
export interface Trouble {
  /** File, line and column: `tenants/bi/news/a.fr.md:3:7`. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** What stands above every page of a preview. */
export interface Banner {
  readonly locale: LocaleTag;
  readonly direction: Direction;
  /** That this is a preview. */
  readonly mark: string;
  /** How it is with the page below: up to date, or the last one without errors. */
  readonly state: string;
  readonly troubles: readonly Trouble[];
  /** Our own fault, as the program tells it. */
  readonly fault?: string | undefined;
  /** How many troubles are not shown, in words. */
  readonly more: (count: number) => string;
  /** Whether there has ever been a site to show. */
  readonly hasSite: boolean;
}

/** Gives the banner as HTML. All in it is escaped: messages repeat what tenants write. */
export function bannerHtml({ locale, direction, mark, state, troubles, fault, more }: Banner): string {
  const written = (text: string) => wordHtml({ text, locale, direction, borrowed: false });
  const towards = direction === "rtl" ? "←" : "→";
  const isBad = troubles.length > 0 || fault !== undefined;
  const items = troubles
    .slice(0, SHOWN_TROUBLES)
    .map(
      ({ place, message, hint }) =>
        `<li><code dir="ltr">${escapeHtml(place)}</code><p>${written(message)}</p><p>${towards} ${written(hint)}</p></li>`,
    );
  const hidden = troubles.length - items.length;
  return [
    // A long list scrolls, and whoever has no mouse must be able to reach it.
    `<aside class="chm-preview${isBad ? ' chm-preview-bad" tabindex="0' : ""}" lang="${escapeHtml(locale)}" dir="${direction}" aria-label="${escapeHtml(mark)}">`,
    `<p class="chm-preview-state"><strong>${written(mark)}</strong> ${written(state)}</p>`,
    items.length > 0 ? `<ol>${items.join("")}</ol>` : "",
    hidden > 0 ? `<p>${written(more(hidden))}</p>` : "",
    fault === undefined ? "" : `<pre dir="ltr">${escapeHtml(fault)}</pre>`,
    "</aside>",
  ].join("");
}

/** Puts a banner at the top of a page, with its styles and the word that no search engine may list it. */
export function withBanner(page: string, banner: string): string {
  const head = `<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="${STYLE_ADDRESS}">`;
  return page.replace("</head>", () => `${head}</head>`).replace(/<body[^>]*>/, (body) => `${body}${banner}`);
}

/** Gives the page that stands for a site that is not there yet. */
export function emptyPage({ locale, direction, mark }: Banner): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(mark)}</title>
</head>
<body class="chm-preview-empty">
</body>
</html>
`;
}
