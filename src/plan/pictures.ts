import { localeFacts } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Rendition } from "../model/picture.ts";
import type { PictureView } from "../model/view.ts";
import type { Word } from "../model/word.ts";
import { fileNamed } from "./link-target.ts";
import { localisedWord, plainWord, type LocaleContext } from "./locale-context.ts";
import { pictureOutput } from "./media.ts";
import type { Reading } from "./reading.ts";

/** How a picture is shown in one place. */
export interface PictureWish {
  readonly form: PictureView["form"];
  /** The language of the words around it. */
  readonly around: LocaleTag;
  /** Words of this place for people who cannot see it. Where there are none, those of `media.yml` stand in. */
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

/** A picture as pages show it: with the words of `media.yml` in the first language of the reader that has them. One that is not there yet has no address. */
export function pictureView(context: LocaleContext, file: MediaFile, { form, around, alt, caption }: PictureWish): PictureView {
  const { tenant, dictionary, unavailablePictures } = context;
  const credit = tenant.pictureCredits.get(file.path);
  const { renditions } = pictureOutput(file);
  const width = Math.min(file.dimensions?.width ?? 1, renditions.at(-1)?.width || 1);
  const height = Math.max(1, Math.round(((file.dimensions?.height ?? 1) * width) / (file.dimensions?.width ?? 1)));
  const words = alt ? wordOf(alt, around) : (localisedWord(context, credit?.alt) ?? plainWord(context, ""));
  const by = dictionary.phrase("pictureCredit", { credit: credit?.credit ?? "", licence: credit?.licence ?? "" });
  return {
    form,
    alt: within(words, around),
    width,
    height,
    file: unavailablePictures.has(file.path) ? undefined : filesOf(renditions),
    caption: caption ? within(wordOf(caption, around), around) : undefined,
    credit: { label: within(by, around), url: credit?.url },
  };
}

/** The picture of an entry; none where it has none, or where that cannot be read, which is said elsewhere. */
export function entryPicture(context: LocaleContext, { fields }: Reading, form: "lead" | "thumbnail"): PictureView | undefined {
  const file = fields.picture === undefined ? undefined : fileNamed(context, fields.picture);
  return file?.dimensions && pictureView(context, file, { form, around: context.locale });
}

function filesOf(renditions: readonly Rendition[]): PictureView["file"] {
  const widest = renditions.at(-1);
  if (!widest) return undefined;
  if (widest.format === "svg") return { src: widest.permalink };
  const sources = (format: Rendition["format"]) => renditions.filter((rendition) => rendition.format === format);
  const set = (format: Rendition["format"]) =>
    sources(format)
      .map(({ permalink, width }) => `${permalink} ${width}w`)
      .join(", ");
  // Browsers without `srcset` are old, and their screens are small.
  const plain = sources("jpeg").find(({ width }) => width >= 800) ?? widest;
  return { src: plain.permalink, srcset: set("jpeg"), webp: set("webp") };
}

function wordOf(text: string, locale: LocaleTag): Word {
  return { text, locale, direction: localeFacts(locale).direction, borrowed: false };
}

/** Words are marked where they are in another language than those around them, which need not be the reader's. */
function within(word: Word, around: LocaleTag): Word {
  return { ...word, borrowed: word.locale !== around };
}
