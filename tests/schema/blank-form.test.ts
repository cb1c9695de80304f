import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFields } from "../../src/content/read-fields.ts";
import { readInterfaceStrings } from "../../src/content/read-interface-strings.ts";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";
import { splitFrontMatter } from "../../src/content/split-front-matter.ts";
import { prepareFormWording } from "../../src/i18n/form-wording.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import { blankForm, type FormWords } from "../../src/schema/blank-form.ts";
import type { CollectionDefinition } from "../../src/schema/collection.ts";
import type { Field } from "../../src/schema/field.ts";
import { collectionNamed, collections } from "../../src/schema/collections.ts";

const forms = readInterfaceStrings(join(import.meta.dirname, "../../locales/forms"));
const english = "en" as LocaleTag;

function wordsIn(tag: string): FormWords {
  return { ...prepareFormWording(forms, [tag as LocaleTag]), describeKind: (kind) => `<${kind}>` };
}

/** Reads a document as the site would: its fields, its body, and the complete list of what is wrong. */
function read(text: string, definition: CollectionDefinition, isSource = true) {
  const split = splitFrontMatter(text, "tenants/bi/x.fr.md", "bi");
  const { yaml, body, bodyLine } = split.value ?? { yaml: "", body: "", bodyLine: 1 };
  const { fields, shape, sourceSchema, translationSchema } = definition;
  const schema = isSource ? sourceSchema : translationSchema;
  const taken = readFields(yaml, { tenant: "bi", file: "tenants/bi/x.fr.md", firstLine: 2, fields, schema, shape });
  const rendered = renderMarkdown(body, { tenant: "bi", file: "tenants/bi/x.fr.md", firstLine: bodyLine, direction: "ltr" });
  const diagnostics = [...split.diagnostics, ...taken.diagnostics, ...rendered.diagnostics];
  return {
    fields: taken.value?.fields,
    html: rendered.value?.pieces.join(""),
    problems: diagnostics.map(({ code, values }) => [code, values["field"]]),
  };
}

/** Writes a value behind each field that stands empty. */
function fill(form: string, { fields }: CollectionDefinition): string {
  return form.replace(/^(\w+): $/gm, (_, name: string) => `${name}: ${typicalValue(fields[name])}`);
}

function typicalValue(field: Field | undefined): string {
  if (field?.kind === "oneOf") return field.choices?.at(-1) ?? "";
  if (field?.kind === "link") return "https://www.cbd.int/";
  return field?.kind === "partialDay" ? "2026-11-22" : "Mangroves";
}

/** Takes the `#` away that switches a field off. */
function switchOn(form: string): string {
  return form.replace(/^#(?! \S| {3}\S)/gm, "");
}

describe.each(["en", "fr", "pt", "ar"])("in %s", (tag) => {
  test.each(collections.map((definition) => [definition.name, definition] as const))(
    "the form of %s has no fault once its required fields are filled in, and publishes nothing else",
    (_, definition) => {
      const { problems, html, fields } = read(
        fill(blankForm(definition, wordsIn(tag), { locales: [english] }), definition),
        definition,
      );
      expect(problems).toEqual([]);
      expect(html).toBe("");
      const required = Object.keys(definition.fields).filter((name) => definition.fields[name]?.required);
      expect(Object.keys(fields as object).sort()).toEqual(required.sort());
    },
  );
});

test.each(collections.map((definition) => [definition.name, definition] as const))(
  "an untouched form of %s says which fields are missing and nothing else",
  (_, definition) => {
    const { problems } = read(blankForm(definition, wordsIn("fr"), { locales: [english] }), definition);
    const required = Object.keys(definition.fields).filter((name) => definition.fields[name]?.required);
    expect(problems.map(([code]) => code)).toEqual(required.map(() => "missing-field"));
    expect(problems.map(([, field]) => field).sort()).toEqual(required.sort());
  },
);

test("every optional field can be used by taking its # away", () => {
  for (const definition of collections) {
    const form = switchOn(blankForm(definition, wordsIn("en"), { locales: [english] }));
    const split = splitFrontMatter(form, "x", "bi").value?.yaml ?? "";
    const names = [...split.matchAll(/^(\w+):/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(Object.keys(definition.fields).sort());
    const unknown = read(form, definition).problems.filter(([code]) => code !== "missing-field");
    expect(unknown).toEqual([]);
  }
});

test("names by language are asked for as the reader takes them", () => {
  const definition = collectionNamed("species") as CollectionDefinition;
  const blank = blankForm(definition, wordsIn("fr"), { locales: ["fr" as LocaleTag] });
  const named = blank
    .replace("#names:\n#  fr: ", "names:\n  fr: Chimpanzé")
    .replace("scientificName: ", "scientificName: Pan troglodytes");
  const { fields, problems } = read(named, definition);
  expect(problems).toEqual([]);
  expect(fields).toEqual({ scientificName: "Pan troglodytes", names: { fr: "Chimpanzé" } });
});

test("parts of a group that stay empty are no mistake", () => {
  const definition = collectionNamed("news") as CollectionDefinition;
  const form = fill(blankForm(definition, wordsIn("en"), { locales: [english] }), definition).replace(
    /^#sources:\n# {2}- title: \n# {4}url: \n# {4}year: $/m,
    (lines) => lines.replace(/^#/gm, "").replace("title: ", "title: National report"),
  );
  const { fields, problems } = read(form, definition);
  expect(problems).toEqual([]);
  expect(fields).toMatchObject({ sources: [{ title: "National report" }] });
});

test("the form of a translation asks for the words and how they were translated, not for facts", () => {
  const definition = collectionNamed("protected-areas") as CollectionDefinition;
  const form = blankForm(definition, wordsIn("en"), { locales: [english], translationFrom: "fr" as LocaleTag });
  const names = [...form.matchAll(/^#?(\w+):/gm)].map(([, name]) => name);
  expect(names).toEqual(["title", "translation", "summary", "designation", "areaNote", "slug"]);
  const { fields, problems } = read(fill(form, definition), definition, false);
  expect(problems).toEqual([]);
  expect(fields).toEqual({ title: "Mangroves", translation: { from: "fr", method: "human", reviewed: false } });
});

test("a form shows what may be chosen, in the reader's language, and sends to the reference for long lists", () => {
  const form = blankForm(collectionNamed("documents") as CollectionDefinition, wordsIn("fr"), { locales: ["fr" as LocaleTag] });
  expect(form).toContain(
    "# De quelle sorte de document il s’agit. (obligatoire)\n# À choisir parmi\u00a0:\n#   strategy: Stratégie ou plan d’action\n",
  );
  expect(form).toContain("CBD-SUBJECT-BIOMES, CBD-SUBJECT-AGR, … → tenants/REFERENCE.md");
});

test("known values are filled in where they are required, and only there", () => {
  const values = { date: "2026-11-22" };
  const dated = blankForm(collectionNamed("news") as CollectionDefinition, wordsIn("en"), { locales: [english], values });
  expect(dated).toContain("\ndate: 2026-11-22\n");
  const undated = blankForm(collectionNamed("contacts") as CollectionDefinition, wordsIn("en"), { locales: [english], values });
  expect(undated).toContain("\n#date: \n");
});
