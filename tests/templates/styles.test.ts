import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Tenant } from "../../src/model/tenant.ts";
import { lookOf } from "../../src/plan/look.ts";
import { readAssets, siteAssets } from "../../src/render/assets.ts";
import { templatesFolder } from "./rendering.ts";

const stylesheets = new Map([
  ...["tokens", "base", "print"].map((name): [string, string] => [
    name,
    readFileSync(`${templatesFolder}assets/${name}.css`, "utf8"),
  ]),
  ...readdirSync(`${templatesFolder}components`).map((name): [string, string] => [
    name,
    readFileSync(`${templatesFolder}components/${name}/${name}.css`, "utf8"),
  ]),
]);

const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)(?=\s*:[^)]*[;}]))\s*:|(?:float|text-align|clear)\s*:\s*(?:left|right)|\bto (?:left|right)\b/g;

test.each([...stylesheets])("the stylesheet %s knows no left and right", (_, css) => {
  expect(css.match(PHYSICAL) ?? []).toEqual([]);
});

test("the check for left and right finds them", () => {
  const css = "a{margin-left:1px;left:0}b{text-align:right}c{float:left;border-right-color:red}";
  expect(css.match(PHYSICAL)).toHaveLength(5);
});

test("what a page loads stays within its budget: 14 KB of styles and 10 KB of script, before compression", () => {
  const assets = readAssets(templatesFolder);
  const { files, byKind } = siteAssets(assets, lookOf({ settings: {} as Tenant["settings"] }));
  const bytesOf = new Map(files.map(({ path, content }) => [`/${path}`, Buffer.byteLength(String(content))]));
  const styles = [...byKind].map(([kind, { stylesheets }]) => {
    const bytes = stylesheets.map((address) => bytesOf.get(address) ?? Number.NaN).reduce((sum, part) => sum + part, 0);
    return { kind, bytes };
  });
  expect(styles.filter(({ bytes }) => !(bytes <= 14 * 1024))).toEqual([]);
  expect(Buffer.byteLength(assets.script)).toBeLessThanOrEqual(10 * 1024);
});

test("no component sets a colour of its own: colours are tokens", () => {
  const withColours = [...stylesheets].filter(
    ([name, css]) => name !== "tokens" && name !== "print" && /#[0-9a-f]{3,8}\b/i.test(css),
  );
  expect(withColours.map(([name]) => name)).toEqual([]);
});
