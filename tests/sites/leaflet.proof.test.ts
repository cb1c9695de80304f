import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { project } from "../partnership/run-chm.ts";
import { attributesOf, partOf, wordsOf } from "./html.ts";
import { CORE_LOCALES, localesOf, realSites, registrations, TENANTS } from "./real-sites.ts";

interface Statement {
  readonly page: string;
  readonly phrases: Readonly<Record<string, string>>;
}

/** A statement about the partnership itself: all the words that carry it, by locale, on one page of the hub. */
interface HubStatement {
  readonly page: string;
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}

const statements: Readonly<Record<string, Statement>> = JSON.parse(fixture("leaflet.json"));
const hubStatements: Readonly<Record<string, HubStatement>> = JSON.parse(fixture("leaflet-hub.json"));

const HUB = registrations.find(({ service }) => service === "hub")?.id ?? "no hub is registered";
const HUB_LOCALES = ["fr", "nl", "en", "pt", "ar"];
/** The statement that names the addresses of the leaflet. */
const PRINTED_ADDRESSES = "L27";

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
    expect(plain(wordsOf(mainOf(tenant, locale, page)))).toContain(plain(phrases[locale] ?? "missing"));
  });
});

test("the leaflet's statements for the hub are numbered from L15 to L27, in all five locales of the hub", () => {
  expect(Object.keys(hubStatements)).toEqual(Array.from({ length: 13 }, (_, index) => `L${index + 15}`));
  expect(localesOf(HUB)).toEqual(HUB_LOCALES);
  for (const { phrases } of Object.values(hubStatements)) {
    expect(Object.keys(phrases)).toEqual(HUB_LOCALES);
    for (const words of Object.values(phrases))
      expect(words.every((phrase) => phrase.trim() !== "") && words.length > 0).toBe(true);
  }
});

describe.each(HUB_LOCALES)("in the hub's own site, in %s", (locale) => {
  test.each(Object.entries(hubStatements))("the page that carries %s says it", (_number, { page, phrases }) => {
    const words = plain(wordsOf(mainOf(HUB, locale, page)));
    for (const phrase of phrases[locale] ?? ["missing"]) expect(words).toContain(plain(phrase));
  });

  test("the addresses printed in the leaflet are no links, and the living ones are", () => {
    const links = attributesOf(mainOf(HUB, locale, hubStatements[PRINTED_ADDRESSES]?.page ?? ""), "a", "href");
    expect(links.filter((link) => /bch-cbd\.naturalsciences\.be|biodiv\.org/.test(link))).toEqual([]);
    expect(links).toContain("https://www.cbd.int/convention");
    expect(links.some((link) => /^https:\/\/(www\.)?biodiv\.be\//.test(link))).toBe(true);
  });
});

function fixture(name: string): string {
  return readFileSync(join(project, "tests", "fixtures", name), "utf8");
}

/** What stands between the frame's head and foot on a page of a built site. */
function mainOf(tenant: string, locale: string, page: string): string {
  return partOf(readFileSync(join(out, tenant, locale, page, "index.html"), "utf8"), "main") ?? "";
}

/** Kinds of spaces and invisible marks make no difference to a statement. */
function plain(text: string): string {
  return text.replace(/[\u200B-\u200F\u2066-\u2069]/g, "").replace(/\s+/g, " ");
}
