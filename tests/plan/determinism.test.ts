import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { planned } from "../planned.ts";

const document = (slug: string, locale: string, fields: string) =>
  [`${slug}.${locale}.md`, `---\n${fields}\n---\nWords of ${slug}.\n`] as const;

const FILES: readonly (readonly [string, string])[] = [
  ["tenant.yml", "locales: [en, ar, fr]\nname:\n  en: Land\n"],
  ["redirects.yml", "redirects:\n  - from: /en/old/\n    to: news/b\n"],
  ...["b", "a", "c"].flatMap((slug) => [
    document(`news/${slug}`, "en", "title: The same title\ndate: 2026-01-01\nsources:\n  - title: Source"),
    document(`news/${slug}`, "fr", "title: Le même titre"),
  ]),
  ...["z", "y"].map((slug) => document(`pages/${slug}`, "ar", "title: The same title\nsection: biodiversity\norder: 1")),
  ...["one", "two"].map((slug) => document(`targets/${slug}`, "en", "title: Target\nnumber: 1\ntargets: [GBF-TARGET-01]")),
  ["media/b.txt", "b"],
  ["media/a.txt", "a"],
];

/** The whole plan as text, but for the folder in which the tenant stood. */
function asText({ media, ...site }: Site): string {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value];
    return value;
  };
  return JSON.stringify({ ...site, media: media.map(({ permalink }) => permalink) }, (_key, value: unknown) => plain(value));
}

test("the plan does not depend on the order in which the files came into the folder", async () => {
  const planOf = async (files: readonly (readonly [string, string])[]) => {
    const { site, diagnostics } = await planned("", {
      prepare: (folder) => {
        for (const [path, content] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
      },
    });
    return `${diagnostics.join("\n")}\n${asText(site)}`;
  };
  const expected = await planOf(FILES);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...FILES], { minLength: FILES.length }), async (files) => {
      expect(await planOf(files)).toBe(expected);
    }),
    { numRuns: 15, seed: 20261122 },
  );
});
