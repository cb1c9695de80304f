import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Day } from "../../src/model/day.ts";
import { JOB_LIMITS } from "../../src/partnership/job-limits.ts";
import type { openPreview as OpenPreview } from "../../src/partnership/preview-tenant.ts";
import { processesLeftOn, project, runChm } from "../partnership/run-chm.ts";
import { filesBelow, placeFiles, placePartnership, registerOf } from "../partnership/small-partnership.ts";
import { bannerOf, endPreviews, listenTo, startPreview, type Answer } from "./started-preview.ts";

afterEach(endPreviews);

const PORT = ["--port", "18080"];
const shows = (words: string) => (answer: Answer) => answer.status === 200 && answer.text.includes(words);
const warns = (words: string) => (answer: Answer) => bannerOf(answer).includes(words);
const isCalm = (answer: Answer) => answer.status === 200 && !bannerOf(answer).includes("chm-preview-bad");

/** The file of a small tenant's news, in English. */
const newsOf = (root: string) => join(root, "tenants", "aa", "news", "first.en.md");

/** The folder of the only preview. */
function previewFolder(root: string): string {
  const [name = ""] = readdirSync(join(root, "dist", ".dev"));
  return join(root, "dist", ".dev", name);
}

describe("chm dev", () => {
  test("shows the site, marked as a preview that no search engine may list, and ends with Ctrl-C at once and without a trace", async () => {
    const root = placePartnership(["aa", "bb"]);
    expect((await runChm(["build"], { cwd: root })).code).toBe(0);
    const before = filesBelow(join(root, "dist"));
    const preview = await startPreview("aa", { cwd: root }, PORT);
    const page = await preview.until("/en/news/first/", shows("First news of aa"));
    expect(page.headers["x-robots-tag"]).toBe("noindex, nofollow");
    expect(page.text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(bannerOf(page)).toMatch(
      /^<aside class="chm-preview" lang="en" dir="ltr" .*<strong>Preview, not published\.<\/strong>/,
    );
    expect(page.text).not.toMatch(/ style=/);
    expect((await preview.get("/.preview/preview.css")).text).toContain(".chm-preview {");
    expect((await preview.get("/robots.txt")).headers["content-type"]).toContain("text/plain");
    // The bytes on the disk are those that would be published.
    const onDisk = filesBelow(previewFolder(root)).map(({ path, content }) => [path, String(content)]);
    expect(onDisk).toEqual(filesBelow(join(root, "dist", "aa")).map(({ path, content }) => [path, String(content)]));
    const { code, stderr, stdout } = await preview.interrupt();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("The preview of aa is at http://localhost:18080/\nIt follows each save. Ctrl-C ends it.\n");
    expect(await processesLeftOn(root, 1000)).toEqual([]);
    expect(filesBelow(join(root, "dist"))).toEqual(before);
    expect(readdirSync(join(root, "dist", ".dev"))).toEqual([]);
  });

  test("shows a save by itself, however an editor saves; after many of them the pages are those of a clean build", async () => {
    const root = placePartnership(["aa"]);
    const preview = await startPreview("aa", { cwd: root }, PORT);
    await preview.until("/en/news/first/", shows("First news"));
    const browser = await listenTo(preview, preview.origin);
    const news = newsOf(root);
    const textOf = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-01\n---\nWords.\n`;
    writeFileSync(news, textOf("Written in place"));
    await preview.until("/en/news/first/", shows("Written in place"));
    expect(browser?.heard()).toContain("eleventy.reload");
    writeFileSync(`${news}.tmp`, textOf("Written beside and renamed"));
    renameSync(`${news}.tmp`, news);
    await preview.until("/en/news/first/", shows("Written beside and renamed"));
    rmSync(news);
    writeFileSync(news, "");
    for (const letter of textOf("Written in many small steps")) {
      writeFileSync(news, letter, { flag: "a" });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await preview.until("/en/news/", shows("Written in many small steps"));
    placeFiles(join(root, "tenants", "aa"), "-- targets/one.en.md --\n---\ntitle: A new folder\nnumber: 1\n---\nWords.\n");
    await preview.until("/en/targets/one/", shows("A new folder"));
    rmSync(join(root, "tenants", "aa", "targets"), { recursive: true });
    await preview.until("/en/targets/one/", ({ status }) => status === 404);
    placeFiles(
      join(root, "tenants"),
      `-- partnership/register.yml --\n${registerOf(["aa"]).replace("The hub", "Another hub")}-- partnership/pages/shared.en.md --\n---\ntitle: Shared words\n---\nOf all.\n`,
    );
    await preview.until("/en/shared/", (answer) => shows("Shared words")(answer) && shows("Another hub")(answer));
    expect((await runChm(["build"], { cwd: root })).code).toBe(0);
    const texts = (folder: string) => filesBelow(folder).map(({ path, content }) => [path, String(content)]);
    await expect.poll(() => texts(previewFolder(root)), { timeout: 20_000 }).toEqual(texts(join(root, "dist", "aa")));
    expect((await preview.interrupt()).code).toBe(0);
  });

  test("keeps the last good page under a banner with file, line and remedy, in the tenant's language; the terminal says what check says", async () => {
    const root = placePartnership(["aa"]);
    placeFiles(
      join(root, "tenants", "aa"),
      "-- tenant.yml --\nlocales: [ar, en, fr]\nname:\n  ar: أرض\n-- pages/home.ar.md --\n---\ntitle: مرحبا\n---\nكلمات.\n",
    );
    const news = newsOf(root);
    const good = readFileSync(news, "utf8");
    const preview = await startPreview("aa", { cwd: root }, PORT);
    await preview.until("/en/news/first/", shows("First news"));
    writeFileSync(news, good.replace("title:", "titel:").replace("First", "Second"));
    const page = await preview.until("/en/news/first/", warns("tenants/aa/news/first.en.md:2:1"));
    expect(page.text).toContain("<title>First news");
    expect(bannerOf(page)).toMatch(/^<aside class="chm-preview chm-preview-bad" tabindex="0" lang="ar" dir="rtl"/);
    expect(bannerOf(page)).toContain("titel");
    const checked = await runChm(["check", "aa"], { cwd: root });
    expect(checked.code).toBe(1);
    expect(preview.shown()).toContain(checked.stdout);
    writeFileSync(news, good.replace("First", "Third"));
    await preview.until("/en/news/first/", (answer) => shows("Third news")(answer) && isCalm(answer));
    expect((await preview.interrupt()).code).toBe(0);
  });

  test("says what is wrong from the first start on, and becomes the site when it is mended", async () => {
    const root = placePartnership(["aa"]);
    const settings = join(root, "tenants", "aa", "tenant.yml");
    const good = readFileSync(settings, "utf8");
    writeFileSync(settings, "locales: [en]\n<b>: 1\n");
    const preview = await startPreview("aa", { cwd: root }, PORT);
    const page = await preview.until("/", warns("tenants/aa/tenant.yml"));
    expect(page.status).toBe(503);
    expect(bannerOf(page)).not.toContain("<b>");
    writeFileSync(settings, good);
    await preview.until("/en/", shows("Welcome to aa"));
    expect((await preview.interrupt()).code).toBe(0);
  });

  test("outlives settings that go, a folder that goes and comes back, and a register that cannot be read", async () => {
    const root = placePartnership(["aa", "bb"]);
    const [folder, elsewhere, register] = [
      join(root, "tenants", "aa"),
      join(root, "aa-elsewhere"),
      join(root, "tenants", "partnership", "register.yml"),
    ];
    const preview = await startPreview("aa", { cwd: root }, PORT);
    await preview.until("/en/", isCalm);
    const settings = readFileSync(join(folder, "tenant.yml"), "utf8");
    rmSync(join(folder, "tenant.yml"));
    await preview.until("/en/", warns("tenant.yml"));
    writeFileSync(join(folder, "tenant.yml"), settings);
    await preview.until("/en/", isCalm);
    renameSync(folder, elsewhere);
    await preview.until("/en/", warns("tenants/aa"));
    renameSync(elsewhere, folder);
    await preview.until("/en/", isCalm);
    writeFileSync(newsOf(root), readFileSync(newsOf(root), "utf8").replace("First", "Later"));
    await preview.until("/en/news/first/", shows("Later news"));
    const good = readFileSync(register, "utf8");
    writeFileSync(register, "partners: [\n");
    await preview.until("/en/", warns("register.yml"));
    writeFileSync(register, registerOf(["bb"]));
    await preview.until("/en/", warns("register.yml"));
    rmSync(register);
    await preview.until("/en/", warns("register.yml"));
    writeFileSync(register, good);
    await preview.until("/en/", isCalm);
    expect(preview.shown()).not.toMatch(/^ +at /m);
    expect((await preview.interrupt()).code).toBe(0);
    expect(await processesLeftOn(root, 1000)).toEqual([]);
  });

  test("gives nothing but the files of the site, to nobody but browsers of this machine", async () => {
    const root = placePartnership(["aa", "bb"]);
    writeFileSync(join(root, "secret.html"), "a secret");
    const preview = await startPreview("aa", { cwd: root }, PORT);
    await preview.until("/en/", isCalm);
    const folder = previewFolder(root);
    symlinkSync(join(root, "secret.html"), join(folder, "link.html"));
    symlinkSync(root, join(folder, "linked"));
    writeFileSync(join(folder, ".hidden"), "a secret");
    const climbing = [
      "..",
      "%2e%2e",
      "..%2f..",
      "%2e%2e%2f%2e%2e",
      "..%5c..",
      "%252e%252e",
      "en/../..",
      "en%2f..%2f..",
      "./..",
      "....//..",
    ];
    const addresses = [
      ...climbing.flatMap((up) => [`/${up}/secret.html`, `/${up}/${up}/secret.html`, `/${up}/${up}/${up}/secret.html`]),
      "/link.html",
      "/linked/secret.html",
      "/.hidden",
      "//secret.html",
      `/${join(root, "secret.html")}`,
      "/%00",
      "/%",
      "/%c0%ae%c0%ae/",
      "/en/%2e%2e/%2e%2e/%2e%2e/secret.html",
      "http://elsewhere.example/secret.html",
      "*",
    ];
    for (const address of addresses) {
      const { status, text } = await preview.get(address);
      expect([address, status, text.includes("a secret")]).toEqual([address, 404, false]);
    }
    expect((await preview.get("/en/", { host: "elsewhere.example" })).status).toBe(403);
    expect((await preview.get("/en/", { host: "localhost:18080.elsewhere.example" })).status).toBe(403);
    expect(await listenTo(preview, "https://elsewhere.example")).toBeUndefined();
    expect(await listenTo(preview, preview.origin)).toBeDefined();
    const listening = readFileSync("/proc/net/tcp", "utf8").includes(`00000000:${(18080).toString(16).toUpperCase()}`);
    expect(listening).toBe(false);
    expect((await preview.interrupt()).code).toBe(0);
  });

  test("takes the next port where one is taken, and says so by its address", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(18080, "127.0.0.1", resolve));
    const preview = await startPreview("aa", { cwd: placePartnership(["aa"]) }, PORT);
    other.close();
    expect(preview.origin).toBe("http://localhost:18081");
    await preview.until("/en/", isCalm);
    expect((await preview.interrupt()).code).toBe(0);
  });

  test.each([
    ["a tenant that does not exist", ["dev", "xx"], "There is no tenant called xx. To begin one: npx chm new tenant xx\n"],
    ["a name that climbs", ["dev", "../aa"], "There is no tenant called ../aa."],
    ["the partnership", ["dev", "partnership"], "There is no tenant called partnership."],
    ["a port that is none", ["dev", "aa", "--port", "70000"], "It must be a number from 1 to 65535."],
    ["no tenant", ["dev"], "missing required argument 'tenant'"],
  ])("ends with 2 for %s, and says so", async (_, words, sentence) => {
    const root = placePartnership(["aa"]);
    const run = await runChm(words, { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(sentence) });
    expect(existsSync(join(dirname(root), "dist"))).toBe(false);
  });

  test("a folder that takes more than a build may is stopped and named, the last good pages stay, and it goes on when that is mended", async () => {
    const root = placePartnership(["aa"]);
    const module: { readonly openPreview: typeof OpenPreview } = await import(
      join(project, ".build", "src", "partnership", "preview-tenant.js")
    );
    const folder = join(root, "dist", ".dev", "aa-0");
    const preview = module.openPreview({
      projectFolder: project,
      tenantsFolder: join(root, "tenants"),
      outFolder: join(root, "dist"),
      today: "2026-11-22" as Day,
      useCache: true,
      folder,
      requested: "aa",
      limits: { ...JOB_LIMITS, cpuSeconds: 4 },
    });
    expect((await preview.make("tenant")).changed).toBeGreaterThan(10);
    const before = filesBelow(folder);
    const slow = `---\ntitle: Slow\n---\n${"*a_ ".repeat(230_000)}\n`;
    const names = Array.from({ length: 12 }, (_, number) => join(root, "tenants", "aa", "pages", `slow-${number}.en.md`));
    for (const name of names) writeFileSync(name, slow);
    const { diagnostics, changed, fault } = await preview.make("tenant");
    expect(diagnostics.map(({ code }) => code)).toEqual(["job-too-slow"]);
    expect({ changed, fault }).toEqual({ changed: undefined, fault: undefined });
    expect(filesBelow(folder)).toEqual(before);
    for (const name of names) rmSync(name);
    expect((await preview.make("tenant")).diagnostics).toEqual([]);
    expect(filesBelow(folder)).toEqual(before);
    preview.interrupt();
    expect(await processesLeftOn(root, 1000)).toEqual([]);
  });

  test("a text that takes too long does not outlive the next save", async () => {
    const root = placePartnership(["aa"]);
    const preview = await startPreview("aa", { cwd: root }, PORT);
    await preview.until("/en/", isCalm);
    const slow = `---\ntitle: Slow\n---\n${"*a_ ".repeat(230_000)}\n`;
    const names = Array.from({ length: 40 }, (_, number) => join(root, "tenants", "aa", "pages", `slow-${number}.en.md`));
    for (const name of names) writeFileSync(name, slow);
    await new Promise((resolve) => setTimeout(resolve, 7000));
    const saved = performance.now();
    for (const name of names) rmSync(name);
    writeFileSync(newsOf(root), readFileSync(newsOf(root), "utf8").replace("First", "Later"));
    await preview.until("/en/news/first/", shows("Later news"));
    expect(performance.now() - saved).toBeLessThan(20_000);
    expect((await preview.interrupt()).code).toBe(0);
  });
});
