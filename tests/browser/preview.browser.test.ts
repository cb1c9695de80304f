import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeFiles, placePartnership } from "../partnership/small-partnership.ts";
import { endPreviews, startPreview, type StartedPreview } from "../preview/started-preview.ts";
import { accessibilityFaults, keepPicture, openBrowser, SCREENS, sidewaysOverflow } from "./browsing.ts";

let browser: Browser;
let root = "";
let preview: StartedPreview;

beforeAll(async () => {
  root = placePartnership(["aa"]);
  placeFiles(
    join(root, "tenants", "aa"),
    "-- tenant.yml --\nlocales: [ar, en, fr]\nname:\n  ar: أرض\n-- pages/home.ar.md --\n---\ntitle: مرحبا\n---\nكلمات.\n",
  );
  browser = await openBrowser();
  preview = await startPreview("aa", { cwd: root }, ["--port", "18100"]);
  await preview.until("/ar/", ({ status }) => status === 200);
});

afterAll(async () => {
  await browser.close();
  expect((await preview.interrupt()).code).toBe(0);
  endPreviews();
});

test("a browser shows each save, an error above the page and its end by itself, on a telephone too", async () => {
  const home = join(root, "tenants", "aa", "pages", "home.ar.md");
  const good = readFileSync(home, "utf8");
  const page = await (await browser.newContext({ viewport: SCREENS.phone })).newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${preview.origin}/ar/`);
  await page.waitForLoadState("networkidle");
  const banner = page.locator(".chm-preview");
  expect(await banner.evaluate((element) => [element.getAttribute("lang"), getComputedStyle(element).direction])).toEqual([
    "ar",
    "rtl",
  ]);
  const begun = performance.now();
  writeFileSync(home, good.replace("مرحبا", "مرحبا بكم جميعا"));
  await page.getByRole("heading", { name: "مرحبا بكم جميعا" }).waitFor();
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(await accessibilityFaults(page)).toEqual([]);
  writeFileSync(
    join(root, "tenants", "aa", "news", "first.en.md"),
    `---\ntitel: ${"x".repeat(200)}\nsummary: y\ndate: 2026-02-30\n---\n[a](nowhere-${"long-".repeat(30)}.md)\n`,
  );
  await page.locator(".chm-preview-bad").waitFor();
  expect(await page.locator(".chm-preview li").count()).toBeGreaterThan(1);
  expect(await page.getByRole("heading", { name: "مرحبا بكم جميعا" }).isVisible()).toBe(true);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, "preview-errors-phone");
  await page.setViewportSize(SCREENS.desk);
  await keepPicture(page, "preview-errors-desk");
  writeFileSync(join(root, "tenants", "aa", "news", "first.en.md"), "---\ntitle: Good again\ndate: 2026-02-03\n---\nWords.\n");
  await page.locator(".chm-preview:not(.chm-preview-bad)").waitFor();
  await keepPicture(page, "preview-calm-desk");
  expect(troubles).toEqual([]);
});
