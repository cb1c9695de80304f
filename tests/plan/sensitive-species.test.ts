import { expect, test } from "vitest";
import { planned, published } from "../planned.ts";
import { file, land } from "../small-land.ts";

const PLACE = "lat: -3.14159\n    lon: 29.87654";
const EXACT = /3[.,]14159|29[.,]87654|14159|87654/;

const owl = (fields: string) =>
  land +
  file("protected-areas/secret-valley.en.md", "title: Secret valley") +
  file(
    "species/otus-pauliani.en.md",
    `scientificName: Otus pauliani\noccurrence: The hollow tree by the spring\n${fields}\nplaces:\n  - ${PLACE}\nprotectedAreas:\n  - protected-areas/secret-valley`,
  );

const factsOf = async (fields: string) => {
  const { view, diagnostics } = await planned(owl(fields));
  expect(diagnostics).toEqual([]);
  const { facts } = view("record", "/en/species/otus-pauliani/");
  return new Map(facts.map(({ label, values, note }) => [label.text, [...values.map((value) => value.label.text), note?.text]]));
};

test("places of a species that is not sensitive are shown with nothing withheld", async () => {
  expect((await factsOf("endemic: true")).get("Recorded places")).toEqual(["3.142° S, 29.877° E", undefined]);
});

test.each([
  ["high", "3.1° S, 29.9° E", "0.1"],
  ["medium", "3.14° S, 29.88° E", "0.01"],
  ["low", "3.142° S, 29.877° E", "0.001"],
])("places of a species of %s sensitivity are rounded, and the page says so", async (level, place, degrees) => {
  const facts = await factsOf(`sensitivity: ${level}`);
  expect(facts.get("Recorded places")).toEqual([place, `Rounded to ${degrees}°, to protect the species.`]);
});

test("of a species of extreme sensitivity nothing says where it lives: not its places, not its areas, not the words of its fields", async () => {
  const facts = await factsOf("sensitivity: extreme");
  expect(facts.get("Recorded places")).toEqual(["Not published, to protect the species", undefined]);
  expect(facts.has("Where it lives")).toBe(false);
  expect(facts.has("Protected areas")).toBe(false);
});

test.each(["extreme", "high", "medium", "low"])(
  "no file of the site has the exact place of a species of %s sensitivity",
  async (level) => {
    const files = await published(owl(`sensitivity: ${level}`));
    const telling = [...files].filter(([, content]) => EXACT.test(content)).map(([path]) => path);
    expect(telling).toEqual([]);
  },
);

test("the strictest level holds for all languages of a species, whichever file names it", async () => {
  const text =
    owl("sensitivity: low") +
    file(
      "species/otus-pauliani.fr.md",
      `title: Petit-duc\nsensitivity: extreme\noccurrence: Le creux du vieil arbre\nplaces:\n  - ${PLACE}`,
    );
  const { view } = await planned(text);
  for (const page of ["/en/species/otus-pauliani/", "/fr/species/otus-pauliani/"]) {
    const shown = JSON.stringify(view("record", page).facts);
    expect(shown).not.toMatch(EXACT);
    expect(shown).not.toMatch(/hollow tree|vieil arbre|Secret valley/);
  }
});

test.each([
  ["a draft", "title: Petit-duc\ndraft: true\nsensitivity: extreme", "Un texte."],
  ["a file without words", "sensitivity: extreme", ""],
])("the level that only %s names holds for the published languages too", async (_kind, fields, body) => {
  const files = await published(owl("endemic: true") + file("species/otus-pauliani.fr.md", fields, body));
  const telling = [...files].filter(([path, content]) => /species/.test(path) && /hollow tree|14159|3\.14/.test(content));
  expect(telling.map(([path]) => path)).toEqual([]);
});

test("an ecosystem does not say that a species of extreme sensitivity lives there, and still names the others", async () => {
  const text =
    owl("sensitivity: extreme") +
    file("species/bat.en.md", "scientificName: Pteropus livingstonii\nsensitivity: high") +
    file("ecosystems/spring.en.md", "title: The spring\nspecies:\n  - species/otus-pauliani\n  - species/bat") +
    file("ecosystems/pond.en.md", "title: The pond\nspecies:\n  - species/otus-pauliani");
  const files = await published(text);
  for (const locale of ["en", "fr"]) {
    expect(files.get(`/${locale}/ecosystems/spring/`)).toContain("Pteropus livingstonii");
    for (const name of ["spring", "pond"])
      expect(files.get(`/${locale}/ecosystems/${name}/`)).not.toMatch(/Otus pauliani|otus-pauliani/);
  }
});

test("several places that round to one are one: how many there were would tell something as well", async () => {
  const more = file(
    "species/lemur.en.md",
    "scientificName: Lemur sp\nsensitivity: high\nplaces:\n  - lat: 1.01\n    lon: 2.01\n  - lat: 1.04\n    lon: 1.99",
  );
  const { view } = await planned(land + more);
  const row = view("record", "/en/species/lemur/").facts.find(({ label }) => label.text === "Recorded places");
  expect(row?.values.map(({ label }) => label.text)).toEqual(["1° N, 2° E"]);
});
