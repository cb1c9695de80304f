import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readMediaAgain } from "../../src/content/read-media-again.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import type { Site } from "../../src/model/site.ts";
import { bytesOf } from "../../src/publish/content.ts";
import { checkPictures, mediaFiles } from "../../src/publish/media-files.ts";
import { publishSite } from "../../src/publish/publish-site.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { planned, published, publishedSite } from "../planned.ts";

const land = `
  -- tenant.yml --
  locales: [en, ar]
  name:
    en: Land
`;

const page = (body: string) => `
  -- pages/about.en.md --
  ---
  title: About
  ---
  ${body}
`;

/** A JPEG as a telephone makes it: it says who took it, where, and which side is up. */
async function photograph(width: number, height: number, orientation = 1): Promise<Uint8Array> {
  const exif = {
    IFD0: { Artist: "Photographer of Bukavu", Copyright: "all rights" },
    IFD3: { GPSLatitudeRef: "S", GPSLatitude: "2/1 30/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "28/1 52/1 0/1" },
  };
  return sharp({ create: { width, height, channels: 3, background: "#3a7" } })
    .withExif(exif)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .jpeg()
    .toBuffer();
}

/** The media files of a site, as they would be published. */
async function filesOf(site: Site): Promise<readonly OutputFile[]> {
  const made = await mediaFiles(site.media, site.tenantId, {
    read: readMediaAgain,
    cacheFolder: join(temporaryFolder(), "pictures"),
    begin: () => undefined,
  });
  expect(made.diagnostics).toEqual([]);
  return made.value ?? [];
}

describe("a photograph", () => {
  test("comes out as WebP without anything but its pixels: no place, no name", async () => {
    const jpeg = await photograph(1600, 900);
    expect(Buffer.from(jpeg).includes("Photographer of Bukavu")).toBe(true);
    expect((await sharp(jpeg).metadata()).exif).toBeDefined();
    const { site, diagnostics } = await planned(land + page("![A green field](../media/field.jpg)"), {
      bytes: { "media/field.jpg": jpeg },
    });
    expect(diagnostics).toEqual([]);
    const [file, ...others] = await filesOf(site);
    expect(others).toEqual([]);
    const content = Buffer.from(file?.content as Uint8Array);
    const { format, width, height, exif, xmp, iptc } = await sharp(content).metadata();
    expect({ format, width, height, exif, xmp, iptc }).toEqual({ format: "webp", width: 1200, height: 675 });
    expect(content.includes("Photographer")).toBe(false);
    expect(content.includes("EXIF")).toBe(false);
  });

  test("is named by its content, and its page says how large it is", async () => {
    const jpeg = await photograph(400, 300);
    const text = land + page("![A green field](../media/field.jpg)");
    const { site, page: pageAt } = await planned(text, { bytes: { "media/field.jpg": jpeg } });
    const [output] = site.media;
    expect(output?.permalink).toMatch(/^\/media\/field-[0-9a-f]{8}-1200\.webp$/);
    const html = (await publishedSite(site)).get("/en/about/");
    expect(html).toContain(`<img src="${output?.permalink}" width="400" height="300" alt="A green field" loading="lazy">`);
    expect(pageAt("/ar/about/").view).toMatchObject({ body: { html: expect.stringContaining(output?.permalink ?? "none") } });
    const other = await planned(text, { bytes: { "media/field.jpg": await photograph(401, 300) } });
    expect(other.site.media[0]?.permalink).not.toBe(output?.permalink);
  });

  test("that was taken with the camera on its side is shown upright, and measured so", async () => {
    const jpeg = await photograph(400, 300, 6);
    const { site } = await planned(land + page("![A tree](../media/tree.jpg)"), { bytes: { "media/tree.jpg": jpeg } });
    expect((await publishedSite(site)).get("/en/about/")).toContain('width="300" height="400"');
    const [file] = await filesOf(site);
    const { width, height } = await sharp(Buffer.from(file?.content as Uint8Array)).metadata();
    expect({ width, height }).toEqual({ width: 300, height: 400 });
  });

  test("that stands there twice, under two endings, is published once", async () => {
    const jpeg = await photograph(40, 30);
    const { site, diagnostics } = await planned(land, { bytes: { "media/field.jpg": jpeg, "media/field.jpeg": jpeg } });
    expect(diagnostics).toEqual([]);
    expect(site.media).toHaveLength(1);
  });

  test("may be the file of a document: its rendition is what is offered", async () => {
    const { site, view } = await planned(
      `${land}
      -- documents/map.en.md --
      ---
      title: The map
      kind: other
      file: media/map.png
      ---
      `,
      { bytes: { "media/map.png": await photograph(40, 30) } },
    );
    expect(view("record", "/en/documents/map/").action?.url).toBe(site.media[0]?.permalink);
  });

  test("that breaks off in the middle is named, and not published in part", async () => {
    const jpeg = await sharp({
      create: { width: 800, height: 600, channels: 3, background: "#3a7", noise: { type: "gaussian", mean: 128, sigma: 30 } },
    })
      .jpeg()
      .toBuffer();
    const { site } = await planned(land + page("![A field](../media/field.jpg)"), {
      bytes: { "media/field.jpg": jpeg.subarray(0, jpeg.length / 2) },
    });
    const { value, diagnostics } = await mediaFiles(site.media, site.tenantId, {
      read: readMediaAgain,
      cacheFolder: undefined,
      begin: () => undefined,
    });
    expect(value).toEqual([]);
    const checked = await checkPictures(site.media, site.tenantId, { read: readMediaAgain, begin: () => undefined });
    expect(checked).toEqual(diagnostics);
    expect(diagnostics.map(({ code, level, position }) => `${level} ${position.file} ${code}`)).toEqual([
      "error tenants/xx/media/field.jpg unreadable-picture",
    ]);
  });

  test("may be linked as well as shown", async () => {
    const bytes = { "media/field.jpg": await photograph(40, 30) };
    const { site } = await planned(land + page("[The field](../media/field.jpg)"), { bytes });
    expect((await publishedSite(site)).get("/en/about/")).toContain(`<a href="${site.media[0]?.permalink}">The field</a>`);
  });
});

describe("a document's file", () => {
  const text = (file: string) => `${land}
  -- documents/report.en.md --
  ---
  title: The report
  kind: national-report
  number: 6
  file: ${file}
  url: https://example.org/report
  ---
  -- media/report.txt --
  The report.
  `;

  test("is offered on its page with its format and size, before any address elsewhere", async () => {
    const { view, diagnostics, site } = await planned(text("media/report.txt"));
    expect(diagnostics).toEqual([]);
    const { action } = view("record", "/en/documents/report/");
    expect(action?.url).toBe(site.media[0]?.permalink);
    expect(action?.label.text).toBe("Download the file");
    expect(action?.details?.map(({ text: word }) => word)).toEqual(["TXT", "1\u00A0kB"]);
    expect(site.media[0]?.permalink).toMatch(/^\/media\/report-[0-9a-f]{8}\.txt$/);
    const html = (await published(text("media/report.txt"))).get("/en/documents/report/");
    expect(html).toContain(`href="${site.media[0]?.permalink}">Download the file <small>(TXT, 1\u00A0kB)</small></a>`);
  });

  test("is published byte for byte", async () => {
    const { site } = await planned(text("media/report.txt"));
    const [file] = await filesOf(site);
    expect(file && bytesOf(file.content).toString()).toBe("The report.\n");
  });

  test("that changes between reading and publishing stops the publication: nobody gets what was never checked", async () => {
    const { site } = await planned(text("media/report.txt"));
    writeFileSync(site.media[0]?.absolutePath ?? "", "Another report.");
    const { value, diagnostics } = await mediaFiles(site.media, site.tenantId, {
      read: readMediaAgain,
      cacheFolder: undefined,
      begin: () => undefined,
    });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, position }) => `${position.file} ${code}`)).toEqual([
      "tenants/xx/media/report.txt unreadable-file",
    ]);
  });

  test("is not held in memory: it is read when it is written, and what has changed by then is not written", async () => {
    const { site } = await planned(text("media/report.txt"));
    const [file] = await filesOf(site);
    const out = temporaryFolder();
    const page = { path: "index.html", content: "A page." };
    const report = file ?? page;
    const { bytes } = publishSite([page, report], out, "xx");
    expect(bytes).toBe("A page.".length + "The report.\n".length);
    expect(readFileSync(join(out, "xx", report.path), "utf8")).toBe("The report.\n");
    writeFileSync(site.media[0]?.absolutePath ?? "", "Another report.");
    expect(() => publishSite([{ ...page, content: "Another." }, report], out, "xx")).toThrow(/report\.txt has changed/);
    expect(readFileSync(join(out, "xx", "index.html"), "utf8")).toBe("A page.");
  });

  test("must be there", async () => {
    const { diagnostics } = await planned(text("media/reprot.pdf"));
    expect(diagnostics).toEqual(["documents/report.en.md:5:7 missing-media-file name=media/reprot.pdf"]);
  });

  test.each(["../bi/media/report.txt", "media/../tenant.yml", "/etc/passwd"])("cannot be %s", async (file) => {
    const { diagnostics } = await planned(text(file));
    expect(diagnostics).toEqual(["documents/report.en.md:5:7 wrong-type field=file expected=file"]);
  });
});

describe("a file of media/", () => {
  const diagnosticsOf = async (bytes: Readonly<Record<string, Uint8Array>>) => (await planned(land, { bytes })).diagnostics;

  test.each([
    "media/run.html",
    "media/run.svg",
    "media/run.js",
    "media/run.exe",
    "media/photo.heic",
    "media/archive",
    "media/page.xhtml",
  ])("of another kind than pictures and documents is refused: %s", async (path) => {
    expect(await diagnosticsOf({ [path]: Buffer.from("<script>") })).toEqual([`${path}:1:1 media-type-not-allowed name=${path}`]);
  });

  test("that only claims to be a picture is refused", async () => {
    expect(await diagnosticsOf({ "media/page.png": Buffer.from("<html>") })).toEqual([
      "media/page.png:1:1 wrong-file-ending name=media/page.png format=HTML",
    ]);
  });

  test("that is an SVG by another name is refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
    expect(await diagnosticsOf({ "media/page.jpg": svg })).toEqual([
      "media/page.jpg:1:1 wrong-file-ending name=media/page.jpg format=SVG",
    ]);
  });

  test("that has too many pixels is refused without being decoded", async () => {
    const huge = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await diagnosticsOf({ "media/huge.png": huge })).toEqual([
      "media/huge.png:1:1 too-many-pixels name=media/huge.png size=9000 × 5000 limit=8000 × 5000",
    ]);
  });
});
