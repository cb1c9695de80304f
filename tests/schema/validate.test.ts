import { describe, expect, test } from "vitest";
import { objectSchema, required, type FieldMap } from "../../src/schema/field.ts";
import { byLocale, byTenant, group, listOf } from "../../src/schema/field-groups.ts";
import {
  colour,
  day,
  decimal,
  email,
  entryOf,
  file,
  line,
  link,
  locale,
  manyOf,
  oneOf,
  slug,
  text,
  yesNo,
  year,
} from "../../src/schema/fields.ts";
import { validate } from "../../src/schema/validate.ts";

const fields: FieldMap = {
  title: required(line()),
  summary: text(),
  date: day(),
  year: year(),
  area: decimal(0, 100),
  draft: yesNo(),
  kind: oneOf(["law", "report"]),
  kinds: manyOf(["law", "report"]),
  url: link(),
  email: email(),
  slug: slug(),
  colour: colour(),
  locales: listOf(locale(), 2),
  document: entryOf("documents"),
  name: byLocale(line()),
  partners: byTenant(group({ origin: required(link()) })),
  sources: listOf(group({ title: required(line()), url: link() })),
};

const problems = (value: Record<string, unknown>) =>
  validate({ title: "A", ...value }, fields, objectSchema(fields)).problems.map(({ code, path, at, values }) => [
    code,
    path,
    at,
    values,
  ]);

describe("each value that does not fit is called what it is", () => {
  test.each([
    [{ title: undefined }, "missing-field", "title", { field: "title" }],
    [{ title: true }, "wrong-type", "title", { field: "title", expected: "line" }],
    [{ title: "x".repeat(301) }, "text-too-long", "title", { field: "title", limit: "300" }],
    [{ summary: "a\u2066b" }, "forbidden-character", "summary", { field: "summary", character: "U+2066" }],
    [{ summary: ["a"] }, "wrong-type", "summary", { field: "summary", expected: "text" }],
    [{ date: "30/02/2026" }, "bad-date", "date", { field: "date", value: "30/02/2026" }],
    [{ date: "2026-1-2" }, "bad-date", "date", { field: "date", value: "2026-1-2", suggestion: "2026-01-02" }],
    [{ year: 3 }, "bad-date", "year", { field: "year", value: "3" }],
    [{ year: "2015" }, "bad-date", "year", { field: "year", value: "2015", suggestion: "2015" }],
    [{ area: "1 2,5 km" }, "bad-number", "area", { field: "area", value: "1 2,5 km" }],
    [{ area: "12,5" }, "bad-number", "area", { field: "area", value: "12,5", suggestion: "12.5" }],
    [{ draft: "oui" }, "wrong-type", "draft", { field: "draft", expected: "yesNo", suggestion: "true" }],
    [{ draft: "peut-être" }, "wrong-type", "draft", { field: "draft", expected: "yesNo" }],
    [
      { kind: "Report" },
      "unknown-choice",
      "kind",
      { field: "kind", value: "Report", known: "law, report", suggestion: "report" },
    ],
    [{ kinds: ["law", "x"] }, "unknown-choice", "kinds.1", { field: "kinds.1", value: "x", known: "law, report" }],
    [{ kinds: "law" }, "wrong-type", "kinds", { field: "kinds", expected: "manyOf" }],
    [{ url: "www.cbd.int/x" }, "bad-link", "url", { field: "url", value: "www.cbd.int/x", suggestion: "https://www.cbd.int/x" }],
    [{ url: `javascript:${"x".repeat(200)}` }, "bad-link", "url", { field: "url", value: `javascript:${"x".repeat(89)}…` }],
    [{ email: "a@b" }, "bad-email", "email", { field: "email", value: "a@b" }],
    [{ slug: "Été" }, "bad-slug", "slug", { field: "slug", value: "Été" }],
    [{ colour: "green" }, "bad-colour", "colour", { field: "colour", value: "green" }],
    [{ locales: ["fr", "FR"] }, "unknown-locale", "locales.1", { field: "locales.1", locale: "FR" }],
    [{ locales: ["fr", "en", "rn"] }, "wrong-type", "locales", { field: "locales", expected: "listOf" }],
    [{ document: "news/x" }, "unknown-entry", "document", { field: "document", value: "news/x", folder: "documents" }],
    [{ name: "Burundi" }, "wrong-type", "name", { field: "name", expected: "byLocale" }],
    [{ name: { fr: ["x"] } }, "wrong-type", "name.fr", { field: "name.fr", expected: "line" }],
    [{ partners: { bi: {} } }, "missing-field", "partners.bi.origin", { field: "partners.bi.origin" }],
    [
      { sources: [{ title: "A" }, { title: "B", url: "x" }] },
      "bad-link",
      "sources.1.url",
      { field: "sources.1.url", value: "x" },
    ],
    [{ sources: [{}] }, "missing-field", "sources.0.title", { field: "sources.0.title" }],
    [{ sources: { title: "A" } }, "wrong-type", "sources", { field: "sources", expected: "listOf" }],
  ])("%j", (value, code, path, values) => {
    expect(problems(value)).toEqual([[code, path, "value", values]]);
  });

  test.each([
    [{ titre: "A" }, "unknown-field", "titre", { field: "titre", known: Object.keys(fields).join(", "), suggestion: "title" }],
    [{ auteur: "A" }, "unknown-field", "auteur", { field: "auteur", known: Object.keys(fields).join(", ") }],
    [{ Kind: "law" }, "unknown-field", "Kind", { field: "Kind", known: Object.keys(fields).join(", "), suggestion: "kind" }],
    [
      { sources: [{ title: "A", ur: "x" }] },
      "unknown-field",
      "sources.0.ur",
      { field: "sources.0.ur", known: "title, url", suggestion: "url" },
    ],
    [{ name: { France: "A" } }, "unknown-locale", "name.France", { locale: "France" }],
    [{ partners: { "B I": { origin: "https://x.org" } } }, "bad-tenant-id", "partners.B I", { folder: "B I" }],
  ])("a key: %j", (value, code, path, values) => {
    expect(problems(value)).toEqual([[code, path, "key", values]]);
  });

  test("a misspelt field is not said to be missing as well", () => {
    expect(validate({ titel: "A" }, fields, objectSchema(fields)).problems.map(({ code }) => code)).toEqual(["unknown-field"]);
    expect(problems({ sources: [{ titel: "A" }] }).map(([code]) => code)).toEqual(["unknown-field"]);
  });

  test("what is no map at all", () => {
    expect(validate("A", fields, objectSchema(fields)).problems).toEqual([
      { code: "wrong-type", path: "", at: "value", values: { field: "", expected: "group" } },
    ]);
  });
});

test("valid values come back with their type, trimmed and in NFC", () => {
  const { value, problems } = validate({ title: " E\u0301te\u0301 ", year: 2015 }, fields, objectSchema(fields));
  expect({ value, problems }).toEqual({ value: { title: "Été", year: 2015 }, problems: [] });
});

test("values without a prototype are as good as others", () => {
  const value = Object.assign(Object.create(null) as object, {
    title: "A",
    name: Object.assign(Object.create(null) as object, { fr: "B" }),
  });
  expect(validate(value, fields, objectSchema(fields)).value).toEqual({ title: "A", name: { fr: "B" } });
});

test("however many mistakes there are, a hundred of a kind are told", () => {
  const value = { sources: Array.from({ length: 200 }, () => ({ title: "A", url: "x" })) };
  expect(problems(value)).toHaveLength(100);
});

test("a file may have capital letters in its name and ending, and no way out of the media folder", () => {
  const taken = (path: string) =>
    validate({ file: path }, { file: file() }, objectSchema({ file: file() })).problems.length === 0;
  expect(["media/Loi-2021.PDF", "media/lois/loi.pdf"].filter((path) => !taken(path))).toEqual([]);
  expect(["loi.pdf", "media/../tenant.yml", "media//x.pdf", "media/.hidden", "media/é.pdf"].filter(taken)).toEqual([]);
});
