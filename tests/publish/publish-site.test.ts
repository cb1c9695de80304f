import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output-file.ts";
import { isLive, isPublished, linkedRelease, publishedTenants, publishSite } from "../../src/publish/publish-site.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";

/** A site of two pages that say the same words. */
function siteOf(words: string): readonly OutputFile[] {
  return [
    { path: "index.html", content: words },
    { path: "fr/news/index.html", content: words },
    { path: "assets/picture.webp", content: new Uint8Array([0, 255, 10]) },
  ];
}

const read = (out: string, path: string) => readFileSync(join(out, path), "utf8");
const releasesIn = (out: string) => readdirSync(join(out, ".sites", "bi")).sort();

test("a site stands behind a relative link, so that the whole output folder can be moved", () => {
  const out = temporaryFolder();
  const { release, bytes } = publishSite(siteOf("one"), out, "bi");
  expect(lstatSync(join(out, "bi")).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(out, "bi"))).toBe(`.sites/bi/${release}`);
  expect(release).toMatch(/^[0-9a-f]{32}$/);
  expect(bytes).toBe(9);
  expect(read(out, "bi/fr/news/index.html")).toBe("one");
  expect([...readFileSync(join(out, "bi/assets/picture.webp"))]).toEqual([0, 255, 10]);
  expect(isPublished(out, "bi")).toBe(true);
});

test("the live site and the one before are kept, older ones are removed", () => {
  const out = temporaryFolder();
  const names = ["one", "two", "three", "four"].map((words) => publishSite(siteOf(words), out, "bi").release);
  expect(linkedRelease(join(out, "bi"))).toBe(names[3]);
  expect(releasesIn(out)).toEqual([names[2], names[3]].sort());
});

test("going back to the site before keeps both, whatever the times of the folders say", () => {
  const out = temporaryFolder();
  const one = publishSite(siteOf("one"), out, "bi").release;
  const two = publishSite(siteOf("two"), out, "bi").release;
  utimesSync(join(out, ".sites", "bi", one), 0, 0);
  expect(publishSite(siteOf("one"), out, "bi").release).toBe(one);
  expect(read(out, "bi/index.html")).toBe("one");
  expect(releasesIn(out)).toEqual([one, two].sort());
});

test("a release that another run has just made, and has not turned the link to yet, is left to it", () => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  const other = join(out, ".sites", "bi", "0".repeat(32));
  mkdirSync(other);
  publishSite(siteOf("two"), out, "bi");
  expect(existsSync(other)).toBe(true);
  for (const words of ["three", "four"]) publishSite(siteOf(words), out, "bi");
  expect(existsSync(other)).toBe(false);
});

test("a release that lost a file, or got another one, is mended when it is published again", () => {
  const out = temporaryFolder();
  const publication = publishSite(siteOf("one"), out, "bi");
  expect(isLive(out, "bi", publication)).toBe(true);
  rmSync(join(out, "bi", "fr", "news", "index.html"));
  expect(isLive(out, "bi", publication)).toBe(false);
  writeFileSync(join(out, "bi", "index.html"), "defaced");
  writeFileSync(join(out, "bi", "fr", "shell.php"), "<?php");
  publishSite(siteOf("one"), out, "bi");
  expect([read(out, "bi/index.html"), read(out, "bi/fr/news/index.html")]).toEqual(["one", "one"]);
  expect(existsSync(join(out, "bi", "fr", "shell.php"))).toBe(false);
  expect(isLive(out, "bi", publication)).toBe(true);
});

test("a site that has not changed is not written again", () => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  const before = { folder: statSync(join(out, "bi/index.html")).ino, link: lstatSync(join(out, "bi")).ino };
  publishSite([...siteOf("one")].reverse(), out, "bi");
  expect({ folder: statSync(join(out, "bi/index.html")).ino, link: lstatSync(join(out, "bi")).ino }).toEqual(before);
});

test("what killed runs left behind is removed, and what a living run is writing is not", () => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const alive = process.ppid;
  const releases = join(out, ".sites", "bi");
  for (const pid of [dead, alive]) {
    mkdirSync(join(releases, `.new-${pid}`));
    writeFileSync(join(releases, `.new-${pid}`, "index.html"), "half");
    symlinkSync("nowhere", join(out, `.link-${pid}-bi`));
  }
  publishSite(siteOf("two"), out, "bi");
  expect(readdirSync(releases).filter((name) => name.startsWith("."))).toEqual([`.new-${alive}`]);
  expect(readdirSync(out).filter((name) => name.startsWith(".link"))).toEqual([`.link-${alive}-bi`]);
});

test("a site without a page is never published", () => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  expect(() => publishSite([], out, "bi")).toThrow("The site bi has no page and is not published");
  expect(() => publishSite([{ path: "robots.txt", content: "" }], out, "bi")).toThrow("no page");
  expect(read(out, "bi/index.html")).toBe("one");
});

test.each([
  "../cd/index.html",
  "a/../../cd/index.html",
  "/etc/passwd.html",
  "a//b.html",
  "a/./b.html",
  ".hidden/x.html",
  "a\\..\\b.html",
  "a\0b.html",
  "é.html",
  "",
])("the path %j is refused, and nothing is written", (path) => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  expect(() => publishSite([...siteOf("two"), { path, content: "bad" }], out, "bi")).toThrow(
    `The path "${path}" must not be published`,
  );
  expect(read(out, "bi/index.html")).toBe("one");
  expect(readdirSync(out).sort()).toEqual([".sites", "bi"]);
  expect(releasesIn(out)).toHaveLength(1);
});

test("two files that differ only in case are refused: on many systems they would be one", () => {
  const out = temporaryFolder();
  const twice = [...siteOf("one"), { path: "FR/news/index.html", content: "other" }];
  expect(() => publishSite(twice, out, "bi")).toThrow('Two files would be published as "fr/news/index.html"');
  expect(existsSync(join(out, "bi"))).toBe(false);
});

test("a file where a folder must be leaves the live site as it is", () => {
  const out = temporaryFolder();
  publishSite(siteOf("one"), out, "bi");
  const clash = [...siteOf("two"), { path: "index.html/page.html", content: "x" }];
  expect(() => publishSite(clash, out, "bi")).toThrow(/ENOTDIR|EEXIST/);
  expect(read(out, "bi/index.html")).toBe("one");
  expect(releasesIn(out)).toHaveLength(1);
});

test("one tenant's publishing touches nothing of another's", () => {
  const out = temporaryFolder();
  publishSite(siteOf("bi"), out, "bi");
  const before = readdirSync(join(out, ".sites", "bi"));
  for (const words of ["one", "two", "three"]) publishSite(siteOf(words), out, "cd");
  expect(readdirSync(join(out, ".sites", "bi"))).toEqual(before);
  expect(read(out, "bi/index.html")).toBe("bi");
});

test("a folder that somebody has put at a site's address is named, and left alone", () => {
  const out = temporaryFolder();
  mkdirSync(join(out, "bi"));
  writeFileSync(join(out, "bi", "notes.txt"), "not ours");
  expect(() => publishSite(siteOf("one"), out, "bi")).toThrow(`${join(out, "bi")} is no link`);
  expect(read(out, "bi/notes.txt")).toBe("not ours");
  expect(readdirSync(out).filter((name) => name.startsWith(".link"))).toEqual([]);
});

test("only links to a release are published sites: what else somebody links to in the folder is never named for removal", () => {
  const out = temporaryFolder();
  publishSite(siteOf("words"), out, "bi");
  mkdirSync(join(out, "logs-of-today"));
  symlinkSync("logs-of-today", join(out, "logs"));
  symlinkSync(join(".sites", "bi", "0".repeat(32)), join(out, "current"));
  expect(publishedTenants(out)).toEqual(["bi"]);
});
