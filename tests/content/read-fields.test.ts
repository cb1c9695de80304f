import { describe, expect, test } from "vitest";
import { readFields } from "../../src/content/read-fields.ts";
import { collectionNamed } from "../../src/schema/collections.ts";
import { tenantSettings } from "../../src/schema/settings.ts";

function read(yaml: string, collection = "pages", firstLine = 1) {
  const definition = collectionNamed(collection);
  if (!definition) throw new Error(collection);
  const { fields, shape, sourceSchema: schema } = definition;
  return readFields(yaml, { tenant: "bi", file: "f.md", firstLine, fields, schema, shape });
}

function readSettings(yaml: string) {
  const { fields, shape, schema } = tenantSettings;
  return readFields(yaml, { tenant: "bi", file: "tenant.yml", firstLine: 1, fields, schema, shape });
}

/** Every diagnostic on a line: place, code, values but the long lists of what is known. */
function told({ diagnostics }: Pick<ReturnType<typeof read>, "diagnostics">) {
  return diagnostics.map(({ code, position, values }) => {
    const shown = Object.entries(values).filter(([name]) => name !== "known").map(([name, value]) => `${name}=${value}`);
    return `${position.line}:${position.column} ${code} ${shown.join(" ")}`.trim();
  });
}

const valid = (yaml: string, collection = "pages") => read(yaml, collection).value?.fields;
const title = (written: string) => (valid(`title: ${written}\n`) as { title?: string } | undefined)?.title;

describe("ordinary lines mean what they say", () => {
  test.each([
    "Burundi : la stratégie", "Burundi: la stratégie", "Cible #3 du Cadre", "'Plan d'action'", "[FR] Rapport", "@chm", "Appel à projets 2026:", "1.10", "oui",
    "no", "null", "~", "- tiret", "? question", "! attention", "%TVA", "*important*", "&co", "{x}", '"Agir" pour demain', "100%", "2026-11-22 : atelier",
    "2026-11-22", "2030", "الاستراتيجية: الخطة", "الهدف #3", "Relatório nacional: sexta edição", "Não", "Ação n.º 5 - «água»", "022245678", "+257 22 22 22",
    "0o17", "010", "1_000", "12:30", "0x1F", ".5", "1e3", "<<", "=", "---", "...", "`code`", "> 50 % des espèces", "| barre", "#chm", "# chm", "a: b: c", "C:\\dossier",
    '"C:\\dossier"', "'", '"', "''' x", "[FR", "FR]", "https://www.cbd.int/#a", "x, y", "Écrire à : chm@example.org", "🦍 : gorille", "- - x", "key: [1, 2]", "!!js/function x",
    "&a [*a]", "{{ 7 * 7 }}", "يوم: ٢٢", "on", "Off", "TRUE", "n", "l'eau: l'or", "100 %:", "a #", "a\tb: c",
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
  ])("a longer value: %j", (written, text) => {
    expect(title(written)).toBe(text);
  });

  test("in lists, groups, locale maps and flow lists too", () => {
    const sources = "sources:\n  - title: CNUCED : rapport #3\n    url: https://example.org/#3\n    year: 2015\n  - title: '1.10'\n";
    expect(valid(`title: A\n${sources}`)).toEqual({
      title: "A",
      sources: [{ title: "CNUCED : rapport #3", url: "https://example.org/#3", year: 2015 }, { title: "1.10" }],
    });
    const settings = readSettings("locales: [fr, no] # first = default\nname:\n  fr: Burundi : x\n  no: 1.10\ncolours:\n  brand: #0b5a45 # text\n");
    expect(settings.value?.fields).toEqual({
      locales: ["fr", "no"],
      name: { fr: "Burundi : x", no: "1.10" },
      colours: { brand: "#0b5a45" },
    });
  });

  test("items of a list of codes", () => {
    const roles = ["CHM-FP", "CBD-FP1"];
    for (const written of ["roles: [CHM-FP, CBD-FP1]", "roles:\n- CHM-FP\n- CBD-FP1", "roles:\n  - CHM-FP # le point focal\n\n  # fin\n  - 'CBD-FP1'"])
      expect(valid(`title: A\n${written}\nphone: 022245678\naddress: Bujumbura: BP 2757`, "contacts")).toEqual({
        title: "A",
        roles,
        phone: "022245678",
        address: "Bujumbura: BP 2757",
      });
  });

  test("dates, numbers and yes or no mean what YAML says, with a comment after them", () => {
    const yaml = "title: A\ndate: 2019 # environ\nupdatedOn: 2026-11-22\norder: 3 # trois\ndraft: false\nsection: about # fin";
    const read = readSettings("locales: [fr]");
    expect(read.diagnostics.map(({ code }) => code)).toEqual(["missing-field"]);
    expect(valid(yaml)).toEqual({ title: "A", date: "2019", updatedOn: "2026-11-22", order: 3, draft: false, section: "about" });
  });

  test("blanks as French, Arabic and word processors put them", () => {
    const yaml = "title\u00A0: Foo\u00A0: bar\u202F!\nsummary :\u00A0Texte\norder:3\n\u200Fsection: about\n\u00A0\nsources:\n\u00A0\u00A0-\u00A0title : X\n\u00A0\u00A0\u00A0\u00A0year: 2015\u00A0\n";
    const read_ = read(yaml);
    expect(read_.value?.fields).toEqual({ title: "Foo\u00A0: bar\u202F!", summary: "Texte", order: 3, section: "about", sources: [{ title: "X", year: 2015 }] });
    expect(valid("title: A\nsources:\n\t- title: X : y\n\t  year: 2015\n")).toEqual({ title: "A", sources: [{ title: "X : y", year: 2015 }] });
  });

  test("what browser editors leave empty is absent", () => {
    const leftovers = "date:\nupdatedOn: ''\nreviewedOn: null\ndraft: null\nsummary: \"\"\nsubjects: []\nsources:\n  - title: ''\n    url:\ntranslation: {}\nsection: ~\norder:\n";
    expect(read(`title: A\n${leftovers}`)).toMatchObject({ value: { fields: { title: "A" } }, diagnostics: [] });
    expect(valid("title: A\nsubjects:\n  -\n")).toEqual({ title: "A" });
  });

  test("an empty block lacks only what is required", () => {
    for (const yaml of ["", "\n", "# rien\n"]) expect(told(read(yaml, "pages", 2))).toEqual(["2:1 missing-field field=title"]);
  });
});

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
    expect(values?.["known"]).toMatch(/^title, summary, date, .*, section, order$/);
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

  test("a list or a map in place of a text, and a text in place of a list or a map", () => {
    expect(told(read("title:\n  fr: A\n  en: B"))).toEqual(["2:3 wrong-type field=title expected=line"]);
    expect(told(read("title:\n  - A"))).toEqual(["2:3 wrong-type field=title expected=line"]);
    expect(told(read("title: A\ntranslation: fr : x\nsources: UN"))).toEqual([
      "2:14 wrong-type field=translation expected=group",
      "3:10 wrong-type field=sources expected=listOf",
    ]);
  });

  test("a map by locale with a name that is no locale", () => {
    expect(told(readSettings("locales: [fr]\nname:\n  fr: A\n  Français: B"))).toEqual(["4:3 unknown-locale locale=Français"]);
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
      "2:2 yaml-syntax detail=“date:” is indented more than “title:”",
    ]);
  });

  test("tabs are taken for indentation unless spaces are too", () => {
    expect(told(read("title: A\nsources:\n\t- title: B\ntranslation:\n  from: fr\n  method: human"))).toEqual([
      "3:1 yaml-syntax detail=some lines are indented with tabs and some with spaces",
    ]);
  });

  test("what is no YAML at all", () => {
    expect(told(read("Bonjour"))).toEqual(["1:1 yaml-syntax detail=key: value"]);
    expect(told(read("- A\n- B"))).toEqual(["1:1 yaml-syntax detail=key: value"]);
    expect(read("title: A\nune suite sans retrait\ndate: 2026").diagnostics).toMatchObject([{ code: "yaml-syntax", position: { line: 2 } }]);
  });

  test("positions of the values, where quotes and blanks were put in too", () => {
    const { value } = read("title\u00A0: a : b\nsources:\n\u00A0\u00A0- title :   x : y\n    year: 2015\nsubjects: [CBD-SUBJECT-FOR]\n", "pages", 2);
    const places = [...(value?.positionByPath ?? [])].map(([path, { line, column }]) => `${path} ${line}:${column}`);
    expect(places).toEqual(
      [" 2:1", "title 2:10", "sources 4:3", "sources.0 4:5", "sources.0.title 4:15", "sources.0.year 5:11", "subjects 6:11", "subjects.0 6:12"],
    );
  });
});

describe("hostile files end in a message", () => {
  test.each([
    ["order: !!js/function 'x'", "1:8 yaml-not-plain what=!!js/function"],
    ["order: !x 3", "1:8 yaml-not-plain what=!x"],
    ["order: ! 3", "1:8 yaml-not-plain what=!"],
    ["subjects: &a [*a, *a]", "1:11 yaml-not-plain what=&a"],
    ["sources:\n  - &x\n    title: A\n  - *x", "2:5 yaml-not-plain what=&x"],
    ["unknown: &a [*a]", "1:10 yaml-not-plain what=&a"],
    ["&a title: x", "1:1 yaml-not-plain what=&a"],
    ["<<: {title: x}", "1:1 yaml-not-plain what=<<"],
    ["__proto__:\n  polluted: yes\ntitle: A", "1:1 unsafe-key field=__proto__"],
    ["title: A\ntranslation:\n  constructor: {prototype: {x: 1}}", "3:3 unsafe-key field=translation.constructor"],
    ["title: A\nx: {__proto__: {y: 1}}", "2:5 unsafe-key field=x.__proto__"],
    ["title: A\n---\ntitle: B", "2:1 yaml-not-plain what=---"],
    ["%YAML 1.1\n---\ntitle: A", "1:1 yaml-not-plain what=%YAML 1.1"],
    ["? [a]\n: b", "1:3 yaml-syntax detail=With stringKeys, all keys must be strings"],
  ])("%j", (yaml, line) => {
    expect(told(read(yaml))).toContain(line);
    expect(read(yaml).value).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ["brackets", `order: ${"[".repeat(10_000)}`],
    ["closed brackets", `order: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["thirty brackets", `x: ${"[".repeat(30)}${"]".repeat(30)}`],
    ["braces", `order: ${"{a: ".repeat(10_000)}`],
    ["dashes", `order:\n  ${"- ".repeat(10_000)}x`],
    ["dashes in a list of texts", `subjects:\n  ${"- ".repeat(10_000)}x`],
    ["indented keys", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["question marks", "? ".repeat(10_000)],
    ["colons", `title: ${": ".repeat(30_000)}`],
    ["commas", `subjects: [${",".repeat(30_000)}]`],
    ["quotes", `title: ${"'\"".repeat(15_000)}`],
    ["blanks", `order: x${" ".repeat(60_000)}y`],
    ["a long line", `title: ${"x".repeat(400_000)}`],
    ["a megabyte", "title: x\n".repeat(120_000)],
    ["many fields", Array.from({ length: 5000 }, (_, index) => `k${index}: v`).join("\n")],
    ["comments", `title: A\nx: y\n${"#\n".repeat(30_000)}`],
    ["controls", "title: \u0000\u001b[31m\norder: \u0000"],
  ])("%s: soon, and with errors only", (_name, yaml) => {
    const start = performance.now();
    const { value, diagnostics } = read(yaml);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(value === undefined ? diagnostics.length : 1).toBeGreaterThan(0);
  });

  test("nesting beyond twenty levels is refused", () => {
    expect(told(read(`title: A\nx: ${"[".repeat(30)}${"]".repeat(30)}`))).toContain("2:23 yaml-not-plain what=[[[…");
  });
});
