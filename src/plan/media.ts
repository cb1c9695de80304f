import type { MediaFile } from "../model/media-file.ts";
import type { MediaOutput } from "../model/site.ts";

/** The widest rendition of a picture, in pixels. */
const PICTURE_WIDTH = 1200;

/** Where a file is published: its name carries a part of its hash, so that it may be kept by browsers for ever. */
export function mediaPermalink(file: MediaFile): string {
  return `/${stemOf(file)}${file.path.slice(file.path.lastIndexOf(".")).toLowerCase()}`;
}

/** Where a picture's rendition is published. */
export function picturePermalink(file: MediaFile): string {
  return `/${stemOf(file)}-${PICTURE_WIDTH}.webp`;
}

/** The path without ending, and a part of the hash. Some servers look for endings anywhere in a name: it keeps one only. */
function stemOf({ path, hash }: MediaFile): string {
  return `${path.slice(0, path.lastIndexOf(".")).replaceAll(".", "-")}-${hash.slice(0, 8)}`;
}

/** The files to publish, each address once: the same content under two names may come to the same. */
export function mediaOutputs(media: readonly MediaFile[]): readonly MediaOutput[] {
  const outputs = media.map((file) => {
    const { path, absolutePath, hash } = file;
    return file.dimensions
      ? { permalink: picturePermalink(file), path, absolutePath, hash, width: PICTURE_WIDTH }
      : { permalink: mediaPermalink(file), path, absolutePath, hash };
  });
  return [...new Map(outputs.map((output) => [output.permalink, output])).values()];
}
