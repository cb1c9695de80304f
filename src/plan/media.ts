import { createHash } from "node:crypto";
import type { MediaFile } from "../model/media-file.ts";
import type { PictureOutput, Rendition } from "../model/picture.ts";
import type { MediaOutput } from "../model/site.ts";
import { RECIPE_NAME, widthsFor } from "../pictures/recipe.ts";

/** Where a document is published: its name carries a part of its hash, so that it may be kept by browsers for ever. */
export function mediaPermalink(file: MediaFile): string {
  return `/${stemOf(file.path)}-${file.hash.slice(0, 8)}${endingOf(file)}`;
}

/** What is published of a picture. The names follow from its content and the recipe, so that nothing needs to be decoded to know them. */
export function pictureOutput(file: MediaFile): PictureOutput {
  const { path, absolutePath, hash } = file;
  const stem =
    `/${stemOf(path)}-${createHash("sha256").update(`${hash} ${RECIPE_NAME}`).digest("hex").slice(0, 8)}`.toLowerCase();
  const drawing: Rendition = { permalink: `${stem}.svg`, format: "svg", width: file.dimensions?.width ?? 0 };
  const renditions = widthsFor(file.dimensions?.width ?? 0).flatMap((width): readonly Rendition[] => [
    { permalink: `${stem}-${width}.webp`, format: "webp", width },
    { permalink: `${stem}-${width}.jpg`, format: "jpeg", width },
  ]);
  return { path, absolutePath, hash, renditions: endingOf(file) === ".svg" ? [drawing] : renditions };
}

/** What is published of the pictures among these files. */
export function pictureOutputs(media: readonly MediaFile[]): readonly PictureOutput[] {
  return media.filter(({ dimensions }) => dimensions).map(pictureOutput);
}

/** Where a picture is, for whoever opens it alone: as large as it is published, in the format that every program knows. */
export function picturePermalink(file: MediaFile): string {
  return pictureOutput(file).renditions.at(-1)?.permalink ?? "";
}

/** The path without ending. Some servers look for endings anywhere in a name: it keeps one only. */
function stemOf(path: string): string {
  return path.slice(0, path.lastIndexOf(".")).replaceAll(".", "-");
}

function endingOf({ path }: MediaFile): string {
  return path.slice(path.lastIndexOf(".")).toLowerCase();
}

/** The documents to publish, each address once: the same content under two names may come to the same. */
export function mediaOutputs(media: readonly MediaFile[]): readonly MediaOutput[] {
  const outputs = media
    .filter(({ dimensions }) => !dimensions)
    .map((file) => ({ permalink: mediaPermalink(file), path: file.path, absolutePath: file.absolutePath, hash: file.hash }));
  return [...new Map(outputs.map((output) => [output.permalink, output])).values()];
}
