import { describe, expect, test } from "vitest";
import type { MenuLink } from "../../src/model/view.ts";
import { planned } from "../planned.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
  -- news/first.en.md --
  ---
  title: First news
  date: 2026-03-01
  ---
  Words.
  -- contacts/office.en.md --
  ---
  title: The office
  ---
  -- pages/strategy.en.md --
  ---
  title: Our strategy
  section: implementation
  ---
  Words.
`;

/** A link on a line, the current one with a mark, those below it indented. */
const shown = (links: readonly MenuLink[], indent = ""): readonly string[] =>
  links.flatMap(({ label, url, current, items }) => [
    `${indent}${label.text} ${url}${current ? ` (${current})` : ""}`,
    ...shown(items, `${indent}  `),
  ]);

describe("the standard menu", () => {
  test("has the home page and the sections that hold something, in the standard order", async () => {
    const { view } = await planned(land);
    expect(shown(view("home", "/en/").menu)).toEqual([
      "Home /en/ (page)",
      "Implementation /en/implementation/",
      "News and events /en/news/",
      "About /en/about/",
    ]);
  });

  test("is the same in every language of the site", async () => {
    const { view } = await planned(land);
    expect(view("home", "/fr/").menu.map(({ url }) => url)).toEqual(["/fr/", "/fr/implementation/", "/fr/news/", "/fr/about/"]);
  });

  test("marks the section of the page that is open", async () => {
    const { page } = await planned(land);
    const currentAt = (permalink: string) => {
      const { view } = page(permalink);
      return "menu" in view ? shown(view.menu).filter((line) => line.endsWith(")")) : [];
    };
    expect(currentAt("/en/implementation/")).toEqual(["Implementation /en/implementation/ (page)"]);
    expect(currentAt("/en/strategy/")).toEqual(["Implementation /en/implementation/ (true)"]);
    expect(currentAt("/en/news/first/")).toEqual(["News and events /en/news/ (true)"]);
    expect(currentAt("/en/news/2026/")).toEqual(["News and events /en/news/ (true)"]);
    expect(currentAt("/en/contacts/office/")).toEqual(["About /en/about/ (true)"]);
    expect(currentAt("/en/404.html")).toEqual([]);
  });
});

describe("navigation.yml", () => {
  test("puts the menu into the tenant's own order, with the tenant's own words, one below the other", async () => {
    const { view, diagnostics } = await planned(
      land +
        `
      -- navigation.yml --
      menu:
        - to: contacts
          label:
            en: Who we are
        - to: implementation
          items:
            - to: pages/strategy
              label:
                fr: La stratégie
            - to: home
        - to: news/first
      `,
    );
    expect(diagnostics).toEqual([]);
    expect(shown(view("article", "/en/strategy/").menu)).toEqual([
      "Who we are /en/contacts/",
      "Implementation /en/implementation/ (true)",
      "  La stratégie /en/strategy/ (page)",
      "  Home /en/",
      "First news /en/news/first/",
    ]);
  });

  test("marks words that are in another language than the reader's", async () => {
    const { view } = await planned(
      land +
        `
      -- navigation.yml --
      menu:
        - to: contacts
          label:
            en: Who we are
      `,
    );
    expect(view("home", "/fr/").menu[0]?.label).toEqual({ text: "Who we are", locale: "en", direction: "ltr", borrowed: true });
  });

  test("leaves out sections and lists that are empty", async () => {
    const { view, diagnostics } = await planned(
      land +
        `
      -- navigation.yml --
      menu:
        - to: convention
        - to: documents
        - to: news
      `,
    );
    expect(diagnostics).toEqual([]);
    expect(shown(view("home", "/en/").menu)).toEqual(["News and events /en/news/"]);
  });

  test("must not name what is not there, on any level", async () => {
    const { diagnostics } = await planned(
      land +
        `
      -- navigation.yml --
      menu:
        - to: pages/strategie
        - to: news
          items:
            - to: novelties
        - to: https://example.org/
      `,
    );
    expect(diagnostics).toEqual([
      "navigation.yml:2:5 unknown-menu-target target=pages/strategie",
      "navigation.yml:5:9 unknown-menu-target target=novelties",
      "navigation.yml:6:5 unknown-menu-target target=https://example.org/",
    ]);
  });
});

describe("the way from the home page", () => {
  const trail = async (permalink: string) => {
    const { view } = (await planned(land)).page(permalink);
    return "breadcrumb" in view ? view.breadcrumb.map(({ label, url }) => `${label.text}${url ? ` ${url}` : ""}`) : [];
  };

  test.each([
    ["/en/", []],
    ["/en/implementation/", ["Home /en/", "Implementation"]],
    ["/en/strategy/", ["Home /en/", "Implementation /en/implementation/", "Our strategy"]],
    ["/en/news/", ["Home /en/", "News"]],
    ["/en/news/2026/", ["Home /en/", "News /en/news/", "News · 2026"]],
    ["/en/news/first/", ["Home /en/", "News /en/news/", "First news"]],
    ["/en/contacts/", ["Home /en/", "About /en/about/", "Contacts"]],
    ["/en/contacts/office/", ["Home /en/", "About /en/about/", "Contacts /en/contacts/", "The office"]],
  ])("to %s is %j", async (permalink, expected) => {
    expect(await trail(permalink)).toEqual(expected);
  });
});

test("a menu item and a redirect that lead to a draft are told to the webmaster, and hold nothing back", async () => {
  const { diagnostics, view } = await planned(`${land}
  -- news/late.en.md --
  ---
  title: Late
  date: 2026-03-02
  draft: true
  ---
  -- navigation.yml --
  menu:
    - to: home
    - to: news/late
  -- redirects.yml --
  redirects:
    - from: /en/late/
      to: news/late
  `);
  expect(diagnostics.map((line) => line.replace(/:\d+:\d+/, ""))).toEqual([
    "navigation.yml link-to-draft link=news/late",
    "redirects.yml link-to-draft link=news/late",
  ]);
  expect(shown(view("home", "/en/").menu)).toEqual(["Home /en/ (page)"]);
});
