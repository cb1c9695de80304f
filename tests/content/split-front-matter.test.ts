import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/split-front-matter.ts";

const split = (source: string) => splitFrontMatter(source, "news/a.fr.md", "bi");
const parts = (source: string) => split(source).value;
const codes = (source: string) => split(source).diagnostics.map(({ code, values }) => ({ code, ...values }));

describe("a document is cut at its front matter", () => {
  test("the body begins on the line after the closing dashes", () => {
    expect(parts("---\ntitle: A\n---\nBody\n")).toEqual({ yaml: "title: A", yamlLine: 2, body: "Body\n", bodyLine: 4 });
  });

  test.each([
    ["an empty line at the beginning of the body", "---\na: 1\n---\n\n\nBody", { yaml: "a: 1", body: "\nBody", bodyLine: 5 }],
    ["nothing but front matter, without an end of line", "---\na: 1\n---", { yaml: "a: 1", body: "", bodyLine: 4 }],
    ["nothing but front matter", "---\na: 1\n---\n", { yaml: "a: 1", body: "" }],
    ["an empty block", "---\n---\nBody", { yaml: "", body: "Body", bodyLine: 3 }],
    ["a block of empty lines", "---\n\n\n---\nBody", { yaml: "\n", body: "Body", bodyLine: 5 }],
    ["a block of comments", "---\n# note\n---\nBody", { yaml: "# note", body: "Body", bodyLine: 4 }],
    ["a line of dashes in the body", "---\na: 1\n---\nx\n\n---\ny\n", { yaml: "a: 1", body: "x\n\n---\ny\n", bodyLine: 4 }],
    [
      "dashes in the front matter that are no closing line",
      "---\na: 1\n---- x\n---\ny",
      { yaml: "a: 1\n---- x", body: "y", bodyLine: 5 },
    ],
    ["blanks after the dashes", "---  \na: 1\n---\t \nx\n---  \n", { yaml: "a: 1", body: "x\n---  \n", bodyLine: 4 }],
    ["ends of lines of Windows", "---\r\na: 1\r\n---\r\n\r\nx\r\n", { yaml: "a: 1", body: "x\n", bodyLine: 5 }],
    ["ends of lines of old Macintoshes", "---\ra: 1\r---\rx", { yaml: "a: 1", body: "x", bodyLine: 4 }],
    ["a byte order mark", "\uFEFF---\na: 1\n---\nx", { yaml: "a: 1", body: "x", bodyLine: 4 }],
  ])("%s", (_name, source, expected) => {
    const value = parts(source);
    expect(value).toMatchObject({ ...expected, yamlLine: 2 });
    const lines = source.replace(/\r\n?/g, "\n").split("\n");
    expect(value?.body).toBe(lines.slice((value?.bodyLine ?? 0) - 1).join("\n"));
  });

  test("the same document is cut the same way a second time, good or bad", () => {
    for (const source of ["---\na: 1\n---\nx", "---\na: 1\n", "---js\n({})\n---\n"]) expect(split(source)).toEqual(split(source));
  });
});

describe("what is no plain front matter is refused", () => {
  test.each([
    ["", "front-matter-missing"],
    ["# Title\n", "front-matter-missing"],
    ["\n---\na: 1\n---\n", "front-matter-missing"],
    ["----\na: 1\n----\n", "front-matter-missing"],
    ["---\na: 1\nbody", "front-matter-unclosed"],
    ["---", "front-matter-unclosed"],
    ["---\na: 1\n --- \n", "front-matter-unclosed"],
  ])("%j: %s", (source, code) => {
    expect(codes(source)).toEqual([{ code }]);
  });

  test.each(["---js", "---json", "--- javascript", "---coffee", "---yaml", "---\u00A0js", "---toml "])(
    "the language of %j",
    (opening) => {
      const witness = globalThis as { wasRun?: boolean };
      expect(codes(`${opening}\n(globalThis.wasRun = true)\n---\nx`)).toEqual([{ code: "front-matter-language", opening }]);
      expect(witness.wasRun).toBeUndefined();
    },
  );

  test("a very large block, before anything reads it", () => {
    const start = process.cpuUsage();
    expect(codes(`---\ntitle: ${"x".repeat(1_000_000)}\n---\n`)).toEqual([
      { code: "file-too-large", size: "977 KB", limit: "64 KB" },
    ]);
    expect(codes(`---\n${"\n".repeat(60_000)}a: 1\n---\n`)).toEqual([
      { code: "file-too-large", size: "60001 ↵", limit: "4000 ↵" },
    ]);
    expect(codes(`---\n${"\n".repeat(1_000_000)}`)).toEqual([{ code: "front-matter-unclosed" }]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});
