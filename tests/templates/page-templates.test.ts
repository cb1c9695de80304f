import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { renderSite } from "../../src/render/render-site.ts";
import { readAssets } from "../../src/render/assets.ts";
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

/** The part of Nunjucks that turns a template's text into a program. */
const compiler = createRequire(import.meta.url)("nunjucks/src/compiler.js") as {
  compile: (text: string, asyncFilters: unknown, extensions: unknown, name: string) => string;
};

test("each template is compiled once, however many pages and sites are made with it", async () => {
  const compile = vi.spyOn(compiler, "compile");
  const news = Array.from(
    { length: 20 },
    (_, n) => `-- news/item-${n}.en.md --\n---\ntitle: Item ${n}\ndate: 2026-01-01\n---\nWords.\n`,
  );
  await publishedSite((await planned(`${land}\n${news.join("")}`)).site);
  const names = compile.mock.calls.map(([text, , , name]) => `${name} ${text}`);
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
  await expect(renderSite(site, folder, readAssets(folder))).rejects.toThrow(
    /templates\/pages\/article\.njk cannot render the page \/en\/visit\/\n[^]*"page-heading" was given wrong parameters: heading/,
  );
});
