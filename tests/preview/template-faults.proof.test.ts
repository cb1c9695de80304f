import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processesLeftOn, project } from "../partnership/run-chm.ts";
import { placePartnership, temporaryFolder } from "../partnership/small-partnership.ts";
import { bannerOf, endPreviews, startPreview, type Answer, type StartedPreview } from "./started-preview.ts";

let copy = "";
let root = "";
let preview: StartedPreview;

/** Our own code, templates and words, where they can be broken; `.build` among them, so that nothing is compiled at the start. */
beforeEach(async () => {
  copy = join(temporaryFolder(), "project");
  mkdirSync(copy);
  for (const name of ["src", "templates", "locales", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(project, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  cpSync(join(project, ".build"), join(copy, ".build"), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  root = placePartnership(["aa"]);
  preview = await startPreview("aa", { cwd: root, project: copy }, ["--port", "18090"]);
  await preview.until("/en/", isCalm);
});

afterEach(async () => {
  expect(preview.shown()).not.toMatch(/^ +at /m);
  expect((await preview.interrupt()).code).toBe(0);
  expect(await processesLeftOn(root, 1000)).toEqual([]);
  endPreviews();
});

const isCalm = (answer: Answer) => answer.status === 200 && !bannerOf(answer).includes("chm-preview-bad");

/** Breaks a file of the copy, waits for what the banner says, looks at the page, and mends the file. */
async function breakAndMend(path: string, broken: (text: string) => string, said: readonly string[]): Promise<void> {
  const file = join(copy, path);
  const good = readFileSync(file, "utf8");
  writeFileSync(file, broken(good));
  const page = await preview.until("/en/", (answer) => said.every((words) => bannerOf(answer).includes(words)));
  expect({ status: page.status, isThere: page.text.includes("Welcome to aa") }).toEqual({ status: 200, isThere: true });
  for (const words of said) expect(preview.shown()).toContain(words.replaceAll("&quot;", '"'));
  expect(bannerOf(page)).not.toMatch(/test-\w+\//);
  writeFileSync(file, good);
  await preview.until("/en/", isCalm);
}

test("a fault in a page template, a layout or a component is named with its page, and ends when it is mended", async () => {
  const inBlock = (text: string) => text.replace("{% block content %}", "{% block content %}{{ view.nothing.at.all }}");
  await breakAndMend("templates/pages/home.njk", inBlock, ["templates/pages/home.njk cannot render the page /en/"]);
  await breakAndMend("templates/pages/home.njk", (text) => `${text}{% if %}\n`, ["home.njk"]);
  await breakAndMend("templates/layouts/base.njk", (text) => `${text}{{ nobody.knows() }}\n`, [
    "cannot render the page /en/",
    "nobody[&quot;knows&quot;]",
  ]);
  await breakAndMend("templates/components/footer/template.njk", (text) => `${text}{% endfor %}\n`, [
    "components/footer/template.njk",
  ]);
});

test("a change in a template, in the styles or in the words is shown by itself", async () => {
  const change = (path: string, from: string, to: string) =>
    writeFileSync(join(copy, path), readFileSync(join(copy, path), "utf8").replace(from, to));
  const words = JSON.parse(readFileSync(join(copy, "locales", "en.json"), "utf8")) as Record<string, string>;
  const skip = words["skipToContent"] ?? "";
  expect(skip).not.toBe("");
  change("locales/en.json", skip, "Jump over everything");
  await preview.until("/en/", ({ text }) => text.includes("Jump over everything"));
  change("templates/layouts/base.njk", "</body>", "<p>At the very end</p></body>");
  await preview.until("/en/", ({ text }) => text.includes("At the very end"));
  const before = /assets\/site-\w+\.css/.exec((await preview.get("/en/")).text)?.[0];
  change("templates/assets/base.css", "{", "{ outline: 1px solid red; ");
  await preview.until("/en/", ({ text }) => /assets\/site-\w+\.css/.exec(text)?.[0] !== before);
  await preview.until("/fr/news/first/", ({ text }) => text.includes("At the very end"));
});

test("words that are no JSON, or not complete, are named by file and key", async () => {
  await breakAndMend("locales/fr.json", (text) => text.replace("{", "{,"), ["locales/fr.json is no JSON"]);
  await breakAndMend("locales/fr.json", (text) => text.replace("skipToContent", "skipToContant"), ["fr.json", "skipToContent"]);
  await breakAndMend("locales/diagnostics/en.json", (text) => text.replace("{", "{,"), ["locales/diagnostics/en.json"]);
});

test("a contract that cannot be compiled, or that breaks a page, is named by its file, and ends when it is mended", async () => {
  const contract = "templates/components/footer/contract.ts";
  await breakAndMend(contract, (text) => `${text}\nexport const = ;\n`, ["The program could not be compiled", contract]);
  await breakAndMend(contract, (text) => text.replace("standing:", "posture:"), ["footer"]);
});

test("a component's folder that goes and comes back ends nothing", async () => {
  const folder = join(copy, "templates", "components", "breadcrumb");
  const kept = join(copy, "kept");
  cpSync(folder, kept, { recursive: true });
  rmSync(folder, { recursive: true });
  await preview.until("/en/", (answer) => bannerOf(answer).includes("breadcrumb"));
  cpSync(kept, folder, { recursive: true });
  await preview.until("/en/", isCalm);
});
