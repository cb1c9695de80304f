import { describe, expect, test } from "vitest";
import type { Registration } from "../../src/model/register.ts";
import { toTenantId } from "../../src/model/tenant-id.ts";
import { planned } from "../planned.ts";
import { file, land } from "../small-land.ts";

type Groups = readonly {
  readonly heading?: { readonly text: string } | undefined;
  readonly items: readonly { readonly title: { readonly text: string } }[];
}[];

const shown = (groups: Groups) => groups.map(({ heading, items }) => [heading?.text, ...items.map(({ title }) => title.text)]);

describe("a species", () => {
  test("without a title is called by its common name in the reader's language, else by its scientific name in Latin", async () => {
    const names = "scientificName: Otus pauliani\nnames:\n  fr: Petit-duc du Karthala\n  en: Karthala scops owl";
    const { view, diagnostics } = await planned(
      land +
        file("species/otus-pauliani.en.md", names) +
        file("species/ocotea-comorensis.en.md", "scientificName: Ocotea comorensis"),
    );
    expect(diagnostics).toEqual([]);
    expect(view("record", "/en/species/otus-pauliani/").heading.text).toBe("Karthala scops owl");
    const french = view("record", "/fr/species/otus-pauliani/");
    expect([french.heading.text, french.heading.borrowed]).toEqual(["Petit-duc du Karthala", false]);
    expect(view("record", "/fr/species/ocotea-comorensis/").heading).toMatchObject({
      text: "Ocotea comorensis",
      locale: "la",
      direction: "ltr",
    });
  });

  test("shows its Red List category with the year of the assessment or, failing that, of the list", async () => {
    const species = (slug: string, status: string) =>
      file(`species/${slug}.en.md`, `scientificName: ${slug}\nstatus:\n  category: EN${status}`);
    const { view } = await planned(
      land + species("a", "\n  assessedIn: 2018\n  listedIn: 2025") + species("b", "\n  listedIn: 2025") + species("c", ""),
    );
    const status = (slug: string) =>
      view("record", `/en/species/${slug}/`).facts.find(({ label }) => label.text === "Red List status")?.values[0]?.label.text;
    expect(["a", "b", "c"].map(status)).toEqual([
      "EN · Endangered, assessed in 2018",
      "EN · Endangered, as listed in 2025",
      "EN · Endangered",
    ]);
  });
});

describe("what closes on a day", () => {
  const event = (slug: string, days: string) => file(`events/${slug}.en.md`, `title: ${slug}\n${days}`);
  const text =
    land +
    event("past", "date: 2026-11-01") +
    event("running", "date: 2026-11-20\nendDate: 2026-11-22") +
    event("soon", "date: 2026-12-01") +
    event("month", "date: 2026-11");

  test("stands before what is over, the soonest first; a month lasts to its last day", async () => {
    const { view } = await planned(text, { today: "2026-11-22" });
    expect(shown(view("list", "/en/events/").groups)).toEqual([
      ["Upcoming events", "month", "running", "soon"],
      ["Past", "past"],
    ]);
  });

  test("makes the site change by itself on the day after", async () => {
    const validUntil = async (today: string) => (await planned(text, { today })).site.validUntil;
    expect(await validUntil("2026-11-22")).toBe("2026-11-23");
    expect(await validUntil("2026-11-23")).toBe("2026-12-01");
    expect(await validUntil("2026-12-01")).toBe("2026-12-02");
    expect(await validUntil("2026-12-02")).toBeUndefined();
  });

  test("an event stays on its page and under its year after it is over", async () => {
    const { view, page } = await planned(text, { today: "2027-05-01" });
    expect(page("/en/events/past/").isListed).toBe(true);
    expect(shown(view("list", "/en/events/2026/").groups)).toEqual([[undefined, "soon", "running", "past", "month"]]);
  });

  test("a call without a deadline is neither open nor closed", async () => {
    const call = (slug: string, deadline: string) => file(`calls/${slug}.en.md`, `title: ${slug}${deadline}`);
    const { view } = await planned(
      land + call("a", "\ndeadline: 2026-12-31") + call("b", "") + call("c", "\ndeadline: 2015-06-15"),
    );
    expect(shown(view("list", "/en/calls/").groups)).toEqual([
      ["Open calls", "a"],
      ["Deadline not given", "b"],
      ["Past", "c"],
    ]);
  });
});

describe("the page of news and events", () => {
  test("shows what is to come above the news", async () => {
    const { view } = await planned(
      land +
        file("news/first.en.md", "title: First\ndate: 2026-01-01") +
        file("events/soon.en.md", "title: Soon\ndate: 2026-12-01"),
    );
    expect(shown(view("list", "/en/news/").groups)).toEqual([
      ["Upcoming events", "Soon"],
      [undefined, "First"],
    ]);
  });

  test("is there for events alone as well", async () => {
    const { view } = await planned(land + file("events/soon.en.md", "title: Soon\ndate: 2026-12-01"));
    expect(shown(view("section", "/en/news/").groups)).toEqual([["Events", "Soon"]]);
  });
});

describe("biosafety", () => {
  const decision = (fields: string) => land + file("biosafety/maize.en.md", `title: Maize\nkind: decision${fields}`);

  test("a decision on an organism needs its date, its organism and its outcome", async () => {
    const { diagnostics } = await planned(decision(""));
    expect(diagnostics).toEqual(
      ["date", "organism", "outcome"].map((field) => `biosafety/maize.en.md:3:7 missing-field field=${field}`),
    );
    expect((await planned(decision("\ndate: 2026-01-05\norganism: Maize\noutcome: approved"))).diagnostics).toEqual([]);
  });

  test("a law needs none of them", async () => {
    expect((await planned(land + file("biosafety/law.en.md", "title: Law\nkind: law"))).diagnostics).toEqual([]);
  });

  test("its section leads to the country's own records in both clearing-houses", async () => {
    const { view } = await planned(decision("\ndate: 2026-01-05\norganism: Maize\noutcome: approved"), { country: "BI" });
    const { records } = view("section", "/en/biosafety-and-abs/");
    expect(records?.links.map(({ url }) => url)).toEqual([
      "https://bch.cbd.int/en/countries/BI",
      "https://absch.cbd.int/en/countries/BI",
    ]);
  });
});

test("a practice shows problem, action, result and lesson; what a translation leaves out is the original's, marked as such", async () => {
  const { view } = await planned(
    land +
      file(
        "practices/nets.en.md",
        "title: Nets\nproblem: Small fish.\naction: Wider nets.\nresult: More fish.\nlesson: Ask first.",
      ) +
      file(
        "practices/nets.fr.md",
        "title: Filets\nproblem: Petits poissons.\ntranslation:\n  from: en\n  method: human\n  reviewed: true",
      ),
  );
  const answers = view("record", "/fr/practices/nets/").answers.map(({ text }) => [text.text, text.borrowed]);
  expect(answers).toEqual([
    ["Petits poissons.", false],
    ["Wider nets.", true],
    ["More fish.", true],
    ["Ask first.", true],
  ]);
});

test("a list is divided by kind, in the order of the choice; what does not say its kind comes last", async () => {
  const organisation = (slug: string, kind: string) => file(`organisations/${slug}.en.md`, `title: ${slug}${kind}`);
  const { view } = await planned(
    land + organisation("a", "") + organisation("b", "\nkind: research") + organisation("c", "\nkind: government"),
  );
  expect(shown(view("list", "/en/organisations/").groups)).toEqual([
    ["Government body", "c"],
    ["Research or education", "b"],
    ["Others", "a"],
  ]);
});

test("money is shown with the code of its currency, and a project with who pays for it", async () => {
  const funding = "funding:\n  - funder: The fund\n    amount:\n      value: 25000\n      currency: EUR";
  const { view, diagnostics } = await planned(
    land + file("projects/chm.en.md", `title: CHM\ndate: 2022\nendDate: 2023\nstatus: completed\n${funding}`),
  );
  expect(diagnostics).toEqual([]);
  const { facts } = view("record", "/en/projects/chm/");
  expect(facts.map(({ label, values, note }) => [label.text, values[0]?.label.text, note?.text])).toEqual([
    ["Status", "Completed", undefined],
    ["Period", "2022–2023", undefined],
    ["Funding", "The fund", "25,000 EUR"],
  ]);
});

describe("the site of the hub", () => {
  const partner = (id: string, more: Partial<Registration>): Registration => ({
    id: toTenantId(id) as Registration["id"],
    service: "standard",
    standing: "demonstration",
    origin: `https://${id}.chm.example`,
    ...more,
  });

  test("lists the partners of the register with what is done for each, itself left out", async () => {
    const partners = [
      partner("be", { country: "BE", service: "hub" }),
      partner("ne", { country: "NE", standing: "official" }),
      partner("bi", { country: "BI", since: 2002, chm: "https://bi.chm-cbd.net" }),
    ];
    const { view } = await planned(land, { partners });
    const [group] = view("section", "/fr/cooperation/").groups;
    expect(group?.items.map(({ title, url, details }) => [title.text, url, details.map(({ text }) => text).join(" · ")])).toEqual(
      [
        ["Burundi", "https://bi.chm-cbd.net", "Site standardisé, développé et hébergé en Belgique · depuis 2002 · démonstration"],
        ["Niger", "https://ne.chm.example/", "Site standardisé, développé et hébergé en Belgique"],
      ],
    );
  });

  test("no other site has the list, nor a section for it alone", async () => {
    const { site } = await planned(land);
    expect(site.pages.map(({ permalink }) => permalink)).not.toContain("/en/cooperation/");
  });
});
