import { describe, expect, test } from "vitest";
import { fixFile } from "../../src/content/fix-file.ts";
import { readFields } from "../../src/content/read-fields.ts";
import { splitFrontMatter } from "../../src/content/split-front-matter.ts";
import { collectionNamed } from "../../src/schema/collections.ts";
import { tenantSettings } from "../../src/schema/settings.ts";

const news = collectionNamed("news")!;
const fix = (source: string) => fixFile(source, news.shape, true);

/** What a document says, and how many diagnostics it gets. */
function meaning(source: string) {
  const { value } = splitFrontMatter(source, "f", "bi");
  const { fields, shape, sourceSchema: schema } = news;
  const read = readFields(value?.yaml ?? "", { tenant: "bi", file: "f", firstLine: 2, fields, schema, shape });
  return { fields: read.value?.fields, body: value?.body, warnings: read.diagnostics.length };
}

const before = [
  "---",
  "# en-tête : note #1",
  "title : Burundi : la stratégie   ",
  "date: 2026-11-22   # le bon jour",
  "summary: Cible #3",
  "  du Cadre :",
  "# une note",
  "",
  "  la suite",
  "sources:",
  "  - title: 1.10",
  "    url: https://x.org/#a",
  "",
  '  - title: "déjà"   # bon',
  "subjects: [ CBD-SUBJECT-FOR ]",
  "---",
  "title: a : b",
  "\tcorps  ",
  "",
];
const after = [
  "---",
  "# en-tête : note #1",
  'title : "Burundi : la stratégie"',
  "date: 2026-11-22   # le bon jour",
  'summary: "Cible #3 du Cadre :\\nla suite"',
  "# une note",
  "sources:",
  '  - title: "1.10"',
  ...before.slice(11),
];

describe("a file is written so that every YAML reader sees the same words", () => {
  test.each(["\n", "\r\n", "\r"])("with %j at the ends of lines, everything else stays byte for byte", (end) => {
    for (const mark of ["", "\uFEFF"]) {
      const source = mark + before.join(end);
      const fixed = fix(source);
      expect(fixed).toBe(mark + after.join(end));
      expect(meaning(fixed ?? "")).toEqual({ ...meaning(source), warnings: 0 });
      expect(fix(fixed ?? "")).toBeUndefined();
    }
  });

  test("ends of lines that are mixed stay mixed", () => {
    expect(fix("---\r\ntitle: a : b\ndate: 2026\r\n---\nx\r")).toBe('---\r\ntitle: "a : b"\ndate: 2026\r\n---\nx\r');
  });

  test("where nothing is to be mended, nothing is written", () => {
    for (const source of [
      "---\ntitle: A\n---\nB : c\n",
      "---\n---\n",
      "no front matter: a : b",
      "---\ntitle: a : b\n",
      "---js\ntitle: a : b\n---\n",
      "",
    ])
      expect(fix(source)).toBeUndefined();
  });

  test("what can be meant in two ways is left to its author", () => {
    expect(fix("---\ntitle: a : b\n date: 2026\n---\n")).toBeUndefined();
    expect(fix("---\ntitle: a : b\nsources:\n\t- title: x\ntranslation:\n  from: fr\n---\n")).toBeUndefined();
  });

  test("faulty values of other types stay as they were typed", () => {
    expect(fix("---\ntitle: a : b\ndraft: oui : non\nautre: c : d\n---\n")).toBe(
      '---\ntitle: "a : b"\ndraft: oui : non\nautre: c : d\n---\n',
    );
  });

  test("a settings file, whose last line has no end", () => {
    const fixed = fixFile("\uFEFFlocales: [fr, no]\r\nname:\r\n  fr: Burundi : x\r\n    et #2", tenantSettings.shape, false);
    expect(fixed).toBe('\uFEFFlocales: [fr, "no"]\r\nname:\r\n  fr: "Burundi : x et #2"\r\n');
  });
});
