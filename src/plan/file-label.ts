import { bracketedHtml } from "../i18n/word-html.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Word } from "../model/word.ts";
import { languageWord } from "./facts.ts";
import { bytesText, plainWord, type LocaleContext } from "./locale-context.ts";

/** What a click would cost and give: format, size, pages and language of a document, as far as they are known. */
export function fileLabel(context: LocaleContext, file: MediaFile): readonly Word[] {
  const { format, bytes, pages } = file;
  const counted = format === "PPTX" ? "fileSlides" : "filePages";
  return [
    ...(format === undefined ? [] : [plainWord(context, format)]),
    plainWord(context, bytesText(context, bytes)),
    ...(pages === undefined ? [] : [context.dictionary.count(counted, pages)]),
    ...fileLanguages(context, file).map((locale) => languageWord(context, locale)),
  ];
}

/** The languages of a file: those that its document names, else the one that it says itself. */
export function fileLanguages({ languagesByFile }: LocaleContext, { path, language }: MediaFile): readonly LocaleTag[] {
  return languagesByFile.get(path) ?? (language === undefined ? [] : [language]);
}

/** The label as small print for the end of a link in a text that is in a locale of its own. */
export function fileLabelHtml(context: LocaleContext, file: MediaFile, textLocale: LocaleTag): string {
  const { locale, direction, dictionary } = context;
  const language = locale === textLocale ? "" : ` lang="${locale}"`;
  return ` <small class="file-label"${language} dir="${direction}">${bracketedHtml(fileLabel(context, file), dictionary.words.comma)}</small>`;
}
