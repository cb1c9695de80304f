import { describe, expect, test } from "vitest";
import { planned } from "../planned.ts";

const text = (locale: string, title = `Title in ${locale}`) => `
  -- news/mangroves.${locale}.md --
  ---
  title: ${title}
  date: 2026-03-01
  ---
  Words in ${locale}.`;

const tenant = (locales: string, more = "") => `
  -- tenant.yml --
  locales: [${locales}]
  name:
    en: Land
  ${more}`;

describe("a translation", () => {
  const original = `
    -- documents/plan.en.md --
    ---
    title: The plan
    kind: strategy
    date: 2020-05-04
    updatedOn: 2026-01-02
    reviewedOn: 2026-02-03
    publisher: The ministry
    licence: CC BY 4.0
    subjects: [CBD-SUBJECT-FOR]
    sources:
      - title: The archive
        url: https://archive.example/plan
    summary: Words about the plan.
    ---
    Words.`;

  test("without a title borrows the title, which keeps its language", async () => {
    const { view, diagnostics } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      ---
      Des mots.`,
    );
    expect(diagnostics).toEqual([]);
    const { heading, body, head, notices } = view("record", "/fr/documents/plan/");
    expect(heading).toEqual({ text: "The plan", locale: "en", direction: "ltr", borrowed: true });
    expect(body).toMatchObject({ locale: "fr", borrowed: false });
    expect(head.canonical).toBe("https://xx.chm.example/fr/documents/plan/");
    expect(notices).toEqual([]);
  });

  test("has the facts of its original, and none of its words", async () => {
    const { view, page } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      title: Le plan
      publisher: Le ministère
      ---
      Des mots.`,
    );
    const { facts, lead, provenance } = view("record", "/fr/documents/plan/");
    const shown = facts.map(({ values }) => values.map((value) => value.label.text).join());
    expect(shown).toEqual(["Stratégie ou plan d’action", "4 mai 2020", "Le ministère", "CC BY 4.0", "Biodiversité forestière"]);
    expect(lead).toBeUndefined();
    expect(provenance?.sources).toEqual([{ title: "The archive", url: "https://archive.example/plan", year: undefined }]);
    expect(page("/fr/documents/plan/").updatedOn).toBe("2026-01-02");
  });

  test("is not reviewed because its original was", async () => {
    const { view } = await planned(
      tenant("en, fr") +
        original +
        `
      -- documents/plan.fr.md --
      ---
      title: Le plan
      ---
      Des mots.`,
    );
    const reviewed = (permalink: string) => view("record", permalink).provenance?.reviewed.text;
    expect(reviewed("/en/documents/plan/")).toBe("Reviewed on 3 February 2026");
    expect(reviewed("/fr/documents/plan/")).toBe(view("record", "/fr/documents/plan/").frame.words["notYetReviewed"]?.text);
  });

  test("says how it was made; its original does not inherit that, nor does a third language", async () => {
    const small =
      tenant("en, fr, pt") +
      text("en") +
      `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        method: machine
      ---
      Des mots.
      -- news/mangroves.pt.md --
      ---
      title: Mangais
      ---
      Palavras.`;
    const { view } = await planned(small);
    const noticesAt = (permalink: string) => view("article", permalink).notices;
    expect(noticesAt("/en/news/mangroves/")).toEqual([]);
    expect(noticesAt("/pt/news/mangroves/")).toEqual([]);
    const [notice, ...others] = noticesAt("/fr/news/mangroves/");
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: "translation", link: { url: "/en/news/mangroves/" } });
    expect(notice?.text.text).toBe(view("article", "/fr/news/mangroves/").frame.words["machineNotice"]?.text);
    expect(notice?.link?.label.text).toContain("English");
  });

  test.each([
    ["method: machine\n        reviewed: true", "machineReviewedNotice"],
    ["method: human", "humanUnreviewedNotice"],
    ["method: human\n        reviewed: true", undefined],
  ])("with %j says what is true of it", async (made, key) => {
    const { view } = await planned(
      tenant("en, fr") +
        text("en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        ${made}
      ---
      Des mots.`,
    );
    const { notices, frame } = view("article", "/fr/news/mangroves/");
    expect(notices.map((notice) => notice.text.text)).toEqual(key === undefined ? [] : [frame.words[key]?.text]);
  });

  test("may stand in the default locale: the facts are then in it, or the message says which are missing", async () => {
    const { diagnostics } = await planned(
      tenant("fr, en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      translation:
        from: en
        method: machine
      ---
      Des mots.` +
        text("en"),
    );
    expect(diagnostics).toEqual(["news/mangroves.fr.md:2:1 missing-field field=date"]);
  });

  test("does not lack its facts where only the default locale's translation has them", async () => {
    const { view, diagnostics } = await planned(
      tenant("fr, en") +
        `
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      date: 2026-03-01
      translation:
        from: en
        method: machine
      ---
      Des mots.
      -- news/mangroves.en.md --
      ---
      title: Mangroves of the coast
      ---
      Words.`,
    );
    expect(diagnostics).toEqual([]);
    expect(view("article", "/en/news/mangroves/").date?.text).toBe("1 March 2026");
    expect(view("article", "/en/news/mangroves/").notices).toEqual([]);
  });

  test("of an original that has errors is not called wrong as well, nor is a link to it", async () => {
    const { diagnostics } = await planned(
      tenant("en, fr") +
        `
      -- news/mangroves.en.md --
      ---
      title: Mangroves
      date: yesterday
      ---
      Words.
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      ---
      Des mots.
      -- news/other.en.md --
      ---
      title: Other
      date: 2026-01-01
      ---
      [x](mangroves.md) [y](missing.md)`,
    );
    expect(diagnostics).toEqual([
      "news/mangroves.en.md:3:7 bad-date field=date value=yesterday",
      "news/other.en.md:5:23 broken-link link=missing.md",
    ]);
  });

  test("waits for its original: a draft in the default language holds back all that is translated from it", async () => {
    const { diagnostics, site } = await planned(
      tenant("en, fr") +
        `
      -- news/mangroves.en.md --
      ---
      title: Mangroves
      date: 2026-03-01
      draft: true
      ---
      Words.
      -- news/mangroves.fr.md --
      ---
      title: Mangroves
      ---
      Des mots.`,
    );
    expect(diagnostics).toEqual([]);
    expect(site.pages.filter(({ permalink }) => permalink.includes("mangroves"))).toEqual([]);
  });

  test("that is a draft itself leaves the original as it is", async () => {
    const { page } = await planned(
      tenant("en, fr") +
        `
      -- news/mangroves.en.md --
      ---
      title: Mangroves
      date: 2026-03-01
      ---
      Words.
      -- news/mangroves.fr.md --
      ---
      title: Brouillon
      draft: true
      ---
      Des mots.`,
    );
    expect(page("/fr/news/mangroves/").contentLocale).toBe("en");
  });

  test("is not blamed for what its original says, where that stands in a file with a wrong name", async () => {
    const { diagnostics } = await planned(
      tenant("en, fr") + text("EN") + "\n      -- news/mangroves.fr.md --\n      ---\n      title: Mangroves\n      ---\n",
    );
    expect(diagnostics.map((line) => line.split(" ")[1])).toEqual(["unknown-locale"]);
  });

  test("that is dated otherwise, or put elsewhere, stands where its original stands; nothing leads to a page that is not there", async () => {
    const { site, diagnostics } = await planned(
      tenant("en, fr") +
        `
      -- news/mangroves.en.md --
      ---
      title: Mangroves
      date: 2025-01-01
      ---
      Words.
      -- news/mangroves.fr.md --
      ---
      title: Les mangroves
      date: 2024-12-31
      ---
      Des mots.
      -- pages/rivers.en.md --
      ---
      title: Rivers
      section: biodiversity
      ---
      -- pages/rivers.fr.md --
      ---
      title: Les rivières
      section: resources
      ---`,
    );
    expect(diagnostics).toEqual([
      "news/mangroves.fr.md:3:7 contradicting-fact field=date value=2024-12-31 shown=2025-01-01",
      "pages/rivers.fr.md:3:10 contradicting-fact field=section value=resources shown=biodiversity",
    ]);
    const permalinks = new Set(site.pages.map(({ permalink }) => permalink));
    expect([...permalinks].filter((permalink) => /2024|resources/.test(permalink))).toEqual([]);
    const offered = site.pages.flatMap((page) => [...page.alternates.values()]);
    expect(offered.filter((permalink) => !permalinks.has(permalink))).toEqual([]);
  });

  test("that nobody has filled in is no translation: readers see the original, and the webmaster is told", async () => {
    const { diagnostics, page } = await planned(
      `${tenant("en, fr")}${text("en")}
      -- news/mangroves.fr.md --
      ---
      title:
      translation:
        from: en
        method: human
      ---

      [//]: # "Write the text here."
      `,
    );
    expect(diagnostics).toEqual(["news/mangroves.fr.md:2:1 empty-translation locale=en"]);
    expect(page("/fr/news/mangroves/").contentLocale).toBe("en");
  });

  test("of facts needs no text where the original has none", async () => {
    const { diagnostics } = await planned(
      `${tenant("en, fr")}
      -- contacts/office.en.md --
      ---
      title: The office
      ---
      -- contacts/office.fr.md --
      ---
      title: Le bureau
      ---
      `,
    );
    expect(diagnostics).toEqual([]);
  });
});
