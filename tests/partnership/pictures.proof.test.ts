import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { photograph } from "../pictures/photographs.ts";
import { isFull } from "../sites/real-sites.ts";
import { quietSeconds } from "./quiet-time.ts";
import { runChm, startChm } from "./run-chm.ts";
import { filesBelow, liveReleases, placeFiles, placePartnership, statesIn } from "./small-partnership.ts";

/** What the issue asks: 200 photographs of 4 MB on two cores in less than 90 s. Reduced, as many photographs as take the same time each. */
const PHOTOGRAPHS = isFull ? 200 : 12;
const MOST_SECONDS = isFull ? 90 : 12;

/** Photographs of 12 megapixels and about 4 MB, as a telephone makes them; each with a corner of its own, so that no two are the same. */
async function placePhotographs(folder: string, count: number): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const noise = { type: "gaussian", mean: 128, sigma: 24 } as const;
  const base = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#3a7", noise } })
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    base.data.fill(index, 0, 30_000);
    const { width, height, channels } = base.info;
    const jpeg = await sharp(base.data, { raw: { width, height, channels } }).jpeg({ quality: 93 }).toBuffer();
    writeFileSync(join(folder, `photo-${index}.jpg`), jpeg);
    bytes += jpeg.length;
  }
  return bytes / count;
}

function placePages(root: string, id: string, names: readonly string[]): void {
  const credits = names.map((name) => `  - file: media/${name}\n    credit: A photographer\n    licence: CC BY 4.0\n`);
  const pages = names.map(
    (name, index) =>
      `-- news/item-${index}.en.md --\n---\ntitle: Item ${index}\ndate: 2026-03-01\n---\n![A picture](../media/${name})\n`,
  );
  placeFiles(join(root, "tenants", id), `-- media.yml --\npictures:\n${credits.join("")}${pages.join("")}`);
}

const pageOf = (root: string, id: string, item: number) => {
  const path = join(root, "dist", id, "en", "news", `item-${item}`, "index.html");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
};
const hasPicture = (html: string) => html.includes("<img ");

/** Waits until something is so, and gives the seconds since the beginning. */
async function secondsUntil(begun: number, isSo: () => boolean, ended: Promise<unknown>): Promise<number> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isSo() && !isOver) await new Promise((resolve) => setTimeout(resolve, 20));
  return (performance.now() - begun) / 1000;
}

test(
  `${PHOTOGRAPHS} photographs of 4 MB delay no text, neither their own nor another's, and are done in ${MOST_SECONDS} s on two cores`,
  { timeout: 600_000 },
  async () => {
    const root = placePartnership(["aa", "bb"]);
    const megabytes = (await placePhotographs(join(root, "tenants", "aa", "media"), PHOTOGRAPHS)) / 1e6;
    placePages(
      root,
      "aa",
      Array.from({ length: PHOTOGRAPHS }, (_, index) => `photo-${index}.jpg`),
    );
    const begun = performance.now();
    let [other, text, whileText] = [0, 0, ""];
    const seconds = await quietSeconds(async () => {
      const { ended } = startChm(["build", "--jobs", "2"], { cwd: root });
      other = await secondsUntil(begun, () => existsSync(join(root, "dist", "bb", "index.html")), ended);
      text = await secondsUntil(begun, () => pageOf(root, "aa", PHOTOGRAPHS - 1) !== "", ended);
      whileText = pageOf(root, "aa", PHOTOGRAPHS - 1);
      expect(await ended).toMatchObject({ code: 0, stderr: "" });
    });
    const whole = (performance.now() - begun) / 1000;
    const figures = [
      `${megabytes.toFixed(1)} MB each`,
      `other ${other.toFixed(1)} s`,
      `text ${text.toFixed(1)} s`,
      `all ${seconds.toFixed(1)} s`,
    ];
    process.stdout.write(`${PHOTOGRAPHS} photographs, ${cpus().length} cores: ${figures.join(", ")}\n`);
    expect(hasPicture(whileText)).toBe(false);
    expect(whileText).toContain("A picture");
    expect(hasPicture(pageOf(root, "aa", PHOTOGRAPHS - 1))).toBe(true);
    expect(Math.max(other, text)).toBeLessThan(Math.max(6, whole / 2));
    expect(seconds).toBeLessThan(MOST_SECONDS);
    const files = filesBelow(join(root, "dist", ".sites", "aa", liveReleases(join(root, "dist"), ["aa"])["aa"] ?? ""));
    expect(files.filter(({ path }) => /^media\/photo-\d+-[0-9a-f]{8}-1600\.webp$/.test(path))).toHaveLength(PHOTOGRAPHS);
  },
);

test("a picture that is damaged, or takes too much, costs its own page its picture and nobody anything else", async () => {
  const root = placePartnership(["aa", "bb"]);
  const media = join(root, "tenants", "aa", "media");
  mkdirSync(media);
  writeFileSync(join(media, "broken.jpg"), (await photograph(800, 600)).subarray(0, 3000));
  writeFileSync(join(media, "good.jpg"), await photograph(900, 600));
  const laughs = Array.from({ length: 12 }, (_, level) => `<g id="l${level}">${`<use href="#l${level + 1}"/>`.repeat(10)}</g>`);
  writeFileSync(join(media, "laughs.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${laughs.join("")}</svg>`);
  writeFileSync(
    join(media, "active.svg"),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><rect/></svg>`,
  );
  placePages(root, "aa", ["broken.jpg", "good.jpg", "laughs.svg", "active.svg"]);
  const codes = ["cleaned-drawing", "damaged-picture", "damaged-picture"];
  const run = await runChm(["build", "--jobs", "2"], { cwd: root });
  expect({ code: run.code, states: statesIn(join(root, "dist")) }).toEqual({
    code: 0,
    states: { aa: "published", bb: "published" },
  });
  expect([...run.stdout.matchAll(/warning ([a-z-]+)/g)].map(([, code]) => code).sort()).toEqual(codes);
  expect([0, 1, 2, 3].map((item) => hasPicture(pageOf(root, "aa", item)))).toEqual([false, true, false, true]);
  const files = filesBelow(join(root, "dist", "aa", "media"));
  expect(files.map(({ path }) => path.replace(/-[0-9a-f]{8}/, ""))).toEqual([
    "active.svg",
    "good-400.jpg",
    "good-400.webp",
    "good-800.jpg",
    "good-800.webp",
    "good-900.jpg",
    "good-900.webp",
  ]);
  expect(files.map(({ content }) => Buffer.from(content).toString("latin1")).join("")).not.toMatch(/alert|Photographer|GPS/);
  const check = await runChm(["check", "aa", "--format", "json"], { cwd: root });
  const found = (JSON.parse(check.stdout) as { readonly diagnostics: readonly { readonly code: string }[] }).diagnostics;
  expect(found.map(({ code }) => code).sort()).toEqual(codes);
  const again = await runChm(["build"], { cwd: root });
  expect(statesIn(join(root, "dist"))).toEqual({ aa: "unchanged", bb: "unchanged" });
  expect([...again.stdout.matchAll(/warning ([a-z-]+)/g)].map(([, code]) => code).sort()).toEqual(codes);
});

test(
  "a build that is killed while pictures are encoded leaves a good site, and the next one finishes the same site as a clean build",
  { timeout: 120_000 },
  async () => {
    const root = placePartnership(["aa"]);
    const out = join(root, "dist");
    await placePhotographs(join(root, "tenants", "aa", "media"), 6);
    placePages(
      root,
      "aa",
      Array.from({ length: 6 }, (_, index) => `photo-${index}.jpg`),
    );
    const { child, ended } = startChm(["build", "--jobs", "1"], { cwd: root });
    const shelf = join(out, ".cache", "pictures", "aa");
    await secondsUntil(0, () => existsSync(shelf) && readdirSync(shelf).some((name) => name.endsWith(".json")), ended);
    process.kill(-(child.pid ?? 0), "SIGKILL");
    expect((await ended).signal).toBe("SIGKILL");
    const half = liveReleases(out, ["aa"]);
    expect(existsSync(join(out, ".records", "aa"))).toBe(false);
    expect([pageOf(root, "aa", 5).includes("A picture"), hasPicture(pageOf(root, "aa", 5))]).toEqual([true, false]);
    const next = await runChm(["build"], { cwd: root });
    expect({ code: next.code, states: statesIn(out) }).toEqual({ code: 0, states: { aa: "published" } });
    const finished = liveReleases(out, ["aa"]);
    expect(finished).not.toEqual(half);
    const clean = await runChm(["build", "--out", join(root, "clean"), "--jobs", "2"], { cwd: root });
    expect(clean.code).toBe(0);
    expect(liveReleases(join(root, "clean"), ["aa"])).toEqual(finished);
  },
);

test("a tenant whose pictures are all finished is published once, and what it shows no more leaves the shelf", async () => {
  const root = placePartnership(["aa"]);
  const out = join(root, "dist");
  mkdirSync(join(root, "tenants", "aa", "media"));
  writeFileSync(join(root, "tenants", "aa", "media", "one.jpg"), await photograph(400, 300));
  writeFileSync(join(root, "tenants", "aa", "media", "two.jpg"), await photograph(500, 300));
  placePages(root, "aa", ["one.jpg", "two.jpg"]);
  await runChm(["build"], { cwd: root });
  const labels = () => readdirSync(join(out, ".cache", "pictures", "aa")).filter((name) => name.endsWith(".json"));
  expect(labels()).toHaveLength(2);
  const releases = () => readdirSync(join(out, ".sites", "aa"));
  const before = releases();
  placeFiles(join(root, "tenants", "aa"), "-- news/item-1.en.md --\n---\ntitle: Item 1\ndate: 2026-03-01\n---\nWords.\n");
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  expect(releases().filter((name) => !before.includes(name))).toHaveLength(1);
  expect(labels()).toHaveLength(1);
});
