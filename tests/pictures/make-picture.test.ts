import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readMediaAgain } from "../../src/content/read-media-again.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import type { Site } from "../../src/model/site.ts";
import { bytesOf } from "../../src/publish/content.ts";
import { checkPicture, makePicture } from "../../src/publish/make-picture.ts";
import { readShelf, shelvedFiles, tidyShelf } from "../../src/publish/picture-shelf.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { planned } from "../planned.ts";
import { noise, photograph } from "./photographs.ts";

/** A site that shows one picture. */
async function siteWith(name: string, content: Uint8Array): Promise<Site> {
  const text = `
    -- tenant.yml --
    locales: [en]
    name:
      en: Land
    -- media.yml --
    pictures:
      - file: media/${name}
        credit: A photographer
        licence: CC BY 4.0
    -- pages/about.en.md --
    ---
    title: About
    ---
    ![A picture](../media/${name})
  `;
  const { site, diagnostics } = await planned(text, { bytes: { [`media/${name}`]: content } });
  expect(diagnostics).toEqual([]);
  return site;
}

interface Made {
  readonly files: readonly OutputFile[];
  readonly said: readonly string[];
  readonly folder: string;
}

/** Makes all pictures of a site, twice: what stands on the shelf is made into the same files as what is made anew. */
async function madeOf({ pictures, tenantId }: Site): Promise<Made> {
  const folder = join(temporaryFolder(), "pictures");
  const said: string[] = [];
  for (const picture of pictures) {
    const { diagnostics } = await makePicture(picture, tenantId, folder, readMediaAgain);
    said.push(
      ...diagnostics.map(({ level, position, code, values }) => [level, position.file, code, values["removed"]].join(" ").trim()),
    );
    expect(await checkPicture(picture, tenantId, readMediaAgain)).toEqual(diagnostics);
  }
  const again = readShelf(folder, pictures);
  expect(again.size).toBe(pictures.length);
  return { files: shelvedFiles(pictures, again), said, folder };
}

const describeFile = async ({ path, content }: OutputFile) => {
  const { format, width, height, exif, icc, xmp, iptc, space } = await sharp(bytesOf(content)).metadata();
  expect({ exif, icc, xmp, iptc, space }).toEqual({
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    iptc: undefined,
    space: "srgb",
  });
  return `${path.replace(/-[0-9a-f]{8}/, "")} ${format} ${width}x${height}`;
};

test("a photograph comes in three widths as WebP and JPEG, and says neither who took it nor where", async () => {
  const jpeg = await photograph(2400, 1800);
  expect(jpeg.includes("Photographer of Bukavu")).toBe(true);
  expect((await sharp(jpeg).metadata()).exif).toBeDefined();
  const { files, said } = await madeOf(await siteWith("field.jpg", jpeg));
  expect(said).toEqual([]);
  expect(await Promise.all(files.map(describeFile))).toEqual([
    "media/field-400.webp webp 400x300",
    "media/field-400.jpg jpeg 400x300",
    "media/field-800.webp webp 800x600",
    "media/field-800.jpg jpeg 800x600",
    "media/field-1600.webp webp 1600x1200",
    "media/field-1600.jpg jpeg 1600x1200",
  ]);
  for (const { content } of files) {
    expect(bytesOf(content).includes("Photographer")).toBe(false);
    expect(bytesOf(content).includes("Exif")).toBe(false);
  }
});

test("a small photograph is never enlarged, and one that was taken on its side stands upright", async () => {
  const { files } = await madeOf(await siteWith("tree.jpg", await photograph(600, 300, 6)));
  expect(await Promise.all(files.map(describeFile))).toEqual([
    "media/tree-300.webp webp 300x600",
    "media/tree-300.jpg jpeg 300x600",
  ]);
});

test("what is transparent stays so in WebP, and is white in JPEG", async () => {
  const png = await sharp({ create: { width: 40, height: 30, channels: 4, background: "#ff000000" } })
    .png()
    .toBuffer();
  const { files } = await madeOf(await siteWith("logo.png", png));
  const [webp, jpeg] = files.map(({ content }) => sharp(bytesOf(content)));
  expect((await webp?.metadata())?.hasAlpha).toBe(true);
  const pixels = await jpeg?.raw().toBuffer();
  expect([...(pixels ?? [])].every((value) => value === 255)).toBe(true);
});

test("colours of a wider space, and of print, come out as colours of the screen", async () => {
  for (const [name, space] of [
    ["p3.jpg", "p3"],
    ["print.jpg", "cmyk"],
  ] as const) {
    const jpeg = await sharp(await photograph(60, 40))
      .toColourspace(space === "cmyk" ? "cmyk" : "srgb")
      .withIccProfile(space)
      .jpeg()
      .toBuffer();
    expect((await sharp(jpeg).metadata()).icc).toBeDefined();
    const { files } = await madeOf(await siteWith(name, jpeg));
    await Promise.all(files.map(describeFile));
    expect(files).toHaveLength(2);
  }
});

test("a photograph of 40 megapixels works", { timeout: 60_000 }, async () => {
  const { files, said } = await madeOf(await siteWith("wide.jpg", await photograph(8000, 5000)));
  expect({ said, files: files.length }).toEqual({ said: [], files: 6 });
});

test.each([
  ["breaks off in the middle", (jpeg: Buffer) => jpeg.subarray(0, jpeg.length / 2)],
  ["has a hole", (jpeg: Buffer) => Buffer.concat([jpeg.subarray(0, 4000), Buffer.alloc(20_000, 0xff), jpeg.subarray(24_000)])],
])("a photograph that %s is named, and nothing of it is published", async (_, spoil) => {
  const { files, said } = await madeOf(await siteWith("field.jpg", spoil(await noise(800, 600))));
  expect({ files, said }).toEqual({ files: [], said: ["warning tenants/xx/media/field.jpg damaged-picture"] });
});

test("a picture that changes between reading and encoding is named", async () => {
  const { pictures, tenantId } = await siteWith("field.jpg", await photograph(40, 30));
  const folder = temporaryFolder();
  for (const picture of pictures) {
    const { isShelved, diagnostics } = await makePicture(picture, tenantId, folder, () => undefined);
    expect([isShelved, diagnostics.map(({ code }) => code)]).toEqual([false, ["unreadable-file"]]);
  }
  expect(readShelf(folder, pictures).size).toBe(0);
});

test("renditions that no page shows any more are removed, and those of other pictures stay", async () => {
  const [one, two] = [await siteWith("one.jpg", await photograph(40, 30)), await siteWith("two.jpg", await photograph(50, 30))];
  const { folder } = await madeOf(one);
  for (const picture of two.pictures) await makePicture(picture, two.tenantId, folder, readMediaAgain);
  expect(readdirSync(folder)).toHaveLength(6);
  tidyShelf(folder, two.pictures);
  expect([readShelf(folder, one.pictures).size, readShelf(folder, two.pictures).size]).toEqual([0, 1]);
  expect(readdirSync(folder)).toHaveLength(3);
});
