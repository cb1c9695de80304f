import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { project, runChm } from "./partnership/run-chm.ts";
import { filesBelow, placeFiles, placePartnership, temporaryFolder } from "./partnership/small-partnership.ts";

/** Packages of the card that a build works with; vitest, the seventh, runs these tests. */
const PACKAGES = ["@11ty/eleventy", "nunjucks", "gray-matter", "markdown-it", "i18next", "sharp"];

let root = "";
let called: ReadonlyMap<string, number> = new Map();

/**
 * Builds a small tenant with the real program, while the engine counts which functions run in its worker: so what counts is what a package did for the
 * site, and not that it was loaded.
 */
beforeAll(async () => {
  root = placePartnership(["aa"]);
  const counts = temporaryFolder();
  placeFiles(
    join(root, "tenants", "aa"),
    "-- media.yml --\npictures:\n  - file: media/lake.jpg\n    credit: A painter\n    licence: CC0\n-- pages/lake.en.md --\n---\ntitle: The lake\n---\n![The lake at dawn](../media/lake.jpg)\n\n**Deep** water.[^1]\n\n[^1]: Very.\n",
  );
  placeFiles(join(root, "tenants", "aa", "media"), "-- .gitkeep --\n");
  writeFileSync(join(root, "tenants", "aa", "media", "lake.jpg"), await pictureWithPlace());
  const spy = pathToFileURL(join(project, "tests", "count-calls.mjs")).href;
  const run = await runChm(["build", "--jobs", "1"], {
    cwd: root,
    env: { NODE_OPTIONS: `--import ${spy}`, CHM_TEST_CALLS: counts },
  });
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  const reports = readdirSync(counts).map(
    (name) => JSON.parse(readFileSync(join(counts, name), "utf8")) as Record<string, number>,
  );
  called = new Map(reports.flatMap((report) => Object.entries(report)));
}, 120_000);

/** A photograph that tells where it was taken. */
async function pictureWithPlace(): Promise<Buffer> {
  const gps = {
    IFD0: { Copyright: "A photographer" },
    IFD3: { GPSLatitudeRef: "S", GPSLatitude: "3/1 22/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "29/1 21/1 0/1" },
  };
  return sharp({ create: { width: 120, height: 90, channels: 3, background: "#2a6f97" } })
    .withExif(gps)
    .jpeg()
    .toBuffer();
}

test.each(PACKAGES)("%s does real work for a site", (name) => {
  expect(called.get(name) ?? 0).toBeGreaterThan(3);
});

test("a package that no site needs is not counted: the count means something", () => {
  expect([called.get("html-validate"), called.get("playwright-core"), called.get("vitest")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("vitest runs the tests, among them this one", () => {
  expect(new Error("where am I").stack).toMatch(/node_modules\/@?vitest\//);
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  );
  expect(scripts["test"]).toBe("node scripts/test.mjs all");
  expect(readFileSync(join(project, "scripts", "test.mjs"), "utf8")).toContain('"vitest.mjs"');
});

test("what each of them made is on the page", () => {
  const page = readFileSync(join(root, "dist", "aa", "en", "lake", "index.html"), "utf8");
  expect(page).toContain("<strong>Deep</strong> water.");
  expect(page).toContain('class="footnote-ref"');
  expect(page).toContain("<title>The lake");
  expect(page).toMatch(/<img [^>]*src="\/media\/[^"]+\.jpg"/);
});

test("a published photograph no longer says where, when or by whom it was taken", async () => {
  const original = await sharp(join(root, "tenants", "aa", "media", "lake.jpg")).metadata();
  expect(original.exif?.toString("latin1")).toContain("A photographer");
  const pictures = filesBelow(join(root, "dist", "aa")).filter(({ path }) => path.startsWith("media/"));
  expect(pictures.map(({ path }) => path)).toEqual([expect.stringMatching(/-120\.jpg$/), expect.stringMatching(/-120\.webp$/)]);
  for (const { path, content } of pictures) {
    const { format, width, height, exif, icc, iptc, xmp } = await sharp(Buffer.from(content)).metadata();
    expect({ format, width, height, exif, icc, iptc, xmp }).toEqual({
      format: path.endsWith(".webp") ? "webp" : "jpeg",
      width: 120,
      height: 90,
      exif: undefined,
      icc: undefined,
      iptc: undefined,
      xmp: undefined,
    });
    expect(Buffer.from(content).toString("latin1")).not.toContain("photographer");
  }
});
