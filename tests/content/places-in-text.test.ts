import { describe, expect, test } from "vitest";
import { findPlacesInText } from "../../src/content/find-places-in-text.ts";
import type { Document, Entry } from "../../src/model/document.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import type { Sensitivity } from "../../src/schema/sensitivity.ts";

/** What is found in a text of a species, as the words that are told. */
function found(text: string, sensitivity?: Sensitivity): readonly string[] {
  const document = {
    locale: "fr" as LocaleTag,
    file: "tenants/bi/species/x.fr.md",
    fields: sensitivity ? { sensitivity } : {},
    body: { pieces: [`<p>${text}</p>`], headings: [] },
    positionByPath: new Map(),
  } as Document;
  const entry = { collection: "species", slug: "x", documents: new Map([[document.locale, document]]) } as unknown as Entry;
  return findPlacesInText([entry], "bi").map(({ values }) => String((values as { readonly text?: string }).text));
}

describe("the text of a sensitive species", () => {
  test.each([
    ["-2.9533, 29.4217", "-2.9533, 29.4217"],
    ["<strong>-2.9533</strong>, 29.4217", "-2.9533, 29.4217"],
    ["2.95° S, 29.42° E", "2.95° S, 29.42° E"],
    ["2,95° S ; 29,42° E", "2,95° S ; 29,42° E"],
    ["٢.٩٥٣٣، ٢٩.٤٢١٧", "2.9533، 29.4217"],
    ["2° 57’ S, 29° 25’ E", "2° 57’"],
    ["2°57&#39;12&quot; S", "2°57'12\""],
  ])("may not say %s", (text, told) => {
    expect(found(text, "high")).toEqual([told]);
  });

  test.each([
    "environ 3° S, 29,4° E",
    "2.9° S, 29.4° E",
    "1,25, 1,70 m",
    "2,500, 3,100 animals",
    "1.200.000 et 1.250, 3.100",
    "12.25, 13.40 kg",
    "25° C",
  ])("may say %s", (text) => {
    expect(found(text, "high")).toEqual([]);
  });

  test("may say what its level lets the fields say, and no more", () => {
    expect(found("2.95° S, 29.42° E", "medium")).toEqual([]);
    expect(found("2° 57’ S", "medium")).toEqual([]);
    expect(found("2° 57’ 12” S", "medium")).toEqual(["2° 57’ 12”"]);
    expect(found("2.953° S, 29.421° E", "medium")).toEqual(["2.953° S, 29.421° E"]);
    expect(found("2.95° S, 29.42° E", "extreme")).toEqual(["2.95° S, 29.42° E"]);
  });

  test("is told about in no other species", () => {
    expect(found("-2.9533, 29.4217")).toEqual([]);
  });

  test("is read quickly, whatever stands in it", () => {
    const begun = performance.now();
    for (const text of [
      `1.2${" ".repeat(90_000)}`,
      "1.".repeat(90_000),
      `1.1,1.${"1".repeat(90_000)}.,`,
      "1° ".repeat(60_000),
      "<".repeat(90_000),
    ])
      found(text, "high");
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
