import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";
import { file, land } from "../small-land.ts";

const target = (number: number, fields = "") =>
  file(`targets/t${number}.en.md`, `title: Target ${number}\nnumber: ${number}${fields}`);

describe("a section", () => {
  test("has a landing page with its introduction, its pages in their order, and the beginning of its lists", async () => {
    const { view, diagnostics } = await planned(
      land +
        file("pages/biodiversity.en.md", "title: Our nature\nsummary: In short.", "At length.") +
        file("pages/rivers.en.md", "title: Rivers\nsection: biodiversity\norder: 10") +
        file("pages/forests.en.md", "title: Forests\nsection: biodiversity\norder: 2") +
        Array.from({ length: 8 }, (_, index) => file(`protected-areas/area-${index}.en.md`, `title: Area ${index}`)).join(""),
    );
    expect(diagnostics).toEqual([]);
    const { heading, lead, body, groups } = view("section", "/en/biodiversity/");
    expect([heading.text, lead?.text, body?.html]).toEqual(["Our nature", "In short.", "<p>At length.</p>\n"]);
    expect(groups.map(({ items }) => items.map(({ title }) => title.text))).toEqual([
      ["Forests", "Rivers"],
      ["Area 0", "Area 1", "Area 2", "Area 3", "Area 4", "Area 5"],
    ]);
    expect(groups.map(({ more }) => more?.url)).toEqual([undefined, "/en/protected-areas/"]);
  });

  test("without an introduction is called by its name", async () => {
    const { view } = await planned(land + file("contacts/office.en.md", "title: The office"));
    expect(view("section", "/en/about/")).toMatchObject({ heading: { text: "About" }, body: undefined });
  });

  test("that holds nothing has no page", async () => {
    const { site } = await planned(land);
    expect(site.pages.filter(({ kind }) => kind === "section")).toEqual([]);
  });

  test("that is only written in another language has its canonical address there", async () => {
    const { view, page } = await planned(land + file("contacts/office.en.md", "title: The office"));
    expect(view("section", "/fr/about/").head.canonical).toBe("https://xx.chm.example/en/about/");
    expect(page("/fr/about/").isListed).toBe(false);
  });
});

describe("the page of the Convention", () => {
  const treaties = `
  treaties:
    nagoya:
      signed: 2011-09-21
      act: accession
    cbd:
      signed: 1992-06-11
      act: ratification
      deposited: 1994-12-03
      inForce: 1995-03-03
      computed: true
      note:
        en: A note.
      sources:
        - title: The depositary
          url: https://depositary.example/
          year: 2015
`;

  test("shows what the country did about each treaty that tenant.yml names, in the order of the treaties", async () => {
    const { view, diagnostics } = await planned(land.trimEnd() + treaties);
    expect(diagnostics).toEqual([]);
    const items = view("section", "/en/convention/").treaties?.items ?? [];
    expect(
      items.map(({ name, facts, note, sources }) => ({
        name: name.text,
        facts: facts.map(({ label, values, note: remark }) => [
          label.text,
          ...values.map((value) => value.label.text),
          ...(remark ? [remark.text] : []),
        ]),
        note: note?.text,
        sources: sources.map(({ title, url, year }) => [title, url, year]),
      })),
    ).toEqual([
      {
        name: "Convention on Biological Diversity",
        facts: [
          ["Signed", "11 June 1992"],
          ["Ratified", "3 December 1994"],
          ["In force since", "3 March 1995", "Date worked out from the treaty’s ninetieth-day rule"],
        ],
        note: "A note.",
        sources: [["The depositary", "https://depositary.example/", "2015"]],
      },
      {
        name: expect.stringMatching(/^Nagoya Protocol on Access/),
        facts: [["Signed", "21 September 2011"]],
        note: undefined,
        sources: [],
      },
    ]);
  });

  test("names the treaties' sources in its HTML", async () => {
    const html = (await published(land.trimEnd() + treaties)).get("/en/convention/");
    expect(html).toContain("https://depositary.example/");
  });

  test("shows the focal points among the contacts", async () => {
    const { view } = await planned(
      land.trimEnd() +
        treaties +
        file("contacts/office.en.md", "title: The office\nroles: [CBD-FP1]") +
        file("contacts/shop.en.md", "title: The shop"),
    );
    expect(view("section", "/en/convention/").groups.map(({ items }) => items.map(({ title }) => title.text))).toEqual([
      ["The office"],
    ]);
  });
});

describe("the 23 global targets", () => {
  const cellsOf = async (text: string, permalink = "/en/targets/") => {
    const { targets } = (await planned(text)).view("list", permalink);
    return (
      targets?.cells.map(({ number, state, nationalTargets }) => [
        number,
        state,
        ...nationalTargets.map(({ label }) => label.text),
      ]) ?? []
    );
  };

  test("are tracked where progress is published, declared where there is a national target, and else not on record", async () => {
    const cells = await cellsOf(
      land +
        target(1, "\ntargets: [GBF-TARGET-01, GBF-TARGET-03]\nprogress: on-track") +
        target(2, "\ntargets: [GBF-TARGET-02, GBF-TARGET-03]"),
    );
    expect(cells).toHaveLength(23);
    expect(cells.slice(0, 4)).toEqual([
      ["1", "tracked", "Target 1"],
      ["2", "declared", "Target 2"],
      ["3", "tracked", "Target 1", "Target 2"],
      ["4", "none"],
    ]);
    expect(cells.slice(3).every(([, state]) => state === "none")).toBe(true);
  });

  test("say that the sources do not align the national targets, where none does", async () => {
    const { view } = await planned(land + target(1));
    const { targets, frame } = view("list", "/en/targets/");
    expect(targets?.intro).toBe(frame.words["nationalTargetsNotAligned"]);
    expect(targets?.cells.every(({ state }) => state === "none")).toBe(true);
    expect(view("home", "/en/").targets).toBeUndefined();
  });

  test("are on no page of a site without national targets", async () => {
    const { view } = await planned(land + file("documents/plan.en.md", "title: The plan\nkind: strategy"));
    expect(view("section", "/en/implementation/").targets).toBeUndefined();
    expect(view("home", "/en/").targets).toBeUndefined();
  });

  test("are written with the digits that the tenant chose", async () => {
    const arabic = land.replace("[en, fr]", "[ar]\n  digits: arab") + target(1).replace(".en.", ".ar.");
    expect((await cellsOf(arabic, "/ar/targets/")).slice(0, 2).map(([number]) => number)).toEqual(["١", "٢"]);
  });

  test("stand in the order of their numbers, not of their letters", async () => {
    const { view } = await planned(land + [10, 9, 2].map((number) => target(number)).join(""));
    const titles = view("list", "/en/targets/").groups.flatMap(({ items }) => items.map(({ title }) => title.text));
    expect(titles).toEqual(["Target 2", "Target 9", "Target 10"]);
  });
});
