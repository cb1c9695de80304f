import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
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

test("all stylesheets together stay under 14 KB", () => {
  const minified = [...stylesheets.values()]
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ ?([{}:;,>]) ?/g, "$1")
    .replaceAll(";}", "}");
  expect(Buffer.byteLength(minified)).toBeLessThanOrEqual(14 * 1024);
});

test("no component sets a colour of its own: colours are tokens", () => {
  const withColours = [...stylesheets].filter(
    ([name, css]) => name !== "tokens" && name !== "print" && /#[0-9a-f]{3,8}\b/i.test(css),
  );
  expect(withColours.map(([name]) => name)).toEqual([]);
});
