import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
  -- pages/about.en.md --
  ---
  title: About us
  ---
  ## Our history
  ## Trees
  -- pages/about.fr.md --
  ---
  title: À propos
  slug: a-propos
  ---
  ## Histoire
  ## Trees
  -- news/first.en.md --
  ---
  title: First news
  date: 2026-01-01
  ---
  -- documents/plan.en.md --
  ---
  title: The plan
  kind: strategy
  ---
  -- media/report.txt --
  The report.
`;

/** A page with these words in both languages. */
const page = (body: string) => `
  -- news/links.en.md --
  ---
  title: Links
  date: 2026-01-02
  ---
  ${body}
  -- news/links.fr.md --
  ---
  title: Liens
  ---
  ${body}
`;

/** Where the links and pictures of the text lead in each language. */
async function addressesIn(body: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { view, diagnostics } = await planned(land + page(body));
  expect(diagnostics).toEqual([]);
  const addresses = (locale: string) =>
    [...(view("article", `/${locale}/news/links/`).body?.html ?? "").matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, url]) => url ?? "",
    );
  return { en: addresses("en"), fr: addresses("fr") };
}

async function diagnosticsOf(body: string): Promise<readonly string[]> {
  const onePage = page(body).split("-- news/links.fr.md")[0] ?? "";
  return (await planned(land + onePage)).diagnostics;
}

describe("a link to a source file leads to its page in the reader's language", () => {
  test("from news to a page, under the address of that language", async () => {
    expect(await addressesIn("[x](../pages/about.md)")).toEqual({ en: ["/en/about/"], fr: ["/fr/a-propos/"] });
  });

  test("with its fragment", async () => {
    expect(await addressesIn("[x](../pages/about.md#s-trees) [y](../pages/about.md#trees)")).toEqual({
      en: ["/en/about/#s-trees", "/en/about/#s-trees"],
      fr: ["/fr/a-propos/#s-trees", "/fr/a-propos/#s-trees"],
    });
  });

  test("to the fallback page where that language does not have it", async () => {
    expect(await addressesIn("[x](first.md) [y](./first.md)")).toEqual({
      en: ["/en/news/first/", "/en/news/first/"],
      fr: ["/fr/news/first/", "/fr/news/first/"],
    });
  });

  test("to a list, with or without a slash", async () => {
    expect(await addressesIn("[x](../documents/) [y](../documents) [z](../news/)")).toEqual({
      en: ["/en/documents/", "/en/documents/", "/en/news/"],
      fr: ["/fr/documents/", "/fr/documents/", "/fr/news/"],
    });
  });

  test("that is broken is named also where the fields of its file have errors", async () => {
    const { diagnostics } = await planned(
      `${land}
      -- news/late.en.md --
      ---
      title: Late
      date: 2026-02-30
      ---
      See [it](missing.md).
      `,
    );
    expect(diagnostics).toEqual([
      "news/late.en.md:3:7 bad-date field=date value=2026-02-30",
      "news/late.en.md:5:10 broken-link link=missing.md",
    ]);
  });

  test("a section may be linked before anybody has written its introduction, as long as it has something to show", async () => {
    expect(await addressesIn("[x](../pages/resources.md)")).toEqual({ en: ["/en/resources/"], fr: ["/fr/resources/"] });
    expect(await diagnosticsOf("[x](../pages/biodiversity.md)")).toEqual([
      "news/links.en.md:5:5 broken-link link=../pages/biodiversity.md",
    ]);
  });

  test("to the page of all sources", async () => {
    expect(await addressesIn("[x](../pages/attribution.md)")).toEqual({ en: ["/en/attribution/"], fr: ["/fr/attribution/"] });
  });

  test("to a file of media/, whose address carries a part of its hash and is the same in all languages", async () => {
    const { en, fr } = await addressesIn("[x](../media/report.txt)");
    expect(en?.[0]).toMatch(/^\/media\/report-[0-9a-f]{8}\.txt$/);
    expect(fr).toEqual(en);
  });

  test("from a page that borrows its words: it stays with the reader's language", async () => {
    const onlyEnglish = page("[x](../pages/about.md)").split("-- news/links.fr.md")[0] ?? "";
    const { view } = await planned(land + onlyEnglish);
    expect(view("article", "/fr/news/links/").body?.html).toBe('<p><a href="/fr/a-propos/">x</a></p>\n');
  });
});

describe("other links stay as they are", () => {
  test.each([
    "https://www.cbd.int/",
    "http://example.org/a?b=1&amp;c=2",
    "mailto:chm@example.org",
    "mailto:chm@example.org?subject=Le%20rapport%20%C3%A9tat",
    "tel:+25722222222",
    "tel:+257%2022-22(0)",
    "#top",
  ])("%s", async (link) => {
    expect(await addressesIn(`[x](${link})`)).toEqual({ en: [link], fr: [link] });
  });

  test("also where an address stands in the text alone", async () => {
    expect(await addressesIn("See https://www.cbd.int/ and chm@example.org.")).toMatchObject({
      en: ["https://www.cbd.int/", "mailto:chm@example.org"],
    });
  });
});

describe("a link that leads nowhere is named with its line and column", () => {
  test.each([
    ["[x](../pages/abut.md)", "5:5 broken-link link=../pages/abut.md"],
    ["[x](../pages/about.en.md)", "5:5 broken-link link=../pages/about.en.md suggestion=../pages/about.md"],
    ["[x](about.md)", "5:5 broken-link link=about.md"],
    ["[x](../targets/)", "5:5 broken-link link=../targets/"],
    ["[x](/en/about/)", "5:5 broken-link link=/en/about/"],
    ["[x](../media/missing.txt)", "5:5 missing-media-file name=media/missing.txt"],
    ["[x](../media/Report.txt)", "5:5 missing-media-file name=media/Report.txt suggestion=media/report.txt"],
    ["[x](cbd.int)", "5:5 broken-link link=cbd.int suggestion=https://cbd.int"],
    ["[x](www.cbd.int/a?b=1)", "5:5 broken-link link=www.cbd.int/a?b=1 suggestion=https://www.cbd.int/a?b=1"],
    ["[x](http//cbd.int)", "5:5 broken-link link=http//cbd.int suggestion=https://cbd.int"],
    ["[x](chm@example.org)", "5:5 broken-link link=chm@example.org suggestion=mailto:chm@example.org"],
    ["[x](report.txt)", "5:5 broken-link link=report.txt"],
    ["[x](first.fr.md)", "5:5 broken-link link=first.fr.md suggestion=first.md"],
    ["[x](frist.fr.md)", "5:5 broken-link link=frist.fr.md"],
    ["[x]()", "5:1 broken-link link="],
    ["![A map](../media/missing.png)", "5:10 broken-image link=../media/missing.png"],
    ["![A map](../media/report.txt)", "5:10 broken-image link=../media/report.txt"],
    ["![A map](https://example.org/map.png)", "5:10 broken-image link=https://example.org/map.png"],
  ])("%s", async (body, expected) => {
    expect(await diagnosticsOf(body)).toEqual([`news/links.en.md:${expected}`]);
  });

  test("in the middle of a text, once for each place", async () => {
    const body =
      "Words\n  and [one](one.md) more\n  words, then\n\n  - [two](two.md)\n  - ok\n\n  | a | b |\n  | - | - |\n  | c | [three](three.md) |";
    expect(await diagnosticsOf(body)).toEqual([
      "news/links.en.md:6:11 broken-link link=one.md",
      "news/links.en.md:9:9 broken-link link=two.md",
      "news/links.en.md:14:15 broken-link link=three.md",
    ]);
  });

  test("once, however many languages show the page", async () => {
    const { diagnostics } = await planned(
      land.replace("[en, fr]", "[en, fr, pt, ar]") + (page("[x](missing.md)").split("-- news/links.fr.md")[0] ?? ""),
    );
    expect(diagnostics).toEqual(["news/links.en.md:5:5 broken-link link=missing.md"]);
  });

  test("in each language's own file", async () => {
    const { diagnostics } = await planned(land + page("[x](missing.md)"));
    expect(diagnostics).toEqual([
      "news/links.en.md:5:5 broken-link link=missing.md",
      "news/links.fr.md:4:5 broken-link link=missing.md",
    ]);
  });
});

describe("a link cannot climb out of the tenant's folder", () => {
  test.each([
    "../../bi/pages/about.md",
    "../../../etc/passwd",
    "../../partnership/register.yml",
    "..\\..\\x.md",
    "%2e%2e/%2e%2e/x.md",
    "../../xx/pages/about.md",
  ])("%s", async (link) => {
    const [first, ...others] = await diagnosticsOf(`[x](${link})`);
    expect(others).toEqual([]);
    expect(first).toContain("broken-link");
  });

  test("neither can a picture", async () => {
    expect(await diagnosticsOf("![x](../../bi/media/map.png)")).toEqual([
      "news/links.en.md:5:6 broken-image link=../../bi/media/map.png",
    ]);
  });
});

describe("a link that could run something, or leave the site unseen, is refused", () => {
  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//example.org/",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "ftp://example.org/",
    "java&#115;cript:alert(1)",
    "&#106;avascript:alert(1)",
    "%20javascript:alert(1)",
  ])("%s", async (link) => {
    const { diagnostics } = await planned(land + (page(`[x](${link})`).split("-- news/links.fr.md")[0] ?? ""));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(/^news\/links\.en\.md:5:\d+ (unsafe-link|broken-link) /);
  });

  test.each(["javascript:alert(1)", "data:image/png;base64,AAAA", "//example.org/x.png"])("as a picture: %s", async (link) => {
    expect(await diagnosticsOf(`![A map](${link})`)).toEqual([`news/links.en.md:5:10 broken-image link=${link}`]);
  });

  test("in a reference, an autolink or a link over two lines", async () => {
    expect(await diagnosticsOf("[x][r] <javascript:alert(1)> [a\n  b](vbscript:x)\n\n  [r]: data:text/html,x")).toEqual([
      "news/links.en.md:5:1 unsafe-link link=data:text/html,x",
      "news/links.en.md:5:9 unsafe-link link=javascript:alert(1)",
      "news/links.en.md:6:4 unsafe-link link=vbscript:x",
    ]);
  });
});

describe("an address outside the site passes the rules of the fields", () => {
  test.each([
    ["http://a@b.org", ""],
    ["https://a:b@c.org", ""],
    ["https://x.org\\@evil.org", ""],
    ["https:evil.org", "https://evil.org"],
    ["https:/evil.org", "https://evil.org"],
    ["https:///x.org", "https://x.org"],
    ["https://", ""],
    ["mailto:nobody", ""],
    ["mailto:a@b.org,c@d.org", ""],
    ["mailto:a@b.org?cc=c@d.org", "mailto:a@b.org"],
    ["mailto:a@b.org?subject=x&body=y", "mailto:a@b.org"],
    ["mailto:a@b.org?subject=x%0Acc:c@d.org", "mailto:a@b.org"],
    ["mailto:a@b.org?subject=x%0dy", "mailto:a@b.org"],
    ["mailto:a%0A@b.org", ""],
    ["tel:javascript", ""],
    ["tel:", ""],
    ["tel:+1;phone-context=x", ""],
  ])("%s", async (link, suggestion) => {
    const [first, ...others] = await diagnosticsOf(`[x](${link})`);
    expect(others).toEqual([]);
    expect(first).toMatch(/^news\/links\.en\.md:5:\d+ unsafe-link link=/);
    expect(first?.split(" suggestion=")[1] ?? "").toBe(suggestion);
  });

  test("and what only looks like an e-mail in a sentence stays words", async () => {
    const { view, diagnostics } = await planned(land + page("Courriel:chm@example.org, a&b@example.org"));
    expect(diagnostics).toEqual([]);
    expect(view("article", "/en/news/links/").body?.html).toBe("<p>Courriel:chm@example.org, a&amp;b@example.org</p>\n");
  });
});

describe("what follows the number sign is the name of a heading", () => {
  test("of the same page, with or without the letter that ids begin with, in capitals too", async () => {
    expect(await addressesIn("[x](#s-below) [y](#below) [z](#Below)\n\n  ## Below")).toMatchObject({
      en: ["#s-below", "#s-below", "#s-below"],
    });
  });

  test("in any script, and whatever way its accents were typed", async () => {
    expect(await addressesIn("[x](#عن-الغابات) [y](#e\u0301tat)\n\n  ## عن الغابات\n\n  ## \u00e9tat")).toMatchObject({
      en: ["#s-عن-الغابات", "#s-\u00e9tat"],
    });
  });

  test("or a footnote of the same page", async () => {
    expect((await addressesIn("a[^1] [x](#fn1)\n\n  [^1]: b")).en).toContain("#fn1");
  });

  test.each([
    ["[x](#nowhere)", "link=#nowhere"],
    ["[x](#belo)\n\n  ## Below", "link=#belo suggestion=#below"],
    ["[x](../pages/about.md#nowhere)", "link=../pages/about.md#nowhere"],
    ["[x](../pages/about.md#our-histori)", "link=../pages/about.md#our-histori suggestion=../pages/about.md#our-history"],
    ["[x](first.md#x)", "link=first.md#x"],
  ])("and a warning says where no heading has it: %s", async (body, expected) => {
    expect(await diagnosticsOf(body)).toEqual([`news/links.en.md:5:5 broken-anchor ${expected}`]);
  });

  test("in the reader's version of the page that it leads to", async () => {
    const { diagnostics } = await planned(land + page("[x](../pages/about.md#our-history)"));
    expect(diagnostics).toEqual(["news/links.fr.md:4:5 broken-anchor link=../pages/about.md#our-history"]);
  });

  test("while a reader who borrows the words simply arrives at the page", async () => {
    const onlyEnglish = page("[x](../pages/about.md#our-history)").split("-- news/links.fr.md")[0] ?? "";
    const { view, diagnostics } = await planned(land + onlyEnglish);
    expect(diagnostics).toEqual([]);
    expect(view("article", "/fr/news/links/").body?.html).toContain('href="/fr/a-propos/#our-history"');
  });

  test("and is left alone behind the address of a list or a file", async () => {
    const { en } = await addressesIn("[x](../documents/#strategy) [y](../media/report.txt#page=3)");
    expect(en?.[0]).toBe("/en/documents/#strategy");
    expect(en?.[1]).toMatch(/\.txt#page=3$/);
  });
});

test("a picture without a description is published, with a warning", async () => {
  const picture = Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    (character) => character.charCodeAt(0),
  );
  const body = page("![](../media/dot.png)").split("-- news/links.fr.md")[0] ?? "";
  const credit = "-- media.yml --\npictures:\n  - file: media/dot.png\n    credit: A painter\n    licence: CC0\n";
  const { diagnostics } = await planned(land + body + credit, { bytes: { "media/dot.png": picture } });
  expect(diagnostics).toEqual(["news/links.en.md:5:5 missing-alt-text link=media/dot.png"]);
});

test("what a link says and where it leads is escaped in the page", async () => {
  const html = (await published(land + page('[<i> "x" & y](https://example.org/?a=1&b="2")'))).get("/en/news/links/");
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=%222%22">&lt;i&gt; &quot;x&quot; &amp; y</a>');
});

test("a link without words shows where it leads, for whoever hears pages would hear nothing", async () => {
  const body = page(
    "[](https://example.org/trees) [ ](../pages/about.md) [](mailto:chm@example.org) [**bold**](https://example.org/)",
  );
  const html = (await published(land + body)).get("/en/news/links/");
  expect(html).toContain('<a href="https://example.org/trees">https://example.org/trees</a>');
  expect(html).toContain('<a href="/en/about/">../pages/about.md');
  expect(html).toContain('<a href="mailto:chm@example.org">chm@example.org</a>');
  expect(html).toContain('<a href="https://example.org/"><strong>bold</strong></a>');
});
