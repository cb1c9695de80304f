import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "../scripts/generate.ts";

test.each([...generatedFiles()])("%s says what the definitions say", (path, content) => {
  const committed = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  expect(committed === content, `${path} is stale: run \`npm run generate\` and commit the result`).toBe(true);
});

test("the reference has every collection, every vocabulary and every message, and no open placeholder", () => {
  const text = generatedFiles().get("tenants/REFERENCE.md") ?? "";
  for (const heading of [
    "### `news/`",
    "### `protected-areas/`",
    "### `tenant.yml`",
    "### `register.yml`",
    "### Vocabulary: gbfTargets",
  ])
    expect(text).toContain(heading);
  expect(text).toContain("| `yaml-reads-otherwise` | warning |");
  expect(text).toContain("| **`title`** ᵗ |");
  expect(text).not.toMatch(/\{\{|undefined|\[object/);
  const anchors = new Set([...text.matchAll(/^### Vocabulary: (\w+)$/gm)].map(([, name]) => `vocabulary-${name?.toLowerCase()}`));
  const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((anchor) => !anchors.has(anchor ?? ""))).toEqual([]);
});

test("the READMEs lead to files that are there", () => {
  const paths = ["README.md", "CHANGES.md", ...["en", "fr", "pt", "ar"].map((tag) => `tenants/README.${tag}.md`)];
  const missing = paths.flatMap((path) => {
    const base = new URL(`../${path}`, import.meta.url);
    const text = readFileSync(base, "utf8").replace(/`[^`]*`/g, "");
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link ?? "");
    return links.filter((link) => !existsSync(new URL(link, base))).map((link) => `${path}: ${link}`);
  });
  expect(missing).toEqual([]);
});
