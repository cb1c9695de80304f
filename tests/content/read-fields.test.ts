import { describe, expect, test } from "vitest";
import { read, readSettings, told } from "./reading.ts";

const valid = (yaml: string, collection = "pages") => read(yaml, collection).value?.fields;
const title = (written: string) => (valid(`title: ${written}\n`) as { title?: string } | undefined)?.title;

describe("ordinary lines mean what they say", () => {
  test.each([
    "Burundi : la stratégie",
    "Burundi: la stratégie",
    "Cible #3 du Cadre",
    "'Plan d'action'",
    "[FR] Rapport",
    "@chm",
    "Appel à projets 2026:",
    "1.10",
    "oui",
    "no",
    "null",
    "~",
    "- tiret",
    "? question",
    "! attention",
    "%TVA",
    "*important*",
    "&co",
    "{x}",
    '"Agir" pour demain',
    "100%",
    "2026-11-22 : atelier",
    "2026-11-22",
    "2030",
    "الاستراتيجية: الخطة",
    "الهدف #3",
    "Relatório nacional: sexta edição",
    "Não",
    "Ação n.º 5 - «água»",
    "022245678",
    "+257 22 22 22",
    "0o17",
    "010",
    "1_000",
    "12:30",
    "0x1F",
    ".5",
    "1e3",
    "<<",
    "=",
    "---",
    "...",
    "`code`",
    "> 50 % des espèces",
    "| barre",
    "#chm",
    "# chm",
    "a: b: c",
    "C:\\dossier",
    '"C:\\dossier"',
    "'",
    '"',
    "''' x",
    "[FR",
    "FR]",
    "https://www.cbd.int/#a",
    "x, y",
    "Écrire à : chm@example.org",
    "🦍 : gorille",
    "- - x",
    "key: [1, 2]",
    "!!js/function x",
    "&a [*a]",
    "{{ 7 * 7 }}",
    "يوم: ٢٢",
    "on",
    "Off",
    "TRUE",
    "n",
    "l'eau: l'or",
    "100 %:",
    "a #",
    "a\tb: c",
  ])("title: %s", (text) => {
    expect(title(text)).toBe(text);
    expect(title(`  ${text}  `)).toBe(text);
  });

  test.each([
    ['"Agir : demain"', "Agir : demain"],
    ["'Plan d''action'  # note", "Plan d'action"],
    ['"a\\tb\\u00e9"', "a\tbé"],
    ['"une ligne\n  et une autre"', "une ligne et une autre"],
    ["'une ligne\n\n  et une autre'", "une ligne\net une autre"],
    [">\n  une ligne\n  et : une autre", "une ligne et : une autre"],
    ["|- # bloc\n  une ligne\n  # deux", "une ligne\n# deux"],
    ["une ligne\n  et : une autre\n\n  puis #3", "une ligne et : une autre\npuis #3"],
    ["une ligne\n# un commentaire\n  et une autre", "une ligne et une autre"],
    ["\n  une ligne : dessous", "une ligne : dessous"],
    ['"Agir"\n  pour demain', '"Agir" pour demain'],
    ['"Agir" # note\n  # note', "Agir"],
  ])("a longer value, which keeps its lines where a field may have several: %j", (written, text) => {
    expect(valid(`title: A\nsummary: ${written}\n`)).toEqual({ title: "A", summary: text });
    expect(title(written)).toBe(text.replace("\n", " "));
  });

  test.each(['"Agir\\r\\nmaintenant"', "|\n  Agir\n\n  maintenant\n", '"Agir \\n\\t maintenant\\n"'])(
    "words on one line that were written on several are joined by a space, without a word: %j",
    (written) => {
      expect(read(`title: ${written}\n`)).toMatchObject({ value: { fields: { title: "Agir maintenant" } }, diagnostics: [] });
    },
  );

  test("in lists, groups, locale maps and flow lists too", () => {
    const sources =
      "sources:\n  - title: CNUCED : rapport #3\n    url: https://example.org/#3\n    year: 2015\n  - title: '1.10'\n";
    expect(valid(`title: A\n${sources}`)).toEqual({
      title: "A",
      sources: [{ title: "CNUCED : rapport #3", url: "https://example.org/#3", year: 2015 }, { title: "1.10" }],
    });
    const settings = readSettings(
      "locales: [fr, no] # first = default\nname:\n  fr: Burundi : x\n  no: 1.10\ncolours:\n  brand: #0b5a45 # text\n",
    );
    expect(settings.value?.fields).toEqual({
      locales: ["fr", "no"],
      name: { fr: "Burundi : x", no: "1.10" },
      colours: { brand: "#0b5a45" },
    });
  });

  test("items of a list of codes", () => {
    const roles = ["CHM-FP", "CBD-FP1"];
    for (const written of [
      "roles: [CHM-FP, CBD-FP1]",
      "roles:\n- CHM-FP\n- CBD-FP1",
      "roles:\n  - CHM-FP # le point focal\n\n  # fin\n  - 'CBD-FP1'",
    ])
      expect(valid(`title: A\n${written}\nphone: 022245678\naddress: Bujumbura: BP 2757`, "contacts")).toEqual({
        title: "A",
        roles,
        phone: "022245678",
        address: "Bujumbura: BP 2757",
      });
  });

  test("dates, numbers and yes or no mean what YAML says, with a comment after them", () => {
    const yaml = "title: A\ndate: 2019 # environ\nupdatedOn: 2026-11-22\norder: 3 # trois\ndraft: false\nsection: about # fin";
    expect(valid(yaml)).toEqual({ title: "A", date: "2019", updatedOn: "2026-11-22", order: 3, draft: false, section: "about" });
  });

  test("blanks as French, Arabic and word processors put them", () => {
    const yaml =
      "title\u00A0: Foo\u00A0: bar\u202F!\nsummary :\u00A0Texte\norder:3\n\u200Fsection: about\n\u00A0\nsources:\n\u00A0\u00A0-\u00A0title : X\n\u00A0\u00A0\u00A0\u00A0year: 2015\u00A0\n";
    const read_ = read(yaml);
    expect(read_.value?.fields).toEqual({
      title: "Foo\u00A0: bar\u202F!",
      summary: "Texte",
      order: 3,
      section: "about",
      sources: [{ title: "X", year: 2015 }],
    });
    expect(valid("title: A\nsources:\n\t- title: X : y\n\t  year: 2015\n")).toEqual({
      title: "A",
      sources: [{ title: "X : y", year: 2015 }],
    });
  });

  test("what browser editors leave empty is absent", () => {
    const leftovers =
      "date:\nupdatedOn: ''\nreviewedOn: null\ndraft: null\nsummary: \"\"\nsubjects: []\nsources:\n  - title: ''\n    url:\ntranslation: {}\nsection: ~\norder:\n";
    expect(read(`title: A\n${leftovers}`)).toMatchObject({ value: { fields: { title: "A" } }, diagnostics: [] });
    expect(valid("title: A\nsubjects:\n  -\n")).toEqual({ title: "A" });
  });

  test("an empty block lacks only what is required", () => {
    for (const yaml of ["", "\n", "# rien\n"]) expect(told(read(yaml, "pages", 2))).toEqual(["2:1 missing-field field=title"]);
  });
});
