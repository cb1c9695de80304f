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
])("a text with %s is read within seconds", (_, source) => {
  const begun = performance.now();
  expect(render(source).diagnostics).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(25_000);
});

test("equal headings get different ids, whatever other headings are called", () => {
  const { value } = render("## Forêts\n\n## Forêts 2\n\n## Forêts\n\n## Forêts\n");
  expect(value?.headings.map(({ id }) => id)).toEqual(["s-forêts", "s-forêts-2", "s-forêts-3", "s-forêts-4"]);
});
