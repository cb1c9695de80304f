import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { project } from "../partnership/run-chm.ts";
import { partOf, wordsOf } from "./html.ts";
import { CORE_LOCALES, localesOf, realSites, TENANTS } from "./real-sites.ts";

interface Statement {
  readonly page: string;
  readonly phrases: Readonly<Record<string, string>>;
}

const statements: Readonly<Record<string, Statement>> = JSON.parse(
  readFileSync(join(project, "tests", "fixtures", "leaflet.json"), "utf8"),
);

let out = "";
beforeAll(async () => {
  out = await realSites();
});

test("the leaflet's statements for all sites are numbered from L1 to L14, in all core languages", () => {
  expect(Object.keys(statements)).toEqual(Array.from({ length: 14 }, (_, index) => `L${index + 1}`));
  for (const { phrases } of Object.values(statements)) expect(Object.keys(phrases).sort()).toEqual([...CORE_LOCALES].sort());
});

const places = TENANTS.flatMap((tenant) =>
  localesOf(tenant)
    .filter((locale) => CORE_LOCALES.includes(locale))
    .map((locale) => ({ tenant, locale })),
);

describe.each(places)("in the site of $tenant, in $locale", ({ tenant, locale }) => {
  test.each(Object.entries(statements))("the page that carries %s says it", (_number, { page, phrases }) => {
    const html = readFileSync(join(out, tenant, locale, page, "index.html"), "utf8");
    expect(plain(wordsOf(partOf(html, "main") ?? ""))).toContain(plain(phrases[locale] ?? "missing"));
  });
});

/** Kinds of spaces and invisible marks make no difference to a statement. */
function plain(text: string): string {
  return text.replace(/[\u200B-\u200F\u2066-\u2069]/g, "").replace(/\s+/g, " ");
}
