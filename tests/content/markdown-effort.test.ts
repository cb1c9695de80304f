import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";

const render = (source: string) => renderMarkdown(source, { tenant: "bi", file: "f", firstLine: 1, direction: "ltr" });

// A time that grows with the square of the text would be more than a minute here.
test.each([
  ["the same heading a hundred thousand times", "# a\n".repeat(100_000)],
  [
    "a hundred thousand different links on one line",
    Array.from({ length: 100_000 }, (_, index) => `[a](x${index}.md)`).join(" "),
  ],
  ["a hundred thousand links without words", "[](#a) ".repeat(100_000) + "\n\n# a"],
  ["a hundred thousand links to itself", `${"[a](#a) ".repeat(100_000)}\n\n# a`],
])("a text with %s is read within seconds", (_, source) => {
  const begun = performance.now();
  expect(render(source).diagnostics).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(25_000);
});

test.each([
  ["links that are none", "[a](b c) ".repeat(100_000)],
  ["brackets that end nothing", `${"[".repeat(3_000)}${"](".repeat(300_000)}`],
  ["notes that nothing explains", "[^a] ".repeat(200_000)],
  ["notes in notes", `${"^[".repeat(100_000)}x${"]".repeat(100_000)}`],
  ["notes of one name", "[^d]: x\n".repeat(100_000)],
  ["addresses that nothing refers to", Array.from({ length: 60_000 }, (_, index) => `[d${index}]: x`).join("\n")],
  ["rows with a cell too many", `|a|b|\n|-|-|\n${"|1|2|3|\n".repeat(100_000)}`],
  ["tags", "<b>\n".repeat(200_000)],
])("a text of nothing but %s is read within seconds, and keeps its first remarks", (_, source) => {
  const begun = performance.now();
  expect(render(source).diagnostics.length).toBeLessThanOrEqual(200);
  expect(performance.now() - begun).toBeLessThan(25_000);
});

test("equal headings get different ids, whatever other headings are called", () => {
  const { value } = render("## Forêts\n\n## Forêts 2\n\n## Forêts\n\n## Forêts\n");
  expect(value?.headings.map(({ id }) => id)).toEqual(["s-forêts", "s-forêts-2", "s-forêts-3", "s-forêts-4"]);
});
