import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { collections } from "../../src/schema/collections.ts";
import { FORBIDDEN } from "../../src/schema/fields.ts";
import * as definitions from "../../src/schema/settings.ts";
import { isFull } from "../sites/real-sites.ts";
import { openArena, told, type Arena, type Attack } from "./arena.ts";
import { attackPoints, PICTURE_CREDIT, soundFields, soundValue, type AttackPoint } from "./attack-points.ts";
import { plain } from "./inspect-site.ts";
import { NASTY, nastyText, nastyValue, writing, yamlOf, type Writing } from "./nasty.ts";

/** The generated inputs of a full proof; an ordinary run takes a share of them. */
const INPUTS = isFull ? 10_000 : 500;
const seed = 20261122;

const ONE_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const SAMPLES = { slug: "slug-of-its-own", file: "media/report.pdf" };

/** A sound tenant in two languages, one of them from right to left, into which attacks are put. */
const BASE: Attack = {
  "tenant.yml": "locales: [en, ar]\nname:\n  en: Land\n",
  ...Object.fromEntries(
    collections.map(({ name, fields }) => [
      `${name}/sound.en.md`,
      `---\n${yamlOf(soundFields(fields, SAMPLES), "", "json")}---\n`,
    ]),
  ),
  "media/report.pdf": "%PDF-1.4 nothing",
  "media.yml": PICTURE_CREDIT,
  "media/x.png": ONE_PIXEL,
};

interface AttackedField {
  readonly value: unknown;
  readonly how: Writing;
}

const attackedField: fc.Arbitrary<AttackedField> = fc.record({ value: nastyValue, how: writing });
const pointsByCollection = collections.map((definition) => ({
  name: definition.name,
  fields: definition.fields,
  points: attackPoints(definition.fields, SAMPLES),
}));
const isSettings = (value: unknown): value is definitions.SettingsDefinition =>
  typeof value === "object" && value !== null && "fields" in value && "shape" in value && "name" in value;
/** The settings that webmasters write; the register is the focal point's. */
const settings = Object.values<unknown>(definitions)
  .filter(isSettings)
  .filter(({ name }) => name !== "register.yml");
const allPoints = pointsByCollection.reduce((sum, { points }) => sum + points.length, 0);
const rounds = Math.ceil(INPUTS / allPoints);

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});

/** A document for each field of a collection, which holds the value of that field; the first has the body. */
function documentsOf(
  collection: string,
  points: readonly AttackPoint[],
  attacks: readonly AttackedField[],
  body: string,
): Attack {
  const documents = points.map(({ path, holding }, index) => {
    const { value, how } = attacks[index] ?? { value: "", how: "json" as const };
    const name = path.split(".")[0] ?? "";
    const fields = { ...holding(value) };
    return [
      `${collection}/attack-${index}.en.md`,
      `---\n${yamlOf(fields, path === name ? name : "", how)}---\n${index === 0 ? body : "Words."}\n`,
    ] as const;
  });
  return Object.fromEntries(documents);
}

describe.each(pointsByCollection)("any value in any field of $name", ({ name, fields, points }) => {
  test("is published with every field where all are sound, so that attacks have something to hit", async () => {
    const all = Object.fromEntries(Object.entries(fields).map(([field, definition]) => [field, soundValue(definition, SAMPLES)]));
    const { slug: _slug, translation: _translation, draft: _draft, ...rest } = all;
    const outcome = await arena.attack({ ...BASE, [`${name}/all.en.md`]: `---\n${yamlOf(rest, "", "json")}---\nWords.\n` });
    expect(told(outcome.diagnostics.filter(({ level }) => level === "error"))).toBe("");
    expect(outcome.pages.map(({ path }) => path)).toContain(name === "pages" ? "en/all/index.html" : `en/${name}/all/index.html`);
  });

  test("is refused in words or published as harmless text, and touches nobody else", async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(attackedField, { minLength: points.length, maxLength: points.length }),
        nastyText,
        async (attacks, body) => {
          const outcome = await arena.attackUntilPublished({ ...BASE, ...documentsOf(name, points, attacks, body) });
          published += outcome.taken.filter((path) => path.includes("attack-")).length;
        },
      ),
      { numRuns: rounds, seed, endOnFailure: !isFull },
    );
    // Otherwise nothing but refusals would have been seen.
    expect(published).toBeGreaterThan(rounds);
  }, 1_800_000);

  test("shows in its title and summary what they hold, letter for letter", async () => {
    const { title: _title, summary: _summary, ...sound } = soundFields(fields, SAMPLES) as Readonly<Record<string, unknown>>;
    const harmless = NASTY.filter((text) => !FORBIDDEN.test(text) && text.length < 290 && text.trim() !== "");
    const documents = harmless.map((text, index) => {
      const yaml = yamlOf({ ...sound, title: `${text} t${index}.`, summary: `${text} s${index}.` }, "", "json");
      return [`${name}/attack-${index}.en.md`, `---\n${yaml}---\nWords.\n`] as const;
    });
    const { pages } = await arena.attackUntilPublished({ ...BASE, ...Object.fromEntries(documents) });
    const textOf = (index: number) => pages.find(({ path }) => new RegExp(`^en/(?:${name}/)?attack-${index}/`).test(path));
    for (const [index, text] of harmless.entries()) {
      const words = plain(text.normalize("NFC"));
      expect(textOf(index)?.h1).toBe(`${words} t${index}.`);
      expect(textOf(index)?.text).toContain(`${words} s${index}.`);
    }
    expect(harmless.length).toBeGreaterThan(30);
  });
});

describe.each(settings)("any value in any field of $name", ({ name, fields }) => {
  const points = attackPoints(fields, SAMPLES);
  test("is refused in words or published as harmless text, and touches nobody else", async () => {
    const numRuns = Math.ceil((isFull ? 1200 : 30) / settings.length);
    let states = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...points), attackedField, async ({ path, holding }, { value, how }) => {
        const field = path.split(".")[0] ?? "";
        const base = name === "tenant.yml" ? { locales: ["en", "ar"], name: { en: "Land" } } : {};
        const yaml = yamlOf({ ...base, ...holding(value) }, path === field ? field : "", how);
        const { isPublished, diagnostics } = await arena.attack({ ...BASE, [name]: yaml });
        expect(isPublished || diagnostics.some(({ level }) => level === "error")).toBe(true);
        states++;
      }),
      { numRuns, seed, endOnFailure: !isFull },
    );
    expect(states).toBeGreaterThanOrEqual(numRuns);
  }, 1_800_000);
});
