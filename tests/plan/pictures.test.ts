import { withoutOwnParts } from "../sites/own-parts.ts";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photograph } from "../pictures/photographs.ts";
import { planned, publishedSite } from "../planned.ts";
import { htmlFaults } from "../templates/rendering.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr, ar]
  name:
    en: Land
`;
const credits = (more = "", file = "media/lake.jpg") => `
  -- media.yml --
  pictures:
    - file: ${file}
      credit: Marie Uwase
      licence: CC BY 4.0
${more}
`;
const page = (body: string, front = "") => `
  -- pages/about.en.md --
  ---
  title: About
${front}
  ---
  ${body}
`;
const lake = { "media/lake.jpg": await photograph(1000, 750) };
const [about, aboutInArabic] = ["/en/about/", "/ar/about/"];

/** The pages of a site by address, with the part of each name that a picture's content decides shown as one word. */
async function pagesOf(
  text: string,
  surroundings: Parameters<typeof planned>[1] = { bytes: lake },
): Promise<ReadonlyMap<string, string>> {
  const { site, diagnostics } = await planned(text, surroundings);
  expect(diagnostics).toEqual([]);
  const pages = await publishedSite(site);
  return new Map([...pages].map(([path, html]) => [path, html.replace(/(\/media\/[a-z]+)-[0-9a-f]{8}/g, "$1-HASH")]));
}

const oneLine = (html: string | undefined) => (html ?? "").replace(/\s*\n\s*/g, "");
const figureOf = (html: string | undefined) => oneLine(/<figure[\s\S]*?<\/figure>/.exec(html ?? "")?.[0]);

describe("a picture in a text", () => {
  test("stands for itself as a figure, in two formats and three widths, with its size, its words and its author", async () => {
    const html = (await pagesOf(land + credits() + page("Before.\n\n  ![A lake](../media/lake.jpg)\n\n  After."))).get(about);
    expect(figureOf(html)).toBe(
      '<figure class="picture picture-figure"><picture><source type="image/webp" srcset="/media/lake-HASH-400.webp 400w, /media/lake-HASH-800.webp 800w, /media/lake-HASH-1000.webp 1000w" sizes="(min-width: 44rem) 42rem, 100vw">' +
        '<img src="/media/lake-HASH-800.jpg" srcset="/media/lake-HASH-400.jpg 400w, /media/lake-HASH-800.jpg 800w, /media/lake-HASH-1000.jpg 1000w" sizes="(min-width: 44rem) 42rem, 100vw" width="1000" height="750" alt="A lake" loading="lazy" decoding="async"></picture>' +
        '<figcaption class="small-print"><small>Picture: Marie Uwase · CC BY 4.0</small></figcaption></figure>',
    );
    expect(oneLine(html)).toMatch(/<p>Before\.<\/p><figure.*<\/figure><p>After\.<\/p>/);
    expect(await htmlFaults(html ?? "")).toEqual([]);
  });

  test("may stand among words, in a link, in a list, a table or a note, and each page is valid HTML", async () => {
    const body =
      "A ![small](../media/lake.jpg) one.\n\n  [![linked](../media/lake.jpg)](../pages/about.md)\n\n  - ![listed](../media/lake.jpg)\n\n  | A |\n  | - |\n  | ![told](../media/lake.jpg) |\n\n  Noted.[^1]\n\n  [^1]: ![noted](../media/lake.jpg)\n\n  ![one](../media/lake.jpg)\n  ![two](../media/lake.jpg)";
    const html = (await pagesOf(land + credits("      url: https://example.org/lake") + page(body))).get(about);
    expect(await htmlFaults(html ?? "")).toEqual([]);
    expect([...(html ?? "").matchAll(/class="picture picture-([a-z]+)"/g)].map(([, form]) => form)).toEqual([
      "inline",
      "inline",
      "figure",
      "inline",
      "figure",
      "figure",
      "inline",
    ]);
    expect(html).not.toMatch(/<p>\s*<figure/);
    expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /);
  });

  test("keeps the words after its address as its caption, and leads to where it comes from", async () => {
    const text =
      land + credits("      url: https://example.org/lake") + page('![A lake](../media/lake.jpg "The lake <at> dawn")');
    expect(figureOf((await pagesOf(text)).get(about))).toContain(
      '<figcaption class="small-print"><div>The lake &lt;at&gt; dawn</div><small><a href="https://example.org/lake">Picture: Marie Uwase · CC BY 4.0</a></small></figcaption>',
    );
  });

  test("says its words in the reader's language where there are some, and marks them where they are in another", async () => {
    const alts = "      alt:\n        en: A lake\n        fr: Un lac";
    const text = land + credits(alts) + page("![](../media/lake.jpg)");
    const pages = await pagesOf(text);
    expect(figureOf(pages.get(about))).toContain('alt="A lake" loading');
    expect(figureOf(pages.get("/fr/about/"))).toContain('alt="Un lac" lang="fr" dir="ltr" loading');
    expect(figureOf(pages.get(aboutInArabic))).toContain('alt="A lake" loading');
    expect(figureOf(pages.get(aboutInArabic))).toContain('<span lang="ar" dir="rtl">الصورة: <bdi>Marie Uwase</bdi>');
  });

  test("of which media.yml says that it is decoration is silent", async () => {
    const text = land + credits("      decorative: true") + page("![](../media/lake.jpg)");
    expect(figureOf((await pagesOf(text)).get(about))).toContain('alt="" loading');
  });

  test("has words of its own that win over those of media.yml, without Markdown's signs", async () => {
    const text = land + credits("      alt:\n        en: Other") + page('![The *great* `lake` & "more"](../media/lake.jpg)');
    expect(figureOf((await pagesOf(text)).get(about))).toContain('alt="The great lake &amp; &quot;more&quot;"');
  });

  test("that is not there yet is its words and its author, in the room that it will take", async () => {
    const text = land + credits() + page("![A lake](../media/lake.jpg) [the lake](../media/lake.jpg)");
    const html = (await pagesOf(text, { bytes: lake, unavailablePictures: ["media/lake.jpg"] })).get(about) ?? "";
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(/<img|\/media\//);
    expect(oneLine(html)).toContain(
      '<svg width="1000" height="750" viewBox="0 0 1000 750" aria-hidden="true"></svg><span>A lake</span>',
    );
    expect(html).toContain("Picture: Marie Uwase");
  });

  test("cannot leave its attribute or its caption", async () => {
    const hostile = `"><script>alert(1)</script>`;
    const text =
      land +
      credits(`      url: https://example.org/a`).replace("Marie Uwase", `'${hostile}'`) +
      page(`![${hostile}](../media/lake.jpg '${hostile}')`);
    const html = (await pagesOf(text)).get(about) ?? "";
    expect(withoutOwnParts(html)).not.toContain("<script");
    expect(await htmlFaults(html)).toEqual([]);
  });
});

describe("the picture of an entry", () => {
  const news = (locale: string, title: string, front: string) => `
  -- news/lake.${locale}.md --
  ---
  title: ${title}
${front}
  ---
  Words.
`;

  test("stands at the top of its page in every language, loaded at once, and small among the news of the home page", async () => {
    const text =
      land +
      credits("      alt:\n        en: A lake") +
      news("en", "The lake", "  date: 2026-03-01\n  picture: media/lake.jpg") +
      news("fr", "Le lac", "");
    const pages = await pagesOf(text);
    for (const address of ["/en/news/lake/", "/fr/news/lake/"]) {
      const html = pages.get(address) ?? "";
      expect(figureOf(html)).toMatch(/picture-lead.*alt="A lake"[^>]* decoding="async">/);
      expect(figureOf(html)).not.toContain("lazy");
      expect(html.indexOf("<figure")).toBeLessThan(html.indexOf("Words."));
      expect(await htmlFaults(html)).toEqual([]);
    }
    expect(figureOf(pages.get("/en/"))).toMatch(/picture-thumbnail.*loading="lazy"/);
    expect(await htmlFaults(pages.get("/en/") ?? "")).toEqual([]);
  });

  test.each([
    "pages/home.en.md",
    "pages/about.en.md",
    "documents/one.en.md",
    "contacts/one.en.md",
    "protected-areas/one.en.md",
    "pages/biodiversity.en.md",
  ])("may be that of %s", async (path) => {
    const kind = path.startsWith("documents") ? "kind: other" : "";
    const text = `${land}${credits("      decorative: true")}\n-- ${path} --\n---\ntitle: One\npicture: media/lake.jpg\n${kind}\n---\nWords.\n`;
    const pages = await pagesOf(text);
    expect([...pages.values()].filter((html) => html.includes('picture-lead">'))).toHaveLength(3);
  });

  test("is a picture of the media folder, with the name that it has there", async () => {
    const diagnosticsOf = async (picture: string) =>
      (await planned(land + credits("      decorative: true") + page("", `  picture: ${picture}`), { bytes: lake })).diagnostics;
    expect(await diagnosticsOf("media/lake.jpg")).toEqual([]);
    expect(await diagnosticsOf("media/lac.jpg")).toEqual([
      "pages/about.en.md:3:10 missing-media-file name=media/lac.jpg suggestion=media/lake.jpg",
    ]);
    for (const wrong of [
      "media/report.pdf",
      "../bi/media/lake.jpg",
      "media/../../bi/media/lake.jpg",
      "https://example.org/lake.jpg",
    ])
      expect(await diagnosticsOf(wrong)).toEqual(["pages/about.en.md:3:10 wrong-type field=picture expected=image"]);
  });
});

describe("what is published of media/", () => {
  test("are the pictures that pages show or link to, and no others; those need no credit", async () => {
    const bytes = { ...lake, "media/draft.jpg": await photograph(50, 40), "media/map.jpg": await photograph(60, 40) };
    const map = "    - file: media/map.jpg\n      credit: A painter\n      licence: CC0";
    const { site, diagnostics, view } = await planned(
      `${land}${credits(map)}${page("![A lake](../media/lake.jpg)")}
      -- documents/map.en.md --
      ---
      title: The map
      kind: other
      file: media/map.jpg
      ---
      `,
      { bytes },
    );
    expect(diagnostics).toEqual([]);
    expect(site.pictures.map(({ path }) => path)).toEqual(["media/lake.jpg", "media/map.jpg"]);
    expect(site.media).toEqual([]);
    const permalinks = site.pictures.flatMap(({ renditions }) => renditions.map(({ permalink }) => permalink));
    expect(permalinks).toContain(view("record", "/en/documents/map/").action?.url);
    expect(permalinks.every((permalink) => /^\/media\/[a-z]+-[0-9a-f]{8}-\d+\.(webp|jpg)$/.test(permalink))).toBe(true);
  });

  test("has names that change with the content", async () => {
    const nameOf = async (content: Uint8Array) => {
      const { site } = await planned(land + credits() + page("![A lake](../media/lake.jpg)"), {
        bytes: { "media/lake.jpg": content },
      });
      return site.pictures[0]?.renditions[0]?.permalink;
    };
    expect(await nameOf(await photograph(401, 300))).not.toBe(await nameOf(await photograph(402, 300)));
  });

  test("is an SVG as one file, shown as large as it says", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="9" height="9"/></svg>');
    const text = land + credits("", "media/map.svg") + page("![A map](../media/map.svg)");
    const html = (await pagesOf(text, { bytes: { "media/map.svg": svg } })).get(about);
    expect(figureOf(html)).toContain(
      'picture-figure"><img src="/media/map-HASH.svg" width="640" height="480" alt="A map" loading="lazy"',
    );
  });

  test("is measured as it is seen: a photograph that was taken on its side is high", async () => {
    const text = land + credits() + page("![A tree](../media/lake.jpg)");
    const html = (await pagesOf(text, { bytes: { "media/lake.jpg": await photograph(400, 300, 6) } })).get(about);
    expect(html).toContain('width="300" height="400"');
  });
});

describe("who made a picture", () => {
  const uncredited = "picture-without-credit name=media/lake.jpg";

  test("must be said, whether it is shown in a text, at the top of a page, or only linked; once for each picture", async () => {
    const diagnosticsOf = async (text: string) => (await planned(land + text, { bytes: lake })).diagnostics;
    expect(await diagnosticsOf(page("![A lake](../media/lake.jpg) ![Again](../media/lake.jpg)"))).toEqual([
      `pages/about.en.md:5:11 ${uncredited}`,
    ]);
    expect(await diagnosticsOf(page("[The lake](../media/lake.jpg)"))).toEqual([`pages/about.en.md:5:12 ${uncredited}`]);
    expect(await diagnosticsOf(page("Words.", "  picture: media/lake.jpg"))).toEqual([
      "pages/about.en.md:3:10 missing-alt-text link=media/lake.jpg",
      `pages/about.en.md:3:10 ${uncredited}`,
    ]);
    expect(await diagnosticsOf(page("Words."))).toEqual([]);
  });

  test("stands in media.yml of a picture that is there, once", async () => {
    const diagnosticsOf = async (text: string) => (await planned(land + text, { bytes: lake })).diagnostics;
    expect(await diagnosticsOf(credits("", "media/lac.jpg"))).toEqual([
      "media.yml:2:11 missing-media-file name=media/lac.jpg suggestion=media/lake.jpg",
    ]);
    expect(await diagnosticsOf(credits("    - file: media/lake.jpg\n      credit: Another\n      licence: CC0"))).toEqual([
      "media.yml:5:5 duplicate-picture name=media/lake.jpg line=2",
    ]);
    expect(await diagnosticsOf(credits("      alt:\n        en: A lake\n      decorative: true"))).toEqual([
      "media.yml:2:5 decorative-with-alt name=media/lake.jpg",
    ]);
    expect(await diagnosticsOf("-- media.yml --\npictures:\n  - file: media/lake.jpg\n    credit:\n    license: CC0\n")).toEqual([
      "media.yml:3:5 missing-field field=pictures.0.credit",
      "media.yml:4:5 unknown-field field=pictures.0.license suggestion=licence",
    ]);
  });
});

test("a picture under two names that come to the same address is planned for both", async () => {
  const bytes = { "media/lake.jpg": lake["media/lake.jpg"], "media/lake.jpeg": lake["media/lake.jpg"] };
  const more = "    - file: media/lake.jpeg\n      credit: Marie Uwase\n      licence: CC0";
  const { site, diagnostics } = await planned(land + credits(more) + page("![a](../media/lake.jpg) ![b](../media/lake.jpeg)"), {
    bytes,
  });
  expect(diagnostics).toEqual([]);
  expect(new Set(site.pictures.map(({ renditions }) => renditions[0]?.permalink)).size).toBe(1);
  expect((await sharp(lake["media/lake.jpg"]).metadata()).width).toBe(1000);
});
