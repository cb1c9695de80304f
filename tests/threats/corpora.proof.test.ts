import { readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { runChm } from "../partnership/run-chm.ts";
import { liveReleases, placeFiles, placePartnership, registerOf, statesIn } from "../partnership/small-partnership.ts";
import { isFull } from "../sites/real-sites.ts";
import { openArena, type Arena, type Attack } from "./arena.ts";
import { PICTURE_CREDIT } from "./attack-points.ts";
import { commonmarkCases, documentsWith, naughtyStrings, payloads, strings, yamlCases } from "./corpora.ts";
import { yamlOf } from "./nasty.ts";

let arena: Arena;
let base: Attack = {};

beforeAll(async () => {
  arena = await openArena();
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: "#2a6f97" } });
  base = {
    "tenant.yml": "locales: [en, ar]\nname:\n  en: Land\n",
    "pages/sound.en.md": "---\ntitle: Sound\n---\nWords.\n",
    "media.yml": PICTURE_CREDIT,
    "media/x.png": await picture.png().toBuffer(),
  };
});

/** Groups of so many. */
function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** In an ordinary run, every fifth; in a full proof, all. */
const share = <Item>(items: readonly Item[]) => items.filter((_, index) => isFull || index % 5 === 0);

test("the collections are there", () => {
  expect(naughtyStrings.length).toBeGreaterThan(400);
  expect(payloads.length).toBeGreaterThan(150);
  expect(commonmarkCases.length).toBeGreaterThan(600);
  expect(yamlCases.length).toBeGreaterThan(300);
});

test("naughty strings and DOMPurify's payloads, in every field of words and all over Markdown, run nowhere", async () => {
  let pages = 0;
  for (const chunk of chunks(share(strings), 60)) {
    const outcome = await arena.attackUntilPublished({ ...base, ...documentsWith(chunk) });
    pages += outcome.pages.filter(({ path }) => path.includes("attack-")).length;
  }
  expect(pages).toBeGreaterThan(share(strings).length / 3);
}, 1_800_000);

test("naughty strings and DOMPurify's payloads as the name of a site, a label of its menu and the words of a link, run nowhere", async () => {
  for (const text of isFull ? strings : strings.filter((_, index) => index % 60 === 0)) {
    const label = text.slice(0, 290);
    const outcome = await arena.attack({
      ...base,
      "tenant.yml": yamlOf({ locales: ["en", "ar"], name: { en: label } }, "", "json"),
      "navigation.yml": yamlOf({ menu: [{ to: "pages/sound", label: { en: label } }] }, "", "json"),
    });
    expect(outcome.isPublished || outcome.diagnostics.length > 0).toBe(true);
  }
}, 1_800_000);

test("every example of CommonMark as a text gives valid HTML, and raw HTML is shown as it was typed", async () => {
  let published = 0;
  for (const chunk of chunks(share(commonmarkCases), 80)) {
    const documents = chunk.flatMap((markdown, index) => [
      [`news/attack-${index}.en.md`, `---\ntitle: Example\ndate: 2026-03-01\n---\n${markdown}`],
      // Addresses in the examples are of no page: with a host before them, they are links.
      [
        `pages/attack-${index}.en.md`,
        `---\ntitle: Example\n---\n${markdown.replaceAll(/(?<![\w/])\/(?=[a-z])/g, "https://example.org/")}`,
      ],
    ]);
    const outcome = await arena.attackUntilPublished({ ...base, ...Object.fromEntries(documents) });
    published += outcome.pages.filter(({ path }) => /^en\/.*attack-/.test(path)).length;
  }
  expect(published).toBeGreaterThan(share(commonmarkCases).length);
  const { pages } = await arena.attackUntilPublished({
    ...base,
    "pages/raw.en.md": "---\ntitle: Raw\n---\n<table onclick=x><script>y</script>\n",
  });
  expect(pages.find(({ path }) => path === "en/raw/index.html")?.text).toContain("<table onclick=x><script>y</script>");
}, 1_800_000);

test("every case of the YAML test suite as front matter is read or refused in words", async () => {
  for (const chunk of chunks(share(yamlCases), 80)) {
    const documents = chunk.flatMap((yaml, index) => [
      [`news/alone-${index}.en.md`, `---\n${yaml}\n---\nWords.\n`],
      [`pages/among-${index}.en.md`, `---\ntitle: Words\n${yaml}\n---\nWords.\n`],
      [`pages/inside-${index}.en.md`, `---\ntitle: Words\nsources:\n${yaml.replace(/^/gm, "  ")}\n---\nWords.\n`],
    ]);
    await arena.attackUntilPublished({ ...base, ...Object.fromEntries(documents) });
  }
}, 1_800_000);

test.each(["tenant.yml", "navigation.yml", "redirects.yml"])(
  "every case of the YAML test suite as %s is read or refused in words",
  async (name) => {
    for (const yaml of isFull ? yamlCases : yamlCases.filter((_, index) => index % 25 === 0)) {
      const { isPublished, diagnostics } = await arena.attack({ ...base, [name]: yaml });
      expect(isPublished || diagnostics.some(({ level }) => level === "error")).toBe(true);
    }
  },
  1_800_000,
);

test("the real program, with all of it in one tenant, changes no byte of another tenant and prints no stack", async () => {
  const root = placePartnership(["victim"]);
  expect((await runChm(["build"], { cwd: root })).code).toBe(0);
  const before = liveReleases(join(root, "dist"), ["victim"]);
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(["attacker", "victim"])}`);
  placeFiles(join(root, "tenants", "attacker"), "-- tenant.yml --\nlocales: [en]\nname:\n  en: Land\n-- media/.gitkeep --\n");
  for (const [path, content] of Object.entries(documentsWith(strings))) {
    placeFiles(join(root, "tenants", "attacker"), `-- ${path} --\n`);
    writeFileSync(join(root, "tenants", "attacker", path), String(content));
  }
  const run = await runChm(["build", "--no-cache"], { cwd: root });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 3, stderr: "" });
  expect(run.stdout).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(statesIn(join(root, "dist"))).toEqual({ attacker: "failed", victim: "published" });
  expect(liveReleases(join(root, "dist"), ["victim"])).toEqual(before);
  expect(() => readlinkSync(join(root, "dist", "attacker"))).toThrow("ENOENT");
});
