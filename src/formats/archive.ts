import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";

/** More files than any document consists of; a longer list is not read on. */
const MAX_ENTRIES = 20_000;
/** The largest part of a document that is looked at, in bytes that were really inflated: what the archive says about itself is not believed. */
const MAX_PART_BYTES = 1_000_000;

/** A zip, of which nothing is unpacked but what is asked for. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** A part as text in UTF-8; undefined where there is none, or too much of it. */
  readonly read: (name: string) => Promise<string | undefined>;
}

/** Opens a zip. Undefined where it is none, or damaged. */
export async function openArchive(content: Uint8Array): Promise<Archive | undefined> {
  try {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    // Names are not decoded: a download may hold any, and only those that we ask for matter.
    const file = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    const entries = await entriesOf(file);
    return {
      has: (name) => entries.has(name),
      read: (name) => readPart(file, entries.get(name)),
    };
  } catch {
    return undefined;
  }
}

async function entriesOf(file: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let count = 0;
  for await (const entry of file.eachEntry()) {
    const name = String(entry.fileName);
    if (!entries.has(name)) entries.set(name, entry);
    if (++count >= MAX_ENTRIES) break;
  }
  return entries;
}

async function readPart(file: ZipFile, entry: Entry | undefined): Promise<string | undefined> {
  if (!entry) return undefined;
  try {
    const stream = await file.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_PART_BYTES) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  } catch {
    return undefined;
  }
}
