import { describe, expect, test } from "vitest";
import { quoteTexts } from "../../src/content/lossless-yaml.ts";
import type { YamlShape } from "../../src/schema/field.ts";

const shape: YamlShape = {
  map: {
    title: "text",
    day: "token",
    year: "yaml",
    words: { list: "text" },
    name: { each: "text" },
    group: { map: { note: "text", from: "token" } },
    sources: { list: { map: { title: "text", url: "token" } } },
  },
};

const quoted = (yaml: string) => quoteTexts(yaml, shape).text;

describe("what YAML reads as it was typed stays as it is", () => {
  test.each([
    "title: Rapport national",
    "title : Rapport national",
    "title:\tRapport",
    'title: "Burundi : x" # note',
    "title: 'l''eau'",
    "title: Écrire à chm@example.org, https://www.cbd.int/#a",
    "title: une ligne\n  et une autre\n\n  puis la fin",
    "title: |\n  a : b # c\n   d",
    "# title: a : b\n\n  # autre : note #\ntitle: x",
    "day: 2026-11-22 # jour : le bon",
    "day: 2019",
    "day: null",
    "day: # rien",
    "year: 1_000 # mille",
    "year: [a, {b: c}]\ntitle: x",
    "words: [a, 'b: c', \"d\"] # fin : ici",
    "words:\n- a\n- b # c".replace(" # c", ""),
    "words: [\n  a,\n  b\n]",
    "name:\n    fr: A\n    # B : c\n    en: B",
    "group: {note: a, from: b}",
    "sources:\n- title: A\n  url: https://x.org/#y\n- url: https://z.org # fin",
    "unknown: 12:30",
    "unknown:\n  a: b : c\n  - x\ntitle: z",
  ])("%j", (yaml) => {
    expect(quoteTexts(yaml, shape)).toMatchObject({ text: yaml, changes: [], ambiguities: [] });
  });
});

describe("what YAML would read otherwise is put in quotes, on as many lines as before", () => {
  test.each([
    ["title: a : b", 'title: "a : b"'],
    ['title: "a" : b\\', 'title: "\\"a\\" : b\\\\"'],
    ["title: a : b\n  c\n\n  d\nday: 2026", 'title: "a : b c\\nd"\n\n\n\nday: 2026'],
    ["title: a\n# note\n  b\nday: 2026", 'title: "a b"\n# note\n\nday: 2026'],
    ["title:\n  a : b", 'title:\n  "a : b"'],
    ["title: a\u2028b: \uFEFFc", 'title: "a\\u2028b: \\ufeffc"'],
    ["day: no", 'day: "no"'],
    ["day: #0b5a45 # vert", 'day: "#0b5a45" # vert'],
    ["words:\n  - a: b\n  - - c\n  - d", 'words:\n  - "a: b"\n  - "- c"\n  - d'],
    ["words: [1.10, a, Cible #3, oui: non] # fin", 'words: ["1.10", a, "Cible #3", "oui: non"] # fin'],
    ["name:\n  fr: a : b\n  pt: não: c", 'name:\n  fr: "a : b"\n  pt: "não: c"'],
    ["group:\n  note: a #b\n  from: c #d", 'group:\n  note: "a #b"\n  from: c #d'],
    ["sources:\n  -   title: a : b\n      url: x", 'sources:\n  -   title: "a : b"\n      url: x'],
    ["sources:\n- url: x\n  title: a : b\ntitle: c : d", 'sources:\n- url: x\n  title: "a : b"\ntitle: "c : d"'],
    ["title:a\nyear:2015", "title: a\nyear: 2015"],
    ["title\u00A0:\u00A0a", "title: a"],
    ["'title' : a : b", "'title' : \"a : b\""],
    ["\u00A0\ntitle: a", "\ntitle: a"],
    ["name:\n\tfr: a\n\ten: b : c", 'name:\n  fr: a\n  en: "b : c"'],
    ["title: |\n\ta : b\n\t\tc\nday: 2026", "title: |\n  a : b\n  \tc\nday: 2026"],
  ])("%j", (yaml, text) => {
    expect(quoted(yaml)).toBe(text);
    expect(quoted(text)).toBe(text);
  });

  test("each change says where it is and which words are meant", () => {
    const { changes } = quoteTexts("title: a\nsources:\n  - title : x : y\n  - title: z\n    url: b\n\nwords:\n- 1.10", shape);
    expect(changes).toEqual([
      { line: 3, column: 13, path: "sources.0.title", text: "x : y" },
      { line: 8, column: 3, path: "words.0", text: "1.10" },
    ]);
  });

  test("columns of the quoted text lead back to those that were written", () => {
    const { text, writtenColumn } = quoteTexts("words: [1.10, b, 2.20]", shape);
    expect(text).toBe('words: ["1.10", b, "2.20"]');
    expect([1, 8, 9, 17, 20].map((column) => writtenColumn(1, column))).toEqual([1, 8, 9, 15, 18]);
  });

  test("a faulty value of another type is kept from hiding other faults, without a word about it", () => {
    expect(quoteTexts("year: a : b\nunknown: @x\ntitle: z", shape)).toMatchObject({
      text: 'year: "a : b"\nunknown: "@x"\ntitle: z',
      changes: [],
    });
  });
});

test("a front matter of twenty lines takes well under a fifth of a millisecond", () => {
  const yaml = [
    "title: La forêt de la Kibira : un château d'eau",
    "summary: Les arbres de la Kibira retiennent l'eau de pluie dont vivent les vallées du nord.",
    "day: 2026-11-22",
    "year: 2015",
    "name:",
    "  fr: Burundi",
    "  en: Burundi",
    "  rn: Uburundi",
    "words:",
    "  - forêt",
    "  - eau",
    "  - Cible #3",
    "sources:",
    "  - title: Rapport national, sixième édition",
    "    url: https://www.cbd.int/doc/nr/nr-06/bi-nr-06-fr.pdf",
    "  - title: Convention sur la diversité biologique : texte",
    "    url: https://www.cbd.int/convention/text/",
    "group:",
    "  note: Lu et relu",
    "  from: fr",
  ].join("\n");
  const microseconds = () => {
    const before = process.cpuUsage();
    for (let round = 0; round < 200; round++) quoteTexts(yaml, shape);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 200;
  };
  const best = Math.min(...Array.from({ length: 8 }, microseconds));
  expect(best).toBeLessThan(200);
});
