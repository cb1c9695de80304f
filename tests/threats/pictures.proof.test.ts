import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { openArena, type Arena, type Attack } from "./arena.ts";

/** Where the broken pictures of libpng's source are; empty where the test command could not get them. */
const LIBPNG = process.env["CHM_LIBPNG"] ?? "";
const isThere = LIBPNG !== "" && existsSync(LIBPNG);

let arena: Arena;
let sound: Buffer;

beforeAll(async () => {
  arena = await openArena();
  sound = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#2a6f97" } })
    .png()
    .toBuffer();
});

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

function bytesOf({ type, data }: Chunk, { length = data.length, sum = undefined as number | undefined } = {}): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length >>> 0);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE((sum ?? crc32(body)) >>> 0);
  return Buffer.concat([head, body, tail]);
}

/** A sound picture with one thing broken, for each kind of chunk and each thing that can break. */
function brokenPictures(): Readonly<Record<string, Buffer>> {
  const chunks = chunksOf(sound);
  const withChunk = (at: number, bytes: Buffer) =>
    Buffer.concat([SIGNATURE, ...chunks.map((chunk, index) => (index === at ? bytes : bytesOf(chunk)))]);
  const kinds = chunks.flatMap(
    (chunk, at) =>
      [
        [`${chunk.type}-sum`, withChunk(at, bytesOf(chunk, { sum: 1 }))],
        [`${chunk.type}-longer`, withChunk(at, bytesOf(chunk, { length: 0x7fffffff }))],
        [`${chunk.type}-negative`, withChunk(at, bytesOf(chunk, { length: 0xffffffff }))],
        [`${chunk.type}-empty`, withChunk(at, bytesOf({ ...chunk, data: Buffer.alloc(0) }))],
        [`${chunk.type}-noise`, withChunk(at, bytesOf({ ...chunk, data: Buffer.alloc(chunk.data.length, 0xa5) }))],
        [`${chunk.type}-missing`, withChunk(at, Buffer.alloc(0))],
      ] as const,
  );
  const extra = [
    "tEXt",
    "zTXt",
    "iTXt",
    "iCCP",
    "eXIf",
    "gAMA",
    "cHRM",
    "sPLT",
    "hIST",
    "tRNS",
    "PLTE",
    "pHYs",
    "tIME",
    "acTL",
  ].map(
    (type) =>
      [
        `extra-${type}`,
        withChunk(1, Buffer.concat([bytesOf({ type, data: Buffer.alloc(100_000, 0xff) }), bytesOf(chunks[1]!)])),
      ] as const,
  );
  const cuts = [0, 1, 8, 20, 33, 60, sound.length - 13].map((length) => [`cut-${length}`, sound.subarray(0, length)] as const);
  return Object.fromEntries([...kinds, ...extra, ...cuts]);
}

/** Each picture as a file of the tenant, on a page of its own. */
async function show(pictures: Readonly<Record<string, Uint8Array>>): Promise<Awaited<ReturnType<Arena["attack"]>>> {
  const files: Attack = Object.fromEntries(
    Object.entries(pictures).flatMap(([name, bytes], index) => [
      [`media/p-${index}.png`, bytes] as const,
      [
        `pages/p-${index}.en.md`,
        `---\ntitle: ${name.replace(/[^A-Za-z0-9-]/g, "-")}\n---\n![A picture](../media/p-${index}.png)\n`,
      ] as const,
    ]),
  );
  const credits = Object.keys(pictures).map(
    (_, index) => `  - file: media/p-${index}.png\n    credit: Somebody\n    licence: CC BY 4.0\n`,
  );
  return arena.attackUntilPublished({
    "tenant.yml": "locales: [en]\nname:\n  en: Land\n",
    "media.yml": `pictures:\n${credits.join("")}`,
    "pages/sound.en.md": "---\ntitle: x\n---\n",
    ...files,
  });
}

test("pictures with every kind of broken chunk are named or published anew, and stop nothing", async () => {
  const pictures = brokenPictures();
  const { diagnostics, files } = await show(pictures);
  expect(Object.keys(pictures).length).toBeGreaterThan(30);
  const named = diagnostics.filter(({ code }) => code === "unreadable-picture" || code === "damaged-picture").length;
  expect(named).toBeGreaterThan(10);
  // What is published was encoded anew: no byte of the file that came.
  expect(files.filter(({ path }) => path.endsWith(".png"))).toEqual([]);
});

test.skipIf(!isThere)(
  `the broken pictures of libpng's own tests are named or published anew${isThere ? "" : " (left out: they come with Debian's source of libpng1.6, which only root on Debian can get)"}`,
  async () => {
    const names = readdirSync(LIBPNG).filter((name) => name.endsWith(".png"));
    expect(names.length).toBeGreaterThan(15);
    const { files } = await show(Object.fromEntries(names.map((name) => [name, readFileSync(join(LIBPNG, name))])));
    expect(files.filter(({ path }) => path.endsWith(".png"))).toEqual([]);
  },
);
