import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { OutputFile } from "../model/output-file.ts";
import type { MediaOutput } from "../model/site.ts";
import { encodePicture } from "../pictures/picture.ts";
import { readCheckedFile, writeCheckedFile } from "./checked-file.ts";

/** Gives the media files of a site: documents as they are, pictures encoded anew. A picture is encoded once: its name carries its hash. */
export async function mediaFiles(media: readonly MediaOutput[], cacheFolder: string): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const { permalink, absolutePath, width } of media) {
    const content =
      width === undefined ? readFileSync(absolutePath) : await rendition(permalink, absolutePath, width, cacheFolder);
    files.push({ path: permalink.slice(1), content });
  }
  return files;
}

async function rendition(permalink: string, absolutePath: string, width: number, cacheFolder: string): Promise<Uint8Array> {
  const path = join(cacheFolder, basename(permalink));
  const cached = readCheckedFile(path);
  if (cached) return cached;
  const content = await encodePicture(readFileSync(absolutePath), width);
  writeCheckedFile(path, content);
  return content;
}
