import { describe, expect, test } from "vitest";
import { planned } from "../planned.ts";

const settings = (locales: string, more = "") => `
  -- tenant.yml --
  locales: [${locales}]
  name:
    en: Land
  ${more}
`;

const page = (name: string) => `
  -- pages/${name}.md --
  ---
  title: A page
  ---
  Words.
`;

describe("a tenant's id and a language's tag are two things", () => {
  test("the tenant bi is Burundi, the language bi is Bislama: a site may have both", async () => {
    const { site, view, diagnostics } = await planned(settings("bi, fr") + page("visit.bi") + page("visit.fr"), { id: "bi" });
    expect(diagnostics).toEqual(["pages/visit.fr.md:2:1 copied-translation locale=bi"]);
    expect(site.tenantId).toBe("bi");
    expect(view("article", "/bi/visit/").switcher.map(({ locale, name }) => [locale, name])).toEqual([
      ["bi", "Bislama"],
      ["fr", "Français"],
    ]);
  });

  test("the tenant bi without that language has no page under /bi/", async () => {
    const { site } = await planned(settings("fr, rn") + page("visit.fr"), { id: "bi" });
    expect(site.pages.filter(({ permalink }) => permalink.startsWith("/bi/"))).toEqual([]);
  });

  test("the tenant cd writes French: cd is no language", async () => {
    const { diagnostics } = await planned(settings("fr, en") + page("visit.cd"), { id: "cd" });
    expect(diagnostics).toEqual(["pages/visit.cd.md:1:1 country-code-as-language locale=cd suggestion=fr"]);
  });

  test.each([
    ["cd", "country-code-as-language locale=cd suggestion=fr"],
    ["vn", "country-code-as-language locale=vn suggestion=vi"],
    ["fre", "unknown-locale locale=fre suggestion=fr"],
    ["ara", "unknown-locale locale=ara suggestion=ar"],
    ["xx", "unknown-locale locale=xx"],
  ])("the list of a site's languages cannot have %s", async (locale, expected) => {
    const { diagnostics } = await planned(settings(`en, ${locale}`) + page("visit.en"));
    expect(diagnostics).toEqual([`tenant.yml:1:15 ${expected}`]);
  });

  test("a document in a language that the site does not list is named", async () => {
    const { diagnostics } = await planned(settings("en, fr") + page("visit.pt"));
    expect(diagnostics).toEqual(["pages/visit.pt.md:1:1 locale-not-listed locale=pt listed=en, fr"]);
  });
});

describe("all that is wrong is said in one round", () => {
  test("from every file, in the order of the files and lines", async () => {
    const { diagnostics } = await planned(
      settings("en, fr", "contact: contacts/nobody\n  colors: red") +
        `
      -- navigation.yml --
      menu:
        - label:
            en: Where
      -- news/a.en.md --
      ---
      title: A
      date: 2026-13-01
      ---
      [x](missing.md) [y](javascript:x)
      -- news/b.en.md --
      No front matter.
      -- documents/c.en.md --
      ---
      title: C
      kind: stategy
      ---
      `,
    );
    expect(diagnostics.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "documents/c.en.md:3:7 unknown-choice",
      "navigation.yml:2:5 missing-field",
      "news/a.en.md:3:7 bad-date",
      "news/a.en.md:5:21 unsafe-link",
      "news/b.en.md:1:1 front-matter-missing",
      "tenant.yml:5:1 unknown-field",
    ]);
  });

  test("a reference to a file that could not be read is not called broken as well", async () => {
    const { diagnostics } = await planned(
      settings("en", "contact: contacts/office") +
        `
      -- contacts/office.en.md --
      ---
      titel: The office
      ---
      `,
    );
    expect(diagnostics).toEqual(["contacts/office.en.md:2:1 unknown-field field=titel suggestion=title"]);
  });
});

describe("a folder without settings", () => {
  test("says what it lacks", async () => {
    const { diagnostics } = await planned(page("visit.en"));
    expect(diagnostics).toEqual(["tenant.yml:1:1 missing-settings folder=tenants/xx/tenant.yml"]);
  });

  test("that is empty, says so", async () => {
    const { diagnostics } = await planned("");
    expect(diagnostics).toEqual(["xx:1:1 empty-tenant folder=tenants/xx"]);
  });
});

test("a page that says word for word what another language says is no translation", async () => {
  const { diagnostics } = await planned(settings("en, fr") + page("visit.en") + page("visit.fr"));
  expect(diagnostics).toEqual(["pages/visit.fr.md:2:1 copied-translation locale=en"]);
});

describe("settings that are not in order", () => {
  const news = `
    -- news/first.fr.md --
    ---
    title: Une nouvelle
    date: 2026-01-01
    ---
    -- news/first.en.md --
    ---
    title: First news
    ---
  `;

  test("are one mistake: no text is blamed for them", async () => {
    const { diagnostics } = await planned(settings("fr, en", "titre: x") + news);
    expect(diagnostics).toEqual(["tenant.yml:4:1 unknown-field field=titre"]);
  });

  test("are one mistake also where their languages cannot be read", async () => {
    const { diagnostics } = await planned(settings("fr, en", "- nonsense") + news);
    expect(diagnostics.map((line) => line.split(" ")[1])).toEqual(["yaml-syntax"]);
  });
});
