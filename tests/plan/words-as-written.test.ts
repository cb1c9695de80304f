import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { published } from "../planned.ts";

const LOCALES = ["en", "fr", "nl", "pt", "ar", "es"] as const;

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The words of an element as a reader sees them. Marks of isolation and of language are the only tags among them; entities are undone once. */
function wordsOf(html: string): string {
  const text = html.replace(/<\/?bdi>|<span lang="[\w-]+" dir="(?:ltr|rtl)">|<\/span>/g, "");
  expect(text).not.toMatch(/[<>"]/);
  expect(text.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? "");
}

const found = (html: string | undefined, pattern: RegExp) =>
  wordsOf(pattern.exec(html ?? "")?.[1] ?? `nothing matches ${pattern.source}`);

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "&amp;",
  "&lt;b&gt;",
  "'",
  '"',
  "{{ 7 * 7 }}",
  "{% raw %}",
  "{# note #}",
  "${1}",
  "`",
  "\\",
  "-->",
  "]]>",
  "<!--",
  "https://example.org/?a=1&b=2",
  "a@b.example",
  "+257 22 22 22 22",
  "مرحبا",
  "عدد Panthera leo (Linnaeus)",
  "ɛɔŋ",
  "«\u00A0été\u00A0»",
];

const title = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 12 })), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .join(" ")
      .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "")
      .normalize("NFC")
      .trim(),
  )
  .filter((text) => text !== "" && text.length <= 300);

/** One news item for each title, in each of the core locales. */
function tenantWith(titles: readonly string[]): string {
  const items = titles.flatMap((words, index) =>
    LOCALES.map(
      (locale) => `-- news/item-${index}.${locale}.md --\n---\ntitle: ${JSON.stringify(words)}\ndate: 2026-01-01\n---\n`,
    ),
  );
  return `-- tenant.yml --\nlocales: [${LOCALES.join(", ")}]\nname:\n  en: Land\n${items.join("")}`;
}

test("any title, in any core language, comes out escaped exactly once: on its page, in its list and in the way from the home page", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 6, maxLength: 6 }), async (titles) => {
      const files = await published(tenantWith(titles));
      for (const locale of LOCALES) {
        const list = files.get(`/${locale}/news/2026/`) ?? "";
        for (const [index, words] of titles.entries()) {
          const address = `/${locale}/news/item-${index}/`;
          const page = files.get(address);
          expect(found(page, /<h1 class="strokes">(.*?)<\/h1>/s)).toBe(words);
          expect(found(page, /<title>(.*?) · Land · CHM<\/title>/s)).toBe(words);
          expect(found(page, /<span aria-current="page">(.*?)<\/span><\/li>/s)).toBe(words);
          expect(found(list, new RegExp(`<a href="${address}">(.*?)</a>`, "s"))).toBe(words);
        }
      }
    }),
    { numRuns: 5, seed: 20261122 },
  );
}, 60_000);

describe("template code is shown as it is written, and does nothing", () => {
  const CODE = [
    "{{ 7 * 7 }}",
    "{% include 'layouts/base.njk' %}",
    "{# note #}",
    "{{ range.constructor('return process')() }}",
    "${7*7}",
    "<%= 7*7 %>",
  ];
  const code = CODE.join(" ");

  test("in every field and text that a webmaster writes", async () => {
    const quoted = JSON.stringify(code);
    const files = await published(
      `
      -- tenant.yml --
      locales: [en]
      name:
        en: ${quoted}
      treaties:
        cbd:
          note:
            en: ${quoted}
          sources:
            - title: ${quoted}
      -- navigation.yml --
      menu:
        - to: contacts
          label:
            en: ${quoted}
      -- contacts/office.en.md --
      ---
      title: ${quoted}
      summary: ${quoted}
      unit: ${quoted}
      address: ${quoted}
      phone: ${quoted}
      sources:
        - title: ${quoted}
      ---
      -- media.yml --
      pictures:
        - file: media/dot.png
          credit: ${code}
          licence: ${code}
      -- pages/visit.en.md --
      ---
      title: Visit us
      ---
      ## Heading ${code}

      Words ${code}

          code ${code}

      | Table |
      | ----- |
      | ${code} |

      [Link ${code}](../contacts/office.md) ![${code}](../media/dot.png) [address](https://example.org/{{7*7}})
      `,
      { bytes: { "media/dot.png": DOT } },
    );
    const office = files.get("/en/contacts/office/") ?? "";
    const visit = files.get("/en/visit/") ?? "";
    const convention = files.get("/en/convention/") ?? "";
    // Each place once, and nowhere a result: title, heading, way home, lead, unit, address, telephone, source, site's name, menu.
    expect(occurrences(office, "{{ 7 * 7 }}")).toBeGreaterThanOrEqual(10);
    expect(occurrences(visit, "{{ 7 * 7 }}")).toBeGreaterThanOrEqual(6);
    expect(occurrences(convention, "{{ 7 * 7 }}")).toBeGreaterThanOrEqual(4);
    for (const page of [office, visit, convention]) {
      for (const sign of ["{{ 7 * 7 }}", "{% include", "{# note #}", "return process", "${7*7}", "&lt;%= 7*7 %&gt;"])
        expect(page).toContain(sign);
      expect(page).not.toMatch(/\b49\b|\[object/);
      expect(occurrences(page, "<html")).toBe(1);
    }
  });
});

/** A PNG of one pixel. */
const DOT = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

test("no e-mail that a page prepares has a line end in its subject, however a title was typed", async () => {
  const titles = [
    "|\n  Agir\n  maintenant",
    '"Agir\\r\\nmaintenant"',
    '"Agir\\nbcc: x@evil.example"',
    ">\n  Agir\n\n  maintenant",
  ];
  const items = titles.map((words, index) => `-- news/item-${index}.en.md --\n---\ntitle: ${words}\ndate: 2026-01-01\n---\n`);
  const pages = await published(`-- tenant.yml --\nlocales: [en]\nname:\n  en: Land\n${items.join("")}`);
  for (const index of titles.keys()) {
    const [, subject] = /href="mailto:[^"?]*\?subject=([^&"]*)/.exec(pages.get(`/en/news/item-${index}/`) ?? "") ?? [];
    expect(decodeURIComponent(subject ?? "")).toContain("Agir ");
    expect(subject).not.toMatch(/%0[ad]/i);
  }
});
