import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";
import type { Direction } from "../../src/model/locale-tag.ts";
import { published } from "../planned.ts";

function render(source: string, direction: Direction = "ltr") {
  const { value, diagnostics } = renderMarkdown(source, { tenant: "xx", file: "f.md", firstLine: 1, direction });
  return {
    html: (value?.pieces ?? []).map((piece) => (typeof piece === "string" ? piece : `[${piece.kind} ${piece.href}]`)).join(""),
    value,
    diagnostics,
  };
}

const html = (source: string, direction?: Direction) => render(source, direction).html;

describe("tables", () => {
  const table = "| Left | Middle | Right | Plain |\n| :--- | :----: | ----: | ----- |\n| a | b | c | d |";

  test("say by classes how their columns are aligned, without a style attribute", () => {
    expect([...html(table).matchAll(/<t[hd]\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<th class="align-start" scope="col">',
      '<th class="align-center" scope="col">',
      '<th class="align-end" scope="col">',
      '<th scope="col">',
      '<td class="align-start">',
      '<td class="align-center">',
      '<td class="align-end">',
      "<td>",
    ]);
  });

  test("scroll in a box of their own, which the keyboard reaches", () => {
    expect(html(table)).toMatch(/^<div class="table-scroll" tabindex="0"><table>[\s\S]*<\/table><\/div>\n$/);
  });
});

describe("footnotes and abbreviations", () => {
  test("a footnote is linked both ways", () => {
    const text = html("Words[^1] and more[^note].\n\n[^1]: First note.\n[^note]: Second *note*.");
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(4);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(text).toContain("Second <em>note</em>.");
  });

  test("a footnote cannot smuggle anything in by its name", () => {
    expect(html('Words[^"><b>].\n\n[^"><b>]: Note.')).not.toMatch(/<b>|id="[^"]*>/);
  });

  test("an abbreviation says what it stands for wherever it stands", () => {
    expect(html('*[CBD]: Convention on "Biological" Diversity\n\nThe CBD, not CBDs.')).toBe(
      '<p>The <abbr title="Convention on &quot;Biological&quot; Diversity">CBD</abbr>, not CBDs.</p>\n',
    );
  });
});

describe("headings", () => {
  const ids = (source: string) => render(source).value?.headings.map(({ id }) => id);

  test("of no words are no headings", () => {
    expect(html("Words.\n\n## \n\nMore words.").replace(/\n+/g, "\n")).toBe("<p>Words.</p>\n<p>More words.</p>\n");
    expect(ids("## \n\n#\n\n## Words")).toEqual(["s-words"]);
  });

  test("have an anchor made of their words", () => {
    expect(html("## The *state* of `forests`")).toBe(
      '<h2 id="s-the-state-of-forests">The <em>state</em> of <code>forests</code></h2>\n',
    );
  });

  test("have different anchors where their words are the same, also where a heading is called like a numbered one", () => {
    expect(ids("## Trees\n## Trees\n## Trees 2\n## Trees")).toEqual(["s-trees", "s-trees-2", "s-trees-2-2", "s-trees-3"]);
  });

  test("have anchors in their own script", () => {
    expect(ids("## التنوع البيولوجي\n## التنوع البيولوجي\n## État des forêts\n## አማርኛ")).toEqual([
      "s-التنوع-البيولوجي",
      "s-التنوع-البيولوجي-2",
      "s-état-des-forêts",
      "s-አማርኛ",
    ]);
  });

  test("have an anchor also where they have no letters", () => {
    expect(ids("## …\n## !!!")).toEqual(["s-heading", "s-heading-2"]);
  });

  test("of the first level become headings of the second: the page has its own", () => {
    expect(html("# Title\n\nWords")).toBe('<h2 id="s-title">Title</h2>\n<p>Words</p>\n');
  });
});

describe("left-to-right runs in a right-to-left text", () => {
  const runs = (source: string) => [...html(source, "rtl").matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, run]) => run);

  test.each([
    ["scientific names", "يعيش الأسد (Panthera leo leo) هنا.", ["Panthera leo leo"]],
    ["scientific names in italics", "يعيش *Panthera leo* هنا.", ["Panthera leo"]],
    ["addresses", "انظر https://www.cbd.int/ هنا.", ["https://www.cbd.int/"]],
    ["e-mails", "اكتبوا إلى chm@example.org اليوم.", ["chm@example.org"]],
    ["telephone numbers", "الهاتف +212 5 37 68 85 00 اليوم.", ["+212 5 37 68 85 00"]],
    ["file names", "الملف report-2015.pdf هنا.", ["report-2015.pdf"]],
    ["abbreviations", "اتفاقية CBD وبروتوكول ABS-CH.", ["CBD", "ABS-CH"]],
  ])("%s are isolated", (_what, source, expected) => {
    expect(runs(source)).toEqual(expected);
  });

  test("are isolated in headings, tables, lists and links, and the words of Arabic are not", () => {
    const text = html("## عن CHM\n\n- نص CBD\n\n| أ |\n| - |\n| نص ABS |\n\n[نص GBF](https://example.org/)", "rtl");
    for (const run of ["CHM", "CBD", "ABS", "GBF"]) expect(text).toContain(`<bdi>${run}</bdi>`);
    expect(text).toContain('id="s-عن-chm"');
  });

  test("stay as they are inside code and inside the addresses of links", () => {
    const text = html(
      "`npm run build` [نص](https://example.org/a) ![نص](../media/a.png)\n\n    code CBD\n\n```\nCBD\n```",
      "rtl",
    );
    expect(text).not.toContain("<bdi>");
  });

  test("are isolated in titles and summaries too, on the page and in lists", async () => {
    const pages = await published(
      "-- tenant.yml --\nlocales: [ar]\nname:\n  ar: البلد\n-- news/lion.ar.md --\n---\ntitle: الأسد Panthera leo\nsummary: انظر report-2015.pdf.\ndate: 2026-01-01\n---\nنص",
    );
    for (const address of ["/ar/news/lion/", "/ar/news/"]) {
      expect(pages.get(address), address).toContain("الأسد <bdi>Panthera leo</bdi>");
      expect(pages.get(address), address).toContain("انظر <bdi>report-2015.pdf</bdi>.");
    }
  });

  test("need no isolation in a left-to-right text", () => {
    expect(html("Panthera leo, https://www.cbd.int/")).not.toContain("<bdi>");
  });
});

describe("raw HTML", () => {
  const told = (source: string) => {
    const { diagnostics } = render(source);
    return diagnostics.map(({ code, position, values }) => `${position.line}:${position.column} ${code} ${values["text"]}`);
  };

  test("is shown as it is written, with a warning at its place", () => {
    const source = 'Words <b>bold</b>\n<script>alert(1)</script>\n\n<div onclick="x()">\n\n<!-- note -->';
    expect(html(source)).toBe(
      "<p>Words &lt;b&gt;bold&lt;/b&gt;\n&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;div onclick=&quot;x()&quot;&gt;</p>\n<p>&lt;!-- note --&gt;</p>\n",
    );
    expect(told(source)).toEqual([
      "1:7 raw-html <b>",
      "2:1 raw-html <script>",
      '4:1 raw-html <div onclick="x()">',
      "6:1 raw-html <!--",
    ]);
  });

  test("in code is code, and needs no warning", () => {
    expect(told("`<b>`\n\n    <i>\n\n```\n<u>\n```")).toEqual([]);
  });

  test("is none where it only looks like it, or a backslash or its name takes the sign's meaning", () => {
    expect(told("a < b and c > d, 3 <4, x<y")).toEqual([]);
    expect(told("\\<b> and &lt;b&gt; and \\<!-- x --> and &#60;i&#62;")).toEqual([]);
  });

  test("is found with an address or an entity inside, over two lines, and in a note", () => {
    expect(told('<a href="https://x.org?a=1&amp;b=2">\n<span\nclass="x">\n\nword^[<u>]')).toEqual([
      '1:1 raw-html <a href="https://x.org?a=1&amp;b=2">',
      '2:1 raw-html <span class="x">',
      "5:7 raw-html <u>",
    ]);
  });
});

/** Each remark on a line, with its place: `1:3 link-not-understood text=[a](b c)`. */
function remarks(source: string): readonly string[] {
  return render(source).diagnostics.map(({ code, position, values }) =>
    [`${position.line}:${position.column} ${code}`, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(
      " ",
    ),
  );
}

describe("nothing is lost in silence", () => {
  test.each([
    ["in a table", "| a | b |\n| - | - |\n| 1 | 2 | **3** | 4 |", ["3:11 table-row-too-long cells=4 columns=2 text=**3**"]],
    ["in a quote", "> | a | b |\n> | - | - |\n> 1 | 2 | 3", ["3:11 table-row-too-long cells=3 columns=2 text=3"]],
    ["in a list", "- | a | b |\n  | - | - |\n  | 1 | 2 | 3 |", ["3:13 table-row-too-long cells=3 columns=2 text=3"]],
    ["through code", "| a | b |\n| - | - |\n| `x|y` | z |", ["3:11 table-row-too-long cells=3 columns=2 text=z"]],
    ["unless it is empty", "| a | b |\n| - | - |\n| 1 | 2 | |\n| 1 |\n| x\\|y | z |", []],
  ])("a cell too many %s", (_where, source, expected) => {
    expect(remarks(source)).toEqual(expected);
  });

  test.each([
    [
      "a note that nothing refers to",
      "a[^1]\n\n[^1]: One\n[^2]: Two\n\n[^3]:\n    Three",
      ["4:1 unused-note note=[^2]", "6:1 unused-note note=[^3]"],
    ],
    ["two notes of one name", "a[^1]\n\n[^1]: One\n\n[^1]: Two", ["5:1 duplicate-note note=[^1] line=3"]],
    [
      "an address that nothing refers to, and a word that looks like one",
      "[Note]: Important\n\n> [x]: https://x.org",
      ["1:1 unused-note note=[Note]", "3:3 unused-note note=[x]"],
    ],
    ["two addresses of one name", "[a][x] [X]\n\n[x]: https://x.org\n[X]: https://y.org", ["4:1 duplicate-note note=[X] line=3"]],
    ["what is for the author only", "[//]: # (Write here.)\n[//]: # (And here.)\n\nText", []],
    [
      "notes and addresses that are used",
      "a[^1] ^[b[^2]] [c][g] ![e]\n\n[^1]: [g]\n[^2]: x\n\n[g]: https://x.org\n[e]: ../media/e.png",
      [],
    ],
  ])("%s", (_what, source, expected) => {
    expect(remarks(source)).toEqual(expected);
  });

  test("a note inside a note has a number of its own", () => {
    const text = html("a^[b^[c] and[^1]]\n\n[^1]: d");
    for (const words of ["<p>b<sup", "<p>c ", "<p>d "]) expect(text).toContain(words);
    expect(text.match(/<li id="fn\d"/g)).toEqual(['<li id="fn1"', '<li id="fn2"', '<li id="fn3"']);
  });

  test.each([
    ["quotes", "> ".repeat(99), "> ".repeat(100), 3],
    [
      "lists",
      Array.from({ length: 49 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
      Array.from({ length: 50 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
      52,
    ],
  ])("%s so deep that the parser gives up are refused, less deep ones are whole", (_what, whole, tooDeep, line) => {
    expect(html(`${whole}deepest\n\nafter`)).toMatch(/deepest[\s\S]*after/);
    const { value, diagnostics } = render(`a\n\n${tooDeep}deepest\n\nafter`);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, position }) => `${position.line} ${code}`)).toEqual([`${line} markdown-too-complex`]);
  });
});

describe("a link that Markdown does not understand is named", () => {
  test.each([
    ["[s](https://x.org/a b)", "1:1 link-not-understood text=[s](https://x.org/a b) suggestion=[s](https://x.org/a%20b)"],
    ["![x](../media/a b.jpg)", "1:1 link-not-understood text=![x](../media/a b.jpg)"],
    ["see [u] (https://x.org) now", "1:5 link-not-understood text=[u] (https://x.org) suggestion=[u](https://x.org)"],
    ["[u] (../pages/about.md)", "1:1 link-not-understood text=[u] (../pages/about.md) suggestion=[u](../pages/about.md)"],
    ["(u)[www.x.org]", "1:1 link-not-understood text=(u)[www.x.org] suggestion=[u](www.x.org)"],
    ["[miss][2]", "1:1 link-not-understood text=[miss][2]"],
    ["one\ntwo[^3]", "2:4 link-not-understood text=[^3]"],
    ["[**bold** `code`](a b)", "1:17 link-not-understood text=[bold …](a b)"],
    ["| a |\n| - |\n| [x](y z) |", "3:3 link-not-understood text=[x](y z)"],
  ])("%s", (source, expected) => {
    expect(remarks(source)).toEqual([expected]);
  });

  test.each([
    "[FR] Rapport (2020), [1] et [2], [sic] (voir plus bas)",
    "Rapport [FR] (2020) (https://x.org)",
    "- [x] fait\n- [ ] (2021)",
    "`[s](https://x.org/a b)`\n\n    [miss][2]\n\n```\n[u] (https://x.org) [^1]\n```",
    "\\[s](https://x.org/a b) \\[u] (https://x.org) \\[^3] \\[miss][2]",
    "[a](https://x.org) (https://y.org) [b](https://x.org/a%20b)",
  ])("and ordinary brackets, code and what a backslash excuses are not: %s", (source) => {
    expect(remarks(source)).toEqual([]);
  });
});

test("code keeps its empty lines, on the finished page too", async () => {
  const page = (
    await published(
      "-- tenant.yml --\nlocales: [en]\nname:\n  en: Land\n-- pages/code.en.md --\n---\ntitle: Code\n---\n```\none\n\n\n  two\n```\n",
    )
  ).get("/en/code/");
  expect(page).toContain("<pre><code>one\n\n\n  two\n</code></pre>");
});

test("a text that unfolds beyond all measure is refused, with words", () => {
  const bomb = `${"[x][r] ".repeat(15_000)}\n\n[r]: https://example.org/${"a".repeat(500)}`;
  const { value, diagnostics } = render(bomb);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["markdown-too-complex"]);
});
