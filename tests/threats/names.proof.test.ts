import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { collections } from "../../src/schema/collections.ts";
import { isFull } from "../sites/real-sites.ts";
import { openArena, type Arena, type Attack } from "./arena.ts";
import { NASTY, nastyText } from "./nasty.ts";

const seed = 20261122;
const BASE: Attack = {
  "tenant.yml": "locales: [en, ar]\nname:\n  en: Land\n",
  "pages/sound.en.md": "---\ntitle: Sound\n---\nWords.\n",
};
const DOCUMENT = "---\ntitle: A title\ndate: 2026-03-01\n---\nWords.\n";

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});

/** What a file system takes as one name: neither a slash nor a zero byte, and at most 255 bytes. */
const asName = (text: string): string => {
  let name = Buffer.from(text.replace(/[/\0]/g, "-")).toString("utf8");
  while (Buffer.byteLength(name) > 240) name = [...name].slice(0, -4).join("");
  return /^\.{0,2}$/.test(name) ? "dots" : name;
};

const NAMES = [
  "CON",
  "nul.en.md",
  "a.",
  ".hidden",
  ".git",
  ".htaccess",
  "-rf",
  "é",
  "e\u0301",
  "A",
  "a",
  "index.html",
  "tenant.yml",
  "TENANT.YML",
  "x.11tydata.js",
  "x.njk",
  "eleventy.config.js",
  "package.json",
  "README.md",
  "constructor",
  "__proto__",
  "*",
  "~",
  "$(id)",
  "`id`",
  "%2e%2e",
  "a b",
  "a\nb",
  "\u202Egnp",
  "..",
  "...",
  "x".repeat(240),
];
const name = fc.oneof(fc.constantFrom(...NAMES, ...NASTY), nastyText).map(asName);
const ending = fc.constantFrom(
  "",
  ".md",
  ".en.md",
  ".ar.md",
  ".EN.md",
  ".bi.md",
  ".zz.md",
  ".en.md.md",
  ".yml",
  ".html",
  ".js",
  ".png",
  ".pdf",
  ".svg",
);
const folder = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...collections.map((collection) => collection.name), "media", "media/deep/er") },
  { weight: 1, arbitrary: name },
  { weight: 1, arbitrary: fc.array(name, { minLength: 2, maxLength: 9 }).map((names) => names.join("/")) },
  { weight: 1, arbitrary: fc.constant("") },
);

/** What may stand at a name besides a text: each made by a program, as somebody with a shell would. */
const THINGS: Readonly<Record<string, (path: string) => void>> = {
  "a link to the victim": (path) => symlinkSync("../../victim/tenant.yml", path),
  "a link to a device": (path) => symlinkSync("/dev/zero", path),
  "a link in a circle": (path) => symlinkSync(path, path),
  "a link to a folder of the machine": (path) => symlinkSync("/etc", path),
  "a pipe": (path) => void execFileSync("mkfifo", [path]),
  "a folder": (path) => mkdirSync(path),
  "a file of a terabyte with nothing in it": (path) => {
    const file = openSync(path, "w");
    ftruncateSync(file, 1e12);
    closeSync(file);
  },
};
const thing = fc.oneof(
  { weight: 3, arbitrary: fc.constant(DOCUMENT) },
  { weight: 1, arbitrary: nastyText },
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(THINGS)) },
);

const named = fc
  .tuple(folder, name, ending, thing)
  .map(([where, what, end, content]) => [where === "" ? asName(what + end) : `${where}/${asName(what + end)}`, content] as const);

/** Whatever cannot even be written is no attack: a name twice, a file in the place of a folder. */
function tolerant(files: readonly (readonly [string, string | ((path: string) => void)])[]): Attack {
  const taken = [...Object.keys(BASE), ...files.map(([path]) => path)];
  return Object.fromEntries(
    files.filter(([path]) => !taken.some((other) => path.startsWith(`${other}/`) || other.startsWith(`${path}/`))),
  );
}

test("whatever files and folders are called, and whatever stands there, it is named in words, and nobody else notices", async () => {
  const batch = 20;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(named, { minLength: batch, maxLength: batch, selector: ([path]) => path.toLowerCase() }),
      async (files) => {
        const { diagnostics, isPublished } = await arena.attack({ ...BASE, ...tolerant(files) });
        const errors = diagnostics.filter(({ level }) => level === "error");
        expect(isPublished).toBe(errors.length === 0);
        refused += errors.length;
      },
    ),
    { numRuns: isFull ? 150 : 10, seed, endOnFailure: !isFull },
  );
  expect(refused).toBeGreaterThan(isFull ? 1000 : 60);
}, 1_800_000);

test.each(Object.keys(THINGS))("%s is refused wherever a file is expected", async (what) => {
  const make = THINGS[what]!;
  const places = ["tenant.yml", "navigation.yml", "redirects.yml", "news/x.en.md", "media/x.png", "media/x.pdf"];
  for (const path of places) {
    const { isPublished, diagnostics } = await arena.attack({ ...BASE, [path]: make });
    const isEmptyFolder = what === "a folder" && path !== "tenant.yml";
    expect({ path, isPublished }).toEqual({ path, isPublished: isEmptyFolder });
    if (!isEmptyFolder) expect(diagnostics.map(({ position }) => position.file)).toContain(`tenants/attacker/${path}`);
  }
});

test("a name any file may have is published under that name and no other", async () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,4}$/);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(slug, { minLength: 15, maxLength: 15 }), async (slugs) => {
      const documents = slugs.map((one) => [`news/${one}.en.md`, DOCUMENT] as const);
      const { pages } = await arena.attackUntilPublished({ ...BASE, ...Object.fromEntries(documents) });
      const found = pages.map(({ path }) => path).filter((path) => /^en\/news\/(?!\d{4}\/)[^/]+\/index.html$/.test(path));
      expect(found.length).toBeGreaterThan(10);
      for (const path of found) expect(slugs.some((one) => join("en/news", one, "index.html") === path)).toBe(true);
    }),
    { numRuns: isFull ? 30 : 2, seed },
  );
}, 600_000);
