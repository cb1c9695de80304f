import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../partnership/small-partnership.ts";
import { project } from "../partnership/run-chm.ts";
import { CORE_LOCALES, localesOf, TENANTS } from "./real-sites.ts";

interface ShippedDocument {
  readonly file: string;
  readonly entry: string;
  readonly locale: string;
  readonly frontMatter: string;
}

/** The documents of one folder that the project ships. */
function documentsOf(folder: string): readonly ShippedDocument[] {
  return filesBelow(join(project, "tenants", folder)).flatMap(({ path, content }) => {
    const [, entry, locale] = /^(.+)\.([a-z]+)\.md$/.exec(path) ?? [];
    if (!entry || !locale) return [];
    const frontMatter = Buffer.from(content).toString("utf8").split(/^---$/m)[1] ?? "";
    return [{ file: `${folder}/${path}`, entry, locale, frontMatter }];
  });
}

const filesWithout = (documents: readonly ShippedDocument[], holds: (document: ShippedDocument) => boolean) =>
  documents.filter((document) => !holds(document)).map(({ file }) => file);

/** The languages that the texts of each folder were first written in. */
const sourceLocales: readonly (readonly [string, string])[] = [
  ["partnership", "en"],
  ...TENANTS.map((tenant) => [tenant, localesOf(tenant)[0] ?? ""] as const),
];

describe.each(sourceLocales)("among the texts of %s", (folder, source) => {
  const documents = documentsOf(folder);

  test("nobody has reviewed any yet, and none says otherwise", () => {
    expect(documents.length).toBeGreaterThan(0);
    expect(filesWithout(documents, ({ frontMatter }) => !/^reviewedOn:/m.test(frontMatter))).toEqual([]);
    expect(filesWithout(documents, ({ frontMatter }) => !/^ {2}reviewed: (?!false)/m.test(frontMatter))).toEqual([]);
  });

  test("every translation says that it is one, and from which language of the same entry", () => {
    const entries = new Set(documents.map(({ entry, locale }) => `${entry} ${locale}`));
    const declares = ({ entry, locale, frontMatter }: ShippedDocument) => {
      const declared = /^translation:\n(?: {2}.*\n)* {2}from: ([a-z]+)$/m.exec(frontMatter)?.[1];
      if (locale === source) return declared === undefined;
      return declared !== undefined && declared !== locale && (folder === "partnership" || entries.has(`${entry} ${declared}`));
    };
    expect(filesWithout(documents, declares)).toEqual([]);
  });

  test("words in a national language are declared as a machine's", () => {
    const national = documents.filter(({ locale }) => !CORE_LOCALES.includes(locale));
    expect(filesWithout(national, ({ frontMatter }) => /^ {2}method: machine$/m.test(frontMatter))).toEqual([]);
  });
});

test("what a CHM is, and the home page, are there in every national language of a tenant", () => {
  const shared = new Set(documentsOf("partnership").map(({ entry, locale }) => `${entry} ${locale}`));
  for (const tenant of TENANTS) {
    const own = new Set(documentsOf(tenant).map(({ entry, locale }) => `${entry} ${locale}`));
    for (const locale of localesOf(tenant)) {
      expect(shared).toContain(`pages/what-is-a-chm ${locale}`);
      expect(own).toContain(`pages/home ${locale}`);
    }
  }
});
