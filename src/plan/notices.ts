import type { Translation } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Notice } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import { languageName, type LocaleContext } from "./locale-context.ts";
import { permalinkOf, type Reading } from "./reading.ts";

/** What a reader must know first: whose site this is not, that the words are borrowed, that a machine translated them. */
export function noticesFor(context: LocaleContext, reading: Reading | undefined): readonly Notice[] {
  return [
    ...standingNotices(context),
    ...(reading ? [...fallbackNotices(context, reading), ...translationNotices(context, reading)] : []),
  ];
}

function standingNotices(context: LocaleContext): readonly Notice[] {
  const { standing, chm } = context.tenant.registration;
  if (standing === "official") return [];
  const { words } = context.dictionary;
  const link = chm ? { label: words.standingNoticeLink, url: chm } : undefined;
  return [{ kind: "standing", text: words.standingNotice, link }];
}

function fallbackNotices(context: LocaleContext, reading: Reading): readonly Notice[] {
  if (!reading.isFallback) return [];
  const { locale } = reading.document;
  const values = { language: languageName(context.locale), original: languageName(locale) };
  return [
    {
      kind: "fallback",
      text: context.dictionary.phrase("fallbackNotice", values),
      link: originalLink(context, reading, locale, "fallbackNoticeLink"),
    },
  ];
}

function translationNotices(context: LocaleContext, reading: Reading): readonly Notice[] {
  const { translation } = reading.document.fields;
  const text = translationWord(context, translation);
  if (!translation || !text) return [];
  return [{ kind: "translation", text, link: originalLink(context, reading, translation.from, "readOriginal") }];
}

/** What readers must know of words that were translated; nothing where a person has translated and another has read them. */
export function translationWord({ dictionary }: LocaleContext, translation: Translation | undefined): Word | undefined {
  if (!translation || (translation.method === "human" && translation.reviewed)) return undefined;
  const { words } = dictionary;
  if (translation.method === "human") return words.humanUnreviewedNotice;
  return translation.reviewed ? words.machineReviewedNotice : words.machineNotice;
}

/** The page in another locale of this site, where the site has that locale and the entry is written in it. */
function originalLink(
  context: LocaleContext,
  reading: Reading,
  locale: LocaleTag,
  key: "readOriginal" | "fallbackNoticeLink",
): Notice["link"] {
  const original = reading.entry.documents.get(locale);
  if (!original || !context.tenant.settings.locales.includes(locale)) return undefined;
  const url = permalinkOf(reading.entry, locale, original.fields.slug ?? reading.entry.slug);
  if (url === reading.permalink) return undefined;
  const label =
    key === "readOriginal" ? context.dictionary.phrase(key, { language: languageName(locale) }) : context.dictionary.words[key];
  return { label, url };
}
