import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readMediaAgain } from "../../src/content/read-media-again.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import type { Site } from "../../src/model/site.ts";
import { bytesOf } from "../../src/publish/content.ts";
import { mediaFiles } from "../../src/publish/media-files.ts";
import { publishSite } from "../../src/publish/publish-site.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { planned, published } from "../planned.ts";

const land = `
  -- tenant.yml --
  locales: [en, ar]
  name:
    en: Land
`;

/** The documents of a site, as they would be published. */
function filesOf(site: Site): readonly OutputFile[] {
  const made = mediaFiles(site.media, site.tenantId, readMediaAgain);
  expect(made.diagnostics).toEqual([]);
  return made.value ?? [];
}

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
    const [file] = filesOf(site);
    expect(file && bytesOf(file.content).toString()).toBe("The report.\n");
  });

  test("that changes between reading and publishing stops the publication: nobody gets what was never checked", async () => {
    const { site } = await planned(text("media/report.txt"));
    writeFileSync(site.media[0]?.absolutePath ?? "", "Another report.");
    const { value, diagnostics } = mediaFiles(site.media, site.tenantId, readMediaAgain);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, position }) => `${position.file} ${code}`)).toEqual([
      "tenants/xx/media/report.txt unreadable-file",
    ]);
  });

  test("is not held in memory: it is read when it is written, and what has changed by then is not written", async () => {
    const { site } = await planned(text("media/report.txt"));
    const [file] = filesOf(site);
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
    expect(diagnostics).toEqual([
      "documents/report.en.md:5:7 missing-media-file name=media/reprot.pdf suggestion=media/report.txt",
    ]);
  });

  test.each(["../bi/media/report.txt", "media/../tenant.yml", "/etc/passwd"])("cannot be %s", async (file) => {
    const { diagnostics } = await planned(text(file));
    expect(diagnostics).toEqual(["documents/report.en.md:5:7 wrong-type field=file expected=file"]);
  });
});

describe("a file of media/", () => {
  const diagnosticsOf = async (bytes: Readonly<Record<string, Uint8Array>>) => (await planned(land, { bytes })).diagnostics;

  test.each(["media/run.html", "media/run.js", "media/run.exe", "media/photo.heic", "media/archive", "media/page.xhtml"])(
    "of another kind than pictures and documents is refused: %s",
    async (path) => {
      expect(await diagnosticsOf({ [path]: Buffer.from("<script>") })).toEqual([
        `${path}:1:1 media-type-not-allowed name=${path}`,
      ]);
    },
  );

  test.each([
    ["<svg />", "drawing-without-size"],
    ['<svg width="100%" height="100%"/>', "drawing-without-size"],
    ['<svg viewBox="0 0 0 9"/>', "drawing-without-size"],
    ['<?xml version="1.0" encoding="utf-7"?><svg viewBox="0 0 9 9"/>', "unreadable-picture"],
  ])("that claims to be a drawing, and is none or has no size, is refused: %s", async (text, code) => {
    expect(await diagnosticsOf({ "media/map.svg": Buffer.from(text) })).toEqual([`media/map.svg:1:1 ${code} name=media/map.svg`]);
  });

  test("that is a drawing of more than 1 MB is refused", async () => {
    expect(await diagnosticsOf({ "media/map.svg": Buffer.alloc(1_000_001, " ") })).toEqual([
      "media/map.svg:1:1 file-too-large size=1.1 MB limit=1 MB",
    ]);
  });

  test("that is a picture of more than 8 MB is published, and whoever added it is told how to spare the others", async () => {
    const dot = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await diagnosticsOf({ "media/dot.png": Buffer.concat([dot, Buffer.alloc(8_000_000)]) })).toEqual([
      "media/dot.png:1:1 overweight-picture name=media/dot.png size=8.1 MB",
    ]);
  });

  test("that only claims to be a picture is refused", async () => {
    expect(await diagnosticsOf({ "media/page.png": Buffer.from("<html>") })).toEqual([
      "media/page.png:1:1 wrong-file-ending name=media/page.png format=HTML",
    ]);
  });

  test("that is an SVG by another name is refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
    expect(await diagnosticsOf({ "media/page.jpg": svg })).toEqual([
      "media/page.jpg:1:1 wrong-file-ending name=media/page.jpg format=SVG suggestion=media/page.svg",
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
