import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// @ts-expect-error nunjucks brings no declarations for its parts
import compiler from "nunjucks/src/compiler.js";
import { expect, test, vi } from "vitest";
import { renderSite } from "../../src/render/render-site.ts";
import { readStyleSheet } from "../../src/render/styles.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { planned, publishedSite } from "../planned.ts";
import { templatesFolder } from "./rendering.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
  -- pages/visit.en.md --
  ---
  title: A visit
  ---
  Words.
`;

test("each template is compiled once, however many pages and sites are made with it", async () => {
  const compile = vi.spyOn(compiler, "compile");
  const news = Array.from(
    { length: 20 },
    (_, n) => `-- news/item-${n}.en.md --\n---\ntitle: Item ${n}\ndate: 2026-01-01\n---\nWords.\n`,
  );
  await publishedSite((await planned(`${land}\n${news.join("")}`)).site);
  const names = compile.mock.calls.map(([text, , , name]) => `${String(name)} ${String(text)}`);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  compile.mockClear();
  await publishedSite((await planned(land, { id: "yy" })).site);
  expect(compile).not.toHaveBeenCalled();
  compile.mockRestore();
});

test("a fault in a template names the template and the page that it was making", async () => {
  const folder = join(temporaryFolder(), "templates");
  cpSync(templatesFolder, folder, { recursive: true });
  const article = join(folder, "pages", "article.njk");
  writeFileSync(article, readFileSync(article, "utf8").replace("view.heading", "view.headign"));
  const { site } = await planned(land);
  await expect(renderSite(site, folder, readStyleSheet(folder))).rejects.toThrow(
    /templates\/pages\/article\.njk cannot render the page \/en\/visit\/\n[^]*"page-heading" was given wrong parameters: heading/,
  );
});
