import { describe, expect, test } from "vitest";
import { read, told } from "./reading.ts";

describe("hostile files end in a message", () => {
  test.each([
    ["order: !!js/function 'x'", "1:8 yaml-not-plain what=!!js/function"],
    ["order: !x 3", "1:8 yaml-not-plain what=!x"],
    ["order: ! 3", "1:8 yaml-not-plain what=!"],
    ["subjects: &a [*a, *a]", "1:11 yaml-not-plain what=&a"],
    ["sources:\n  - &x\n    title: A\n  - *x", "2:5 yaml-not-plain what=&x"],
    ["unknown: &a [*a]", "1:10 yaml-not-plain what=&a"],
    ["&a title: x", "1:1 yaml-not-plain what=&a"],
    ["<<: {title: x}", "1:1 yaml-not-plain what=<<"],
    ["__proto__:\n  polluted: yes\ntitle: A", "1:1 unsafe-key field=__proto__"],
    ["title: A\ntranslation:\n  constructor: {prototype: {x: 1}}", "3:3 unsafe-key field=translation.constructor"],
    ["title: A\nx: {__proto__: {y: 1}}", "2:5 unsafe-key field=x.__proto__"],
    ["title: A\n---\ntitle: B", "2:1 yaml-not-plain what=---"],
    ["%YAML 1.1\n---\ntitle: A", "1:1 yaml-not-plain what=%YAML 1.1"],
    ["? [a]\n: b", "1:3 yaml-syntax detail=? [a]"],
  ])("%j", (yaml, line) => {
    expect(told(read(yaml))).toContain(line);
    expect(read(yaml).value).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ["brackets", `order: ${"[".repeat(10_000)}`],
    ["closed brackets", `order: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["thirty brackets", `x: ${"[".repeat(30)}${"]".repeat(30)}`],
    ["braces", `order: ${"{a: ".repeat(10_000)}`],
    ["dashes", `order:\n  ${"- ".repeat(10_000)}x`],
    ["dashes in a list of texts", `subjects:\n  ${"- ".repeat(10_000)}x`],
    ["indented keys", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["question marks", "? ".repeat(10_000)],
    ["colons", `title: ${": ".repeat(30_000)}`],
    ["commas", `subjects: [${",".repeat(30_000)}]`],
    ["unsafe items", `subjects: [${"1.10,".repeat(12_000)}]`],
    ["quotes", `title: ${"'\"".repeat(15_000)}`],
    ["blanks", `order: x${" ".repeat(60_000)}y`],
    ["a long line", `title: ${"x".repeat(400_000)}`],
    ["a megabyte", "title: x\n".repeat(120_000)],
    ["many fields", Array.from({ length: 5000 }, (_, index) => `k${index}: v`).join("\n")],
    ["comments", `title: A\nx: y\n${"#\n".repeat(30_000)}`],
    ["controls", "title: \u0000\u001b[31m\norder: \u0000"],
  ])("%s: soon, and with errors only", (_name, yaml) => {
    const start = process.cpuUsage();
    const { value, diagnostics } = read(yaml);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
    expect(value === undefined ? diagnostics.length : 1).toBeGreaterThan(0);
  });

  test("nesting beyond twenty levels is refused", () => {
    expect(told(read(`title: A\nx: ${"[".repeat(30)}${"]".repeat(30)}`))).toContain("2:24 yaml-not-plain what=[[[…");
  });
});
