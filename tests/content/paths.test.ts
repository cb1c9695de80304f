import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSafeSegment } from "../../src/content/tenant-path.ts";
import { planned } from "../planned.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
`;

const GOOD = "---\ntitle: Good\n---\n";

const diagnosticsOf = async (prepare: (folder: string) => void) => (await planned(land, { prepare })).diagnostics;

/** What is said about a file of this name in `pages/`. */
const said = (name: string) =>
  diagnosticsOf((folder) => {
    mkdirSync(join(folder, "pages"), { recursive: true });
    writeFileSync(join(folder, "pages", name), GOOD);
  });

describe("the name of a file", () => {
  test.each(["about.en.md", "about-us.fr.md", "2030.en.md"])("may be %s", async (name) => {
    const found = await said(name);
    expect(found.filter((line) => !line.includes("missing-default-document"))).toEqual([]);
  });

  test.each([
    ["About us.en.md", "pages/About us.en.md:1:1 unsafe-file-name name=About us.en.md suggestion=about-us.en.md"],
    ["forêt.en.md", "pages/forêt.en.md:1:1 unsafe-file-name name=forêt.en.md suggestion=foret.en.md"],
    ["غابة.ar.md", "pages/غابة.ar.md:1:1 unsafe-file-name name=غابة.ar.md"],
    [".hidden.en.md", "pages/.hidden.en.md:1:1 unsafe-file-name name=.hidden.en.md suggestion=hidden.en.md"],
    ["-rf.en.md", "pages/-rf.en.md:1:1 unsafe-file-name name=-rf.en.md suggestion=rf.en.md"],
    ["a..b.en.md", "pages/a..b.en.md:1:1 unsafe-file-name name=a..b.en.md suggestion=a.b.en.md"],
    ["con.en.md", "pages/con.en.md:1:1 unsafe-file-name name=con.en.md"],
    ["$(id).en.md", "pages/$(id).en.md:1:1 unsafe-file-name name=$(id).en.md suggestion=id.en.md"],
    ["<b>.en.md", "pages/<b>.en.md:1:1 unsafe-file-name name=<b>.en.md suggestion=b.en.md"],
    ["a\u001b[2J.en.md", "pages/a\\u{1b}[2J.en.md:1:1 unsafe-file-name name=a\\u{1b}[2J.en.md suggestion=a-2j.en.md"],
    ["a\u202Edm.ne.md", "pages/a\\u{202e}dm.ne.md:1:1 unsafe-file-name name=a\\u{202e}dm.ne.md suggestion=a-dm.ne.md"],
    ["a\nb.en.md", "pages/a\\u{a}b.en.md:1:1 unsafe-file-name name=a\\u{a}b.en.md suggestion=a-b.en.md"],
    [`${"a".repeat(120)}.en.md`, expect.stringMatching(/unsafe-file-name/)],
    [`${"a".repeat(90)}.en.md`, expect.stringMatching(/bad-slug/)],
    ["About.en.md", "pages/About.en.md:1:1 bad-slug field=About.en.md value=About"],
    ["a--b.en.md", "pages/a--b.en.md:1:1 bad-slug field=a--b.en.md value=a--b"],
    ["a_b.en.md", "pages/a_b.en.md:1:1 bad-slug field=a_b.en.md value=a_b"],
    ["about.md", "pages/about.md:1:1 file-name-without-locale name=about.md example=about.fr.md"],
    ["about.english.md", "pages/about.english.md:1:1 file-name-without-locale name=about.english.md example=about.fr.md"],
    ["about.en.html", "pages/about.en.html:1:1 unexpected-file name=pages/about.en.html"],
    ["about.11tydata.js", "pages/about.11tydata.js:1:1 unexpected-file name=pages/about.11tydata.js"],
    ["about.en.njk", "pages/about.en.njk:1:1 unexpected-file name=pages/about.en.njk"],
  ])("cannot be %j", async (name, expected) => {
    expect(await said(name)).toEqual([expected]);
  });

  test("may be an operating system's litter, which is passed over", async () => {
    expect(await said(".DS_Store")).toEqual([]);
    expect(await said("Thumbs.db")).toEqual([]);
  });

  test("cannot be another's name in other letters: on many machines they are one file", async () => {
    const found = await diagnosticsOf((folder) => {
      mkdirSync(join(folder, "media"));
      for (const name of ["Map.txt", "map.txt"]) writeFileSync(join(folder, "media", name), "Map");
    });
    expect(found).toEqual(["media/map.txt:1:1 duplicate-file-name name=media/map.txt other=media/Map.txt"]);
  });
});

describe("what is no plain file is not followed, and does not hold anything up", () => {
  test("a link to a file", async () => {
    const found = await diagnosticsOf((folder) => {
      mkdirSync(join(folder, "pages"));
      symlinkSync("/etc/passwd", join(folder, "pages", "about.en.md"));
    });
    expect(found).toEqual(["pages/about.en.md:1:1 not-a-plain-file name=about.en.md"]);
  });

  test("a link to a folder, even to the tenant's own", async () => {
    const found = await diagnosticsOf((folder) => {
      symlinkSync("/", join(folder, "media"));
      symlinkSync(".", join(folder, "pages"));
    });
    expect(found).toEqual(["media:1:1 not-a-plain-file name=media", "pages:1:1 not-a-plain-file name=pages"]);
  });

  test("a link that leads nowhere, and one in a circle", async () => {
    const found = await diagnosticsOf((folder) => {
      symlinkSync("nowhere", join(folder, "a.md"));
      symlinkSync("b.md", join(folder, "b.md"));
    });
    expect(found).toEqual(["a.md:1:1 not-a-plain-file name=a.md", "b.md:1:1 not-a-plain-file name=b.md"]);
  });

  test("a pipe", async () => {
    const found = await diagnosticsOf((folder) => {
      mkdirSync(join(folder, "news"));
      execFileSync("mkfifo", [join(folder, "news", "pipe.en.md"), join(folder, "navigation.yml")]);
    });
    expect(found).toEqual([
      "navigation.yml:1:1 not-a-plain-file name=navigation.yml",
      "news/pipe.en.md:1:1 not-a-plain-file name=pipe.en.md",
    ]);
  });

  test("the tenant's whole folder as a link", async () => {
    const found = await diagnosticsOf((folder) => {
      execFileSync("rm", ["-r", folder]);
      symlinkSync("/", folder);
    });
    expect(found).toEqual(["xx:1:1 not-a-plain-file name=tenants/xx"]);
  });

  test("a folder that is called like a document is only a folder", async () => {
    const found = await diagnosticsOf((folder) => {
      mkdirSync(join(folder, "pages", "empty.en.md"), { recursive: true });
      mkdirSync(join(folder, "pages", "full.en.md"));
      writeFileSync(join(folder, "pages", "full.en.md", "about.en.md"), GOOD);
    });
    expect(found).toEqual(["pages/full.en.md/about.en.md:1:1 unexpected-file name=pages/full.en.md/about.en.md"]);
  });

  test("a folder that is called like the settings", async () => {
    const found = (await planned("", { prepare: (folder) => mkdirSync(join(folder, "tenant.yml")) })).diagnostics;
    expect(found).toEqual(["xx:1:1 empty-tenant folder=tenants/xx"]);
  });

  test("folders inside folders inside folders", async () => {
    const found = await diagnosticsOf((folder) => {
      const deep = join(folder, "media", ...Array.from({ length: 12 }, () => "d"));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, "map.pdf"), "Map");
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("not-a-plain-file");
  });
});

test("a folder that is no collection is named, with the one that was probably meant", async () => {
  const found = await diagnosticsOf((folder) => {
    mkdirSync(join(folder, "new"));
    writeFileSync(join(folder, "new", "a.en.md"), GOOD);
  });
  expect(found).toEqual(["new/a.en.md:1:1 unknown-collection folder=new suggestion=news"]);
});

test("the gate for names lets nothing climb, hide or grow too long", () => {
  for (const name of ["report.pdf", "c.d", "A_b-1.txt", "a".repeat(100)])
    expect([name, isSafeSegment(name)]).toEqual([name, true]);
  for (const name of [
    "",
    "/",
    "a/b",
    ".",
    "..",
    "a..",
    "a\\b",
    ".b",
    "a.",
    "nul",
    "COM1.txt",
    "a\0",
    "a b",
    "é",
    "a".repeat(101),
  ])
    expect([name, isSafeSegment(name)]).toEqual([name, false]);
});
