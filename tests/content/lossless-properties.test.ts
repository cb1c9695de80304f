import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fixFile } from "../../src/content/fix-file.ts";
import { readFields } from "../../src/content/read-fields.ts";
import { splitFrontMatter } from "../../src/content/split-front-matter.ts";
import { collectionNamed, collections } from "../../src/schema/collections.ts";
import type { CollectionDefinition } from "../../src/schema/collection.ts";
import { normal, oneLine, ordinary, typedFields } from "./typed-documents.ts";

const runs = { numRuns: 300, seed: 20261122 };

const read = (source: string, definition: CollectionDefinition) => {
  const { value: split } = splitFrontMatter(source, "f", "bi");
  if (!split) throw new Error("the test's own document has no front matter");
  const { fields, shape, sourceSchema: schema } = definition;
  return {
    body: split.body,
    ...readFields(split.yaml, { tenant: "bi", file: "f", firstLine: split.yamlLine, fields, schema, shape }),
  };
};

const pages = collectionNamed("pages")!;
const titleOf = (source: string) => (read(source, pages).value?.fields as { title?: string } | undefined)?.title;

describe("any text that is typed on a line", () => {
  test("is read back as it was typed", () => {
    fc.assert(
      fc.property(ordinary, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (text, end, isMarked) => {
        const source = `${isMarked ? "\uFEFF" : ""}---${end}title: ${text}${end}date: 2026${end}---${end}body`;
        expect(titleOf(source)).toBe(normal(text));
      }),
      runs,
    );
  });

  test("in any place where texts stand", () => {
    const contacts = collectionNamed("contacts")!;
    fc.assert(
      fc.property(ordinary, ordinary, (text, other) => {
        const yaml = `---\nsources:\n- title: ${text}\n  year: 2015\n-   title:   ${other}  \ntitle:\n  "x"\nphone: ${other}\naddress:\t${text}\n---\n`;
        const fields = read(yaml, contacts).value?.fields;
        expect(fields).toEqual({
          sources: [{ title: normal(text), year: 2015 }, { title: normal(other) }],
          title: "x",
          phone: normal(other),
          address: normal(text),
        });
      }),
      runs,
    );
  });

  test("shows the same words to a standard YAML reader once it is fixed, and fixing again changes nothing", () => {
    fc.assert(
      fc.property(oneLine, oneLine, (text, further) => {
        const source = `---\ntitle: ${text}\nsummary: ${text}\n    ${further}\n# fin\n---\nbody: ${text}\n`;
        const fixed = fixFile(source, pages.shape, true) ?? source;
        const before = read(source, pages);
        if (before.value === undefined) return;
        const after = read(fixed, pages);
        expect(after.value?.fields).toEqual(before.value.fields);
        expect(after.diagnostics).toEqual([]);
        expect(after.body).toBe(before.body);
        expect(fixFile(fixed, pages.shape, true)).toBeUndefined();
        const standard = Object.entries(parse(splitFrontMatter(fixed, "f", "bi").value?.yaml ?? "") as Record<string, unknown>);
        const words = standard.map(([key, value]) => [key, normal(String(value ?? ""))]).filter(([, value]) => value !== "");
        expect(Object.fromEntries(words)).toEqual(after.value?.fields);
      }),
      runs,
    );
  });
});

const noise = fc.constantFrom("", "# une note : avec #", "   ", "\u00A0");

describe("whole documents of every collection", () => {
  test.each(collections.map((definition) => [definition.name, definition] as const))(
    "%s: each value is read back, fixed or not",
    (_name, definition) => {
      const document = fc.tuple(
        typedFields(definition.fields),
        noise,
        fc.constantFrom("\n", "\r\n"),
        fc.string({ unit: "grapheme", maxLength: 30 }),
      );
      fc.assert(
        fc.property(document, ([{ value, lines }, between, end, body]) => {
          const yaml = lines.flatMap((line) => (/^\S/.test(line) ? [between, line] : [line]));
          const source = ["---", ...yaml, "---", body].join(end);
          const before = read(source, definition);
          expect(before.diagnostics.filter(({ level }) => level === "error")).toEqual([]);
          expect(before.value?.fields).toEqual(value);
          const fixed = fixFile(source, definition.shape, true);
          const after = read(fixed ?? source, definition);
          expect(after).toEqual({
            ...before,
            diagnostics: [],
            value: { ...before.value, positionByPath: after.value?.positionByPath },
          });
          expect(fixed === undefined || fixFile(fixed, definition.shape, true) === undefined).toBe(true);
        }),
        { ...runs, numRuns: 50 },
      );
    },
  );
});

test("no text whatever makes the reader throw", () => {
  const line = fc.oneof(
    oneLine,
    fc
      .tuple(
        fc.constantFrom("", "  ", "\t", "    ", "- ", "  - "),
        fc.constantFrom("title", "sources", "url", "x", "translation"),
        fc.constantFrom(":", ": ", " : "),
        oneLine,
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const source = `---\n${lines.join("\n")}\n---\n`;
      const { diagnostics, value } = read(source, pages);
      expect(value === undefined).toBe(diagnostics.some(({ level }) => level === "error"));
      const fixed = fixFile(source, pages.shape, true);
      if (fixed === undefined) return;
      expect(fixFile(fixed, pages.shape, true)).toBeUndefined();
      expect(read(fixed, pages).value?.fields).toEqual(value?.fields);
    }),
    runs,
  );
});
