import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";
import { file, land } from "../small-land.ts";

const target = (number: number, fields = "") =>
  file(`targets/t${number}.en.md`, `title: Target ${number}\nnumber: ${number}${fields}`);

describe("the numbers on the home page", () => {
  test("count what the site itself shows, drafts left out", async () => {
    const { view } = await planned(
      `${land.trimEnd()}\n  treaties:\n    cbd:\n      inForce: 1995-03-03\n` +
        file("documents/a.en.md", "title: A\nkind: strategy") +
        file("documents/b.en.md", "title: B\nkind: strategy") +
        file("documents/b.fr.md", "title: B en français") +
        file("documents/c.en.md", "title: C\nkind: strategy\ndraft: true") +
        target(1),
    );
    const { figures } = view("home", "/en/");
    expect(figures.map(({ value, label, url }) => [value, label.text, url])).toEqual([
      ["1995", "the country becomes a Party to the Convention", "/en/convention/"],
      ["1", "national target on record", "/en/targets/"],
      ["2", "documents listed", "/en/documents/"],
    ]);
    const listed = view("list", "/en/documents/").groups.flatMap(({ items }) => items);
    expect(listed).toHaveLength(2);
  });

  test("are absent where there is nothing to count", async () => {
    expect((await planned(land)).view("home", "/en/").figures).toEqual([]);
  });
});

describe("the key documents on the home page", () => {
  const report = (number: number, fields = "") =>
    file(`documents/nr${number}.en.md`, `title: Report ${number}\nkind: national-report\nnumber: ${number}${fields}`);
  const keyDocuments = async (text: string) =>
    (await planned(land + text)).view("home", "/en/").documents?.items.map(({ title }) => title.text);

  test("begin with the last national report, whether it is dated or not", async () => {
    expect(await keyDocuments(report(2, "\nyear: 2001") + report(5))).toEqual(["Report 5", "Report 2"]);
  });

  test("leave out what nothing is known of but that it exists", async () => {
    expect(await keyDocuments(report(5) + file("documents/draft.en.md", "title: A draft\nkind: other"))).toEqual(["Report 5"]);
    expect(await keyDocuments(file("documents/draft.en.md", "title: A draft\nkind: other"))).toBeUndefined();
  });
});

describe("the page of all sources", () => {
  const cited = (path: string, ...titles: string[]) =>
    file(
      path,
      `title: ${path.replace(/\W/g, " ")}\ndate: 2026-01-01\nsources:\n${titles.map((title) => `  - title: ${title}`).join("\n")}`,
    );

  test("names each source once, with every page that rests on it", async () => {
    const { view } = await planned(
      `${land.trimEnd()}\n  treaties:\n    cbd:\n      sources:\n        - title: Zoo\n` +
        cited("news/a.en.md", "Zoo", "Ark", "Zoo") +
        cited("news/b.en.md", "Zoo"),
    );
    const { groups, count, lead, heading } = view("attribution", "/en/attribution/");
    expect(groups.map(({ source, usedOn }) => [source.title, ...usedOn.map(({ url }) => url)])).toEqual([
      ["Ark", "/en/news/a/"],
      ["Zoo", "/en/news/a/", "/en/news/b/", "/en/convention/"],
    ]);
    expect([heading.text, lead, count.text]).toEqual([
      "Sources and licences",
      undefined,
      "This site rests on 2 sources. Each is listed with the pages that use it.",
    ]);
  });

  test("does not say twice a year that stands in the title", async () => {
    const { view } = await planned(
      land + file("news/a.en.md", "title: A\ndate: 2026\nsources:\n  - title: Atlas (May 2011)\n    year: 2011"),
    );
    const [group] = view("attribution", "/en/attribution/").groups;
    expect([group?.source.title, group?.source.year]).toEqual(["Atlas (May 2011)", undefined]);
  });

  test("tells two editions of a source apart", async () => {
    const { view } = await planned(
      land +
        file(
          "news/a.en.md",
          "title: A\ndate: 2026\nsources:\n  - title: Atlas\n    year: 2020\n  - title: Atlas\n    year: 2021",
        ),
    );
    expect(view("attribution", "/en/attribution/").groups.map(({ source }) => source.year)).toEqual(["2020", "2021"]);
  });

  test("says so where there is none", async () => {
    const { view } = await planned(land);
    expect(view("attribution", "/en/attribution/").count.text).toBe("No source is listed on this site yet.");
  });
});

test("a draft is left out everywhere: no page, no list, no menu, no source, no feed", async () => {
  const text =
    land +
    file(
      "news/secret.en.md",
      "title: A secret\ndate: 2026-01-01\ndraft: true\nsources:\n  - title: A secret source",
      "Concealed words.",
    ) +
    file("pages/convention.en.md", "title: Another secret\ndraft: true") +
    file("news/open.en.md", "title: Open\ndate: 2026-01-02");
  const { diagnostics } = await planned(text);
  expect(diagnostics).toEqual([]);
  const files = await published(text);
  expect([...files].filter(([, content]) => /secret|Concealed/i.test(content)).map(([path]) => path)).toEqual([]);
  expect([...files.keys()].filter((path) => /secret|convention/.test(path))).toEqual([]);
});

test("a link to a draft is words without a link, with a warning", async () => {
  const { diagnostics } = await planned(
    land +
      file("news/open.en.md", "title: Open\ndate: 2026-01-02", "See [it](secret.md).") +
      file("news/secret.en.md", "title: A\ndate: 2026\ndraft: true"),
  );
  expect(diagnostics).toEqual(["news/open.en.md:5:10 link-to-draft link=secret.md"]);
});

test("an entry without a document in the default language is published, with a warning", async () => {
  const { diagnostics, page } = await planned(land + file("news/a.fr.md", "title: Nouvelle\ndate: 2026-01-01"));
  expect(diagnostics).toEqual(["news/a.fr.md:2:1 missing-default-document locale=en"]);
  expect(page("/en/news/a/").contentLocale).toBe("fr");
});
