import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnosticsForGithub } from "../../src/commands/diagnostics-for-github.ts";
import { diagnosticsForGitlab } from "../../src/commands/diagnostics-for-gitlab.ts";
import { chooseLanguage } from "../../src/commands/language.ts";
import { diagnose, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const project = join(import.meta.dirname, "..", "..");
const english = chooseLanguage(project, "en", new Map());
const french = chooseLanguage(project, "fr", new Map());

const linkAt = (file: string, line: number, target: string) =>
  diagnose("broken-link", "bi", { file, line, column: 5 }, { link: target });

/** Reads workflow commands as the runner does: a line that begins with `::`, its properties up to the next `::`. */
function readCommands(text: string) {
  const unescape = (written: string) =>
    written.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029|\u0085|\u000b|\u000c/)
    .filter((line) => line !== "")
    .map((line) => {
      const [, command, properties = "", data = ""] = /^\s*::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const pairs = properties.split(",").map((pair) => (/^(.*?)=(.*)$/.exec(pair) ?? []).slice(1).map(unescape));
      return { command, properties: Object.fromEntries(pairs) as Record<string, string>, data: unescape(data) };
    });
}

describe("check --format github", () => {
  test("gives one workflow command for each diagnostic, with file, line, column, code, message and remedy", () => {
    const clean = diagnosticsForGithub([linkAt("tenants/bi/pages/about.fr.md", 7, "lake.md")], english);
    expect(clean).toBe(
      "::error file=tenants/bi/pages/about.fr.md,line=7,col=5,title=broken-link::" +
        "The link “lake.md” leads to nothing on this site.%0A→ Point to the file, seen from this one and without the language, such as `../news/mangroves.md`.\n",
    );
  });

  test("says warning where there is only a warning", () => {
    const warning = diagnose("unregistered-folder", "bi", { file: "tenants/bi", line: 1, column: 1 }, { folder: "bi" });
    const levels = readCommands(diagnosticsForGithub([{ ...warning, level: "warning" }], english)).map(({ command }) => command);
    expect(levels).toEqual(["warning"]);
  });

  test.each([
    "a\n::set-output name=x::y",
    "a\r::error::y",
    "a%0A::warning::y",
    "a%25%0Ab",
    "::stop-commands::x",
    "a\u2028::error::y",
    "a\u0085::error::y",
    "a\u000b::error::y\u0000\u001b[2J",
    "a,line=1::b",
    "##[error]x",
  ])("nothing that a tenant writes becomes a second command or another property: %j", (hostile) => {
    const diagnostics: Diagnostic[] = [
      { ...linkAt(`tenants/bi/${hostile}.md`, 7, hostile), values: { link: hostile } },
      linkAt("tenants/bi/b.md", 9, "x"),
    ];
    const commands = readCommands(diagnosticsForGithub(diagnostics, english));
    expect(commands.map(({ command, properties }) => [command, Object.keys(properties), properties["line"]])).toEqual([
      ["error", ["file", "line", "col", "title"], "7"],
      ["error", ["file", "line", "col", "title"], "9"],
    ]);
    expect(commands[0]?.properties["file"]).toBe(`tenants/bi/${hostile.replace(/(?![\r\n])[\p{Cc}\u2028\u2029]/gu, "�")}.md`);
    expect(diagnosticsForGithub(diagnostics, english)).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029]/u);
  });
});

describe("check --format gitlab", () => {
  const two = [linkAt("tenants/bi/a.md", 7, "x"), linkAt("tenants/bi/a.md", 9, "x"), linkAt("tenants/bi/b.md", 7, "x")];
  const fingerprints = (diagnostics: readonly Diagnostic[], language = english) =>
    diagnosticsForGitlab(diagnostics, language).map(({ fingerprint }) => fingerprint);

  test("gives a Code Quality report: description, check, severity, path and line", () => {
    expect(diagnosticsForGitlab(two.slice(0, 1), english)).toEqual([
      {
        description:
          "The link “x” leads to nothing on this site. → Point to the file, seen from this one and without the language, such as `../news/mangroves.md`.",
        check_name: "broken-link",
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: "major",
        location: { path: "tenants/bi/a.md", lines: { begin: 7 } },
      },
    ]);
  });

  test("no two entries have the same fingerprint, not even the same mistake twice in a file", () => {
    expect(new Set(fingerprints(two)).size).toBe(3);
  });

  test("a fingerprint stays when lines move, and in every language", () => {
    const moved = two.map((diagnostic) => ({
      ...diagnostic,
      position: { ...diagnostic.position, line: diagnostic.position.line + 10 },
    }));
    expect(fingerprints(moved)).toEqual(fingerprints(two));
    expect(fingerprints(two, french)).toEqual(fingerprints(two));
  });
});
