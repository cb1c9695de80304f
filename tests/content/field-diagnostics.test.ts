import { describe, expect, test } from "vitest";
import { read, readSettings, told } from "./reading.ts";

describe("everything that is wrong is said at once, at its place", () => {
  const faulty = [
    "title: Burundi : la stratégie",
    "sumary: Un mot : deux",
    "date: 22/11/2026",
    "draft: oui",
    "order: beaucoup : trop",
    "section: abut",
    "sources:",
    "  - title: A",
    "    url: www.cbd.int",
    "    an: 2015",
    "  - url: https://x.org/",
    "subjects: CBD-X",
    "slug: Mon Titre",
    "translation:",
    "  from: fr",
    "  method: machine",
    "  reviewed: نعم",
  ];
  const expected = [
    "2:8 yaml-reads-otherwise field=title text=Burundi : la stratégie",
    "3:1 unknown-field field=sumary suggestion=summary",
    "4:7 bad-date field=date value=22/11/2026 suggestion=2026-11-22",
    "5:8 wrong-type field=draft expected=yesNo suggestion=true",
    "6:8 bad-number field=order value=beaucoup : trop",
    "7:10 unknown-choice field=section value=abut suggestion=about",
    "10:10 bad-link field=sources.0.url value=www.cbd.int suggestion=https://www.cbd.int",
    "11:5 unknown-field field=sources.0.an",
    "12:5 missing-field field=sources.1.title",
    "13:11 wrong-type field=subjects expected=manyOf",
    "14:7 bad-slug field=slug value=Mon Titre",
    "18:13 wrong-type field=translation.reviewed expected=yesNo suggestion=true",
  ];

  test.each([["\n"], ["\r\n"], ["\r"]])("with %j at the ends of lines", (end) => {
    expect(told(read(faulty.join(end), "pages", 2))).toEqual(expected);
    expect(told(read(`\uFEFF${faulty.join(end)}`, "pages", 2))).toEqual(expected);
  });

  test("an unknown field is answered with all that are known", () => {
    const { values } = read("title: A\nauteur: x").diagnostics[0] ?? {};
    expect(values?.["known"]).toMatch(/^title, summary, picture, date, .*, section, order$/);
  });

  test("a misspelt required field is one mistake, not two", () => {
    expect(told(read("titel: A"))).toEqual(["1:1 unknown-field field=titel suggestion=title"]);
  });

  test("texts that are too long, and characters that turn the text round", () => {
    const yaml = `title: ${"é".repeat(301)}\nsummary: a\u202Eb\nreview: a\u0000b\n`;
    expect(told(read(yaml)).filter((line) => !line.includes("reads-otherwise"))).toEqual([
      "1:8 text-too-long field=title limit=300",
      "2:10 forbidden-character field=summary character=U+202E",
      "3:9 forbidden-character field=review character=U+0000",
    ]);
  });

  test("characters that a page must not hold, though they look like the end of a line or like nothing", () => {
    expect(
      told(read('title: "a\\u0085b"\nsummary: a\uFDD0b\nreview: a\u{1FFFE}b\n')).map((line) => line.replace(/^\S+ /, "")),
    ).toEqual([
      "forbidden-character field=title character=U+0085",
      "forbidden-character field=summary character=U+FDD0",
      "forbidden-character field=review character=U+1FFFE",
    ]);
  });

  test("a list or a map in place of a text, and a text in place of a list or a map", () => {
    expect(told(read("title:\n  fr: A\n  en: B"))).toEqual(["2:3 wrong-type field=title expected=line"]);
    expect(told(read("title:\n  - A"))).toEqual(["2:3 wrong-type field=title expected=line"]);
    expect(told(read("title: A\ntranslation: fr : x\nsources: UN"))).toEqual([
      "2:14 wrong-type field=translation expected=group",
      "3:10 wrong-type field=sources expected=listOf",
    ]);
  });

  test("a map by locale with a name that is no locale", () => {
    expect(told(readSettings("locales: [fr]\nname:\n  fr: A\n  Français: B"))).toEqual([
      "4:3 unknown-locale locale=Français suggestion=fr",
    ]);
  });

  test("duplicate fields", () => {
    expect(told(read("title: A\nsources:\n  - title: B\n    title: C\ntitle: D"))).toEqual([
      "4:5 duplicate-field field=sources.0.title",
      "5:1 duplicate-field field=title",
    ]);
  });

  test("a field that is indented by mistake is not swallowed by the text above it", () => {
    expect(told(read("title: A\n date: 2026-11-22"))).toEqual([
      "1:8 yaml-reads-otherwise field=title text=A date: 2026-11-22",
      "2:2 yaml-syntax detail=date: 2026-11-22",
    ]);
  });

  test("tabs are taken for indentation unless spaces are too", () => {
    expect(told(read("title: A\nsources:\n\t- title: B\ntranslation:\n  from: fr\n  method: human"))).toEqual([
      "3:1 yaml-syntax detail=- title: B",
    ]);
  });

  test("what is no YAML at all", () => {
    expect(told(read("Bonjour"))).toEqual(["1:1 yaml-syntax detail=Bonjour"]);
    expect(told(read("- A\n- B"))).toEqual(["1:1 yaml-syntax detail=- A"]);
    expect(told(read("title: A\nune suite sans retrait\ndate: 2026"))).toEqual(["2:1 yaml-syntax detail=une suite sans retrait"]);
    expect(told(read("title: A\nsubjects: [A,\n", "pages", 2))).toEqual(["3:11 wrong-type field=subjects expected=manyOf"]);
  });

  test("positions of the values, where quotes and blanks were put in too", () => {
    const { value } = read(
      "title\u00A0: a : b\nsources:\n\u00A0\u00A0- title :   x : y\n    year: 2015\nsubjects: [CBD-SUBJECT-FOR]\n",
      "pages",
      2,
    );
    const places = [...(value?.positionByPath ?? [])].map(([path, { line, column }]) => `${path} ${line}:${column}`);
    expect(places).toEqual([
      " 2:1",
      "title 2:9",
      "sources 4:3",
      "sources.0 4:5",
      "sources.0.title 4:15",
      "sources.0.year 5:11",
      "subjects 6:11",
      "subjects.0 6:12",
    ]);
  });
});
