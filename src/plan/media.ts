import type { MediaFile } from "../model/media-file.ts";

/** The widest rendition of a picture, in pixels. */
export const PICTURE_WIDTH = 1200;

/** Where a file is published: its name carries a part of its hash, so that it may be kept by browsers for ever. */
export function mediaPermalink(file: MediaFile): string {
  const dot = file.path.lastIndexOf(".");
  return `/${file.path.slice(0, dot)}-${file.hash.slice(0, 8)}${file.path.slice(dot).toLowerCase()}`;
}

/** Where a picture's rendition is published. */
export function picturePermalink(file: MediaFile): string {
  const dot = file.path.lastIndexOf(".");
  return `/${file.path.slice(0, dot)}-${file.hash.slice(0, 8)}-${PICTURE_WIDTH}.webp`;
}
