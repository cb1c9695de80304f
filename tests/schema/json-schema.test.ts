import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as settingsModule from "../../src/schema/settings.ts";
import { buildFixture, FAULTS, readGolden } from "../fault-fixture.ts";

const tenants = join(import.meta.dirname, "..", "..", "tenants");
const { allSettings } = settingsModule;

/** Gives what a text editor would say about a settings file: the paths that do not fit, and why. */
function complaintsOf(name: string, yaml: string): readonly string[] {
  const schema = JSON.parse(readFileSync(join(tenants, name.replace(".yml", ".schema.json")), "utf8")) as object;
  const check = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
  check(parse(yaml) ?? {});
  return (check.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty } = params as { readonly additionalProperty?: string };
    return `${instancePath} ${message}${additionalProperty === undefined ? "" : `: ${additionalProperty}`}`;
  });
}

test("every settings file has its schema", () => {
  const defined = Object.values(settingsModule).filter(
    (value) => typeof value === "object" && "schema" in value && "name" in value,
  );
  expect(new Set(allSettings)).toEqual(new Set(defined));
});

const committed = readdirSync(tenants, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(tenants, name)).map((file) => `${name}/${file}`))
  .filter((path) => path.endsWith(".yml"));

test.each(committed)("%s fits its schema, and where it tells editors of one, it is that", (path) => {
  const [folder = "", name = ""] = path.split("/");
  const text = readFileSync(join(tenants, folder, name), "utf8");
  expect(complaintsOf(name, text)).toEqual([]);
  const told = /^# yaml-language-server: (.*)$/m.exec(text)?.[1];
  expect([undefined, `$schema=../${name.replace(".yml", ".schema.json")}`]).toContain(told);
});

/** What only the check knows: what one entry has to do with another, what else there is in the folder, how the file lies there, and which names the system keeps for itself. */
const BEYOND = [
  "bad-tenant-id",
  "unknown-entry",
  "unknown-menu-target",
  "unknown-redirect-target",
  "missing-settings",
  "file-too-large",
  "yaml-syntax",
  "decorative-with-alt",
  "duplicate-picture",
];

const faults = readdirSync(FAULTS).flatMap((code) =>
  [...readGolden(code, "en").matchAll(/^(tenants\/\w+\/(\w+\.yml)):\d+:\d+ error ([a-z-]+)$/gm)]
    .filter(([, , , found]) => !BEYOND.includes(found ?? ""))
    .map(([, file = "", name = ""]) => ({ code, file, name })),
);

test("there are faults to refuse", () => {
  expect(faults.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["bad-colour", "bad-permalink", "country-code-as-language"]),
  );
});

test.each(faults)("$file of the fixture $code does not fit its schema", ({ code, file, name }) => {
  const fixture = buildFixture(code);
  try {
    expect(complaintsOf(name, readFileSync(join(fixture.root, file), "utf8"))).not.toEqual([]);
  } finally {
    fixture.remove();
  }
});

describe("an editor complains", () => {
  const settings = "locales: [fr]\nname:\n  fr: Burundi\n";
  test.each([
    ["about a key that there is not", `${settings}colors: {}\n`, " must NOT have additional properties: colors"],
    ["about what is missing", "locales: [fr]\n", " must have required property 'name'"],
    [
      "about a language that the system does not know",
      "locales: [fr, xx]\nname:\n  fr: Burundi\n",
      "/locales/1 must be equal to one of the allowed values",
    ],
    [
      "about a day that is none",
      `${settings}treaties:\n  cbd:\n    signed: 11.6.1992\n`,
      '/treaties/cbd/signed must match pattern "^\\d{4}-\\d{2}-\\d{2}$"',
    ],
    [
      "about a choice that there is not",
      `${settings}treaties:\n  cbd:\n    act: approvall\n`,
      "/treaties/cbd/act must be equal to one of the allowed values",
    ],
  ])("%s", (_, yaml, complaint) => {
    expect(complaintsOf("tenant.yml", yaml)).toEqual([complaint]);
  });

  test("not about what the check accepts: a name that YAML takes for a number, a colour in capitals, an address in capitals", () => {
    const yaml =
      'locales: [fr]\nname:\n  fr: 1994\ncolours:\n  brand: "#0B5A45"\ntreaties:\n  cbd:\n    sources:\n      - title: Yes\n        url: HTTPS://Example.org\n';
    expect(complaintsOf("tenant.yml", yaml)).toEqual([]);
  });
});

test("a schema says of each key what it is for, and what it may hold", () => {
  const schema = JSON.parse(readFileSync(join(tenants, "tenant.schema.json"), "utf8")) as {
    readonly properties: Readonly<Record<string, { readonly description: string; readonly enum?: readonly string[] }>>;
  };
  const forms = JSON.parse(readFileSync(join(tenants, "..", "locales", "forms", "en.json"), "utf8")) as Record<string, string>;
  expect(schema.properties["digits"]).toEqual({
    description: forms["field.tenant.digits"] ?? forms["field.digits"],
    type: "string",
    enum: ["latn", "arab"],
  });
  expect(Object.values(schema.properties).filter(({ description }) => !description)).toEqual([]);
});
