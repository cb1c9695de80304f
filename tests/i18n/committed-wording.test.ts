import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { fieldKeys, prepareFormWording } from "../../src/i18n/form-wording.ts";
import { placeholdersOf } from "../../src/i18n/string-key.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import { collections } from "../../src/schema/collections.ts";
import type { Field, FieldMap } from "../../src/schema/field.ts";
import {
  mediaSettings,
  navigationSettings,
  redirectSettings,
  registerSettings,
  tenantSettings,
} from "../../src/schema/settings.ts";

type Strings = Readonly<Record<string, string>>;
const LANGUAGES = ["en", "fr", "pt", "ar"];

function read(folder: string, tag: string): Strings {
  return JSON.parse(readFileSync(new URL(`../../locales/${folder}/${tag}.json`, import.meta.url), "utf8")) as Strings;
}

/** The paths of all fields, those of groups and lists among them. */
function pathsOf(fields: FieldMap, above: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...above, name];
    return [path, ...pathsOf(innerFields(field), path)];
  });
}

function innerFields(field: Field): FieldMap {
  return field.fields ?? field.item?.fields ?? {};
}

const settings = [tenantSettings, mediaSettings, navigationSettings, redirectSettings, registerSettings];
const owners = [...collections, ...settings.map(({ name, fields }) => ({ name: name.replace(".yml", ""), fields }))];
const fieldPaths = owners.flatMap(({ name, fields }) => pathsOf(fields).map((path) => ({ owner: name, path })));
const kinds = new Set(owners.flatMap(({ fields }) => kindsOf(fields)));

function kindsOf(fields: FieldMap): readonly string[] {
  return Object.values(fields).flatMap((field) => [
    field.kind,
    ...(field.item ? [field.item.kind] : []),
    ...kindsOf(innerFields(field)),
  ]);
}

describe.each(LANGUAGES)("in %s", (tag) => {
  const diagnostics = read("diagnostics", tag);
  const forms = read("forms", tag);

  test("every diagnostic says what is wrong and what to do, and speaks of exactly what it knows", () => {
    const spoken = Object.keys(catalogue).map((code) => {
      const texts = [diagnostics[`${code}.message`], diagnostics[`${code}.hint`]];
      return [code, texts.includes(undefined) ? "nothing" : placeholdersOf(texts.join(" ")).join(" ")];
    });
    const known = Object.entries(catalogue).map(([code, { values }]) => [code, [...values].sort().join(" ")]);
    expect(Object.fromEntries(spoken)).toEqual(Object.fromEntries(known));
  });

  test("every wording belongs to a diagnostic, a kind of field, or the terminal", () => {
    const codes = new Set(Object.keys(catalogue));
    const foreign = Object.keys(diagnostics).filter((key) => {
      const code = /^(.+)\.(message|hint|suggestion)$/.exec(key)?.[1];
      return (
        !/^(word|summary|kind|new|preview|watch)\./.test(key) && key !== "suggestion" && !(code !== undefined && codes.has(code))
      );
    });
    expect(foreign).toEqual([]);
  });

  test("every kind of field is called by a name", () => {
    expect([...kinds].filter((kind) => !(`kind.${kind}` in diagnostics))).toEqual([]);
  });

  test("every field and every collection has a line of help, and no help is left over", () => {
    const wording = prepareFormWording(new Map([[tag as LocaleTag, forms]]), [tag as LocaleTag]);
    expect(fieldPaths.map(({ owner, path }) => wording.describeField(owner, path)).filter((text) => text === "")).toEqual([]);
    expect(collections.map(({ name }) => wording.say(`collection.${name}`)).filter((text) => text === "")).toEqual([]);
    const used = new Set(fieldPaths.flatMap(({ owner, path }) => fieldKeys(owner, path).find((key) => key in forms) ?? []));
    const ofCollections = collections.map(({ name }) => `collection.${name}`);
    const ofForms = ["intro", "uncomment", "required", "optional", "choices", "body"].map((name) => `form.${name}`);
    expect(
      Object.keys(forms)
        .filter((key) => !used.has(key))
        .sort(),
    ).toEqual([...ofCollections, ...ofForms].sort());
  });

  test("all languages have the same keys with the same placeholders", () => {
    for (const folder of ["diagnostics", "forms"]) {
      const shape = (strings: Strings) =>
        Object.entries(strings).map(([key, text]) => `${key} ${placeholdersOf(text).join(" ")}`);
      expect(shape(read(folder, tag)), folder).toEqual(shape(read(folder, "en")));
    }
  });

  test("words are plain: no mark-up, no blanks at the ends, composed letters", () => {
    const texts = [...Object.values(diagnostics), ...Object.values(forms)];
    expect(texts.filter((text) => text !== text.trim().normalize("NFC") || / {2}|<\w|\$t\(/.test(text))).toEqual([]);
  });
});

test("French keeps its spaces that do not break", () => {
  const texts = [...Object.values(read("diagnostics", "fr")), ...Object.values(read("forms", "fr"))];
  const outsideCode = texts.map((text) => text.replace(/`[^`]*`/g, "``"));
  expect(outsideCode.filter((text) => / [:;?!»]|« |[^\u00a0\s][;?!»]|«[^\u00a0]/.test(text))).toEqual([]);
});
