import { describe, expect, test } from "vitest";
import { planned, published } from "../planned.ts";
import { land } from "../small-land.ts";

const page = (file: string, fields: string, body = "Words.") => `
  -- ${file} --
  ---
  ${fields.split("\n").join("\n  ")}
  ---
  ${body}
`;

describe("a slug of a language's own", () => {
  const small =
    land + page("pages/visit.en.md", "title: Visit us") + page("pages/visit.fr.md", "title: Nous voir\nslug: nous-voir");

  test("is the address in that language only", async () => {
    const { site, diagnostics } = await planned(small);
    expect(diagnostics).toEqual([]);
    const articles = site.pages.filter(({ kind }) => kind === "article").map(({ permalink }) => permalink);
    expect(articles).toEqual(["/en/visit/", "/fr/nous-voir/"]);
  });

  test("is where the alternates and the switcher lead", async () => {
    const { view } = await planned(small);
    const { head, switcher } = view("article", "/en/visit/");
    expect(head.alternates.map(({ url }) => url)).toEqual([
      "https://xx.chm.example/en/visit/",
      "https://xx.chm.example/fr/nous-voir/",
    ]);
    expect(switcher.map(({ url }) => url)).toEqual(["/en/visit/", "/fr/nous-voir/"]);
  });

  test("leaves a forward at the address of the file's name", async () => {
    const { view, page } = await planned(small);
    expect(page("/fr/visit/")).toMatchObject({ kind: "forward", isListed: false });
    expect(view("forward", "/fr/visit/")).toMatchObject({
      target: { url: "/fr/nous-voir/" },
      canonical: "https://xx.chm.example/fr/nous-voir/",
    });
    const html = (await published(small)).get("/fr/visit/");
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/fr/nous-voir/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<a href="/fr/nous-voir/">');
  });

  test("is no address of a language that borrows the page: there it is the file's name", async () => {
    const { page: pageAt, view } = await planned(
      land.replace("[en, fr]", "[fr, pt]") + page("news/fete.fr.md", "title: Fête\ndate: 2026-01-01\nslug: grande-fete"),
    );
    expect(pageAt("/pt/news/fete/").contentLocale).toBe("fr");
    expect(view("article", "/pt/news/fete/").notices[0]?.link?.url).toBe("/fr/news/grande-fete/");
    expect(view("article", "/pt/news/fete/").head.canonical).toBe("https://xx.chm.example/fr/news/grande-fete/");
  });

  test("must be fit for an address", async () => {
    const { diagnostics } = await planned(land + page("pages/visit.en.md", "title: Visit us\nslug: Visit Us"));
    expect(diagnostics).toEqual(["pages/visit.en.md:3:7 bad-slug field=slug value=Visit Us"]);
  });

  test("must not be an address of the standard site", async () => {
    const { diagnostics } = await planned(
      land + page("pages/visit.en.md", "title: Visit us\nslug: documents") + page("pages/search.en.md", "title: Search"),
    );
    expect(diagnostics).toEqual([
      "pages/search.en.md:1:1 reserved-slug slug=search",
      "pages/visit.en.md:3:7 reserved-slug slug=documents",
    ]);
  });
});

describe("redirects.yml", () => {
  const target = page("pages/visit.en.md", "title: Visit us") + page("pages/visit.fr.md", "title: Nous voir\nslug: nous-voir");
  const redirects = (...lines: string[]) => `
    -- redirects.yml --
    redirects:
${lines.map((line) => `      ${line}`).join("\n")}
  `;

  test("sends an old address on, in the language that it names, else in the default language", async () => {
    const { view, diagnostics } = await planned(
      land + target + redirects("- from: /fr/contact-2019/", "  to: pages/visit", "- from: /old/", "  to: pages/visit"),
    );
    expect(diagnostics).toEqual([]);
    expect(view("forward", "/fr/contact-2019/")).toMatchObject({ locale: "fr", target: { url: "/fr/nous-voir/" } });
    expect(view("forward", "/old/")).toMatchObject({ locale: "en", target: { url: "/en/visit/" } });
  });

  test("must lead to something that is there", async () => {
    const { diagnostics } = await planned(land + target + redirects("- from: /fr/old/", "  to: pages/vist"));
    expect(diagnostics).toEqual(["redirects.yml:2:5 unknown-redirect-target target=pages/vist"]);
  });

  test("must not stand in the way of a page", async () => {
    const { diagnostics } = await planned(land + target + redirects("- from: /en/visit/", "  to: pages/visit"));
    expect(diagnostics).toEqual([
      "redirects.yml:2:5 duplicate-permalink permalink=/en/visit/ other=tenants/xx/pages/visit.en.md:1",
    ]);
  });
});

describe("two pages at one address are named with both files", () => {
  test("where two documents have the same slug", async () => {
    const { diagnostics } = await planned(
      land + page("pages/a.en.md", "title: A\nslug: same") + page("pages/b.en.md", "title: B\nslug: same"),
    );
    expect(diagnostics).toEqual(["pages/b.en.md:3:7 duplicate-permalink permalink=/en/same/ other=tenants/xx/pages/a.en.md:3"]);
  });

  test("where a slug is another file's name", async () => {
    const { diagnostics } = await planned(land + page("pages/a.en.md", "title: A\nslug: b") + page("pages/b.en.md", "title: B"));
    expect(diagnostics).toEqual(["pages/b.en.md:1:1 duplicate-permalink permalink=/en/b/ other=tenants/xx/pages/a.en.md:3"]);
  });

  test("where a slug takes the place that another document has left, because its forward stands there", async () => {
    const { diagnostics } = await planned(
      land + page("pages/a.en.md", "title: A\nslug: new-a") + page("pages/b.en.md", "title: B\nslug: a"),
    );
    expect(diagnostics).toEqual(["pages/a.en.md:3:7 duplicate-permalink permalink=/en/a/ other=tenants/xx/pages/b.en.md:3"]);
  });

  test("where there are three of them, each is named", async () => {
    const { diagnostics } = await planned(
      land + ["a", "b", "c"].map((name) => page(`pages/${name}.en.md`, `title: ${name}\nslug: same`)).join(""),
    );
    expect(diagnostics).toEqual(
      ["b", "c"].map(
        (name) => `pages/${name}.en.md:3:7 duplicate-permalink permalink=/en/same/ other=tenants/xx/pages/a.en.md:3`,
      ),
    );
  });

  test("or with the address itself where the other page is the site's own", async () => {
    const { diagnostics } = await planned(
      land + page("pages/us.en.md", "title: Us\nslug: about") + page("contacts/office.en.md", "title: The office"),
    );
    expect(diagnostics).toEqual(["pages/us.en.md:3:7 duplicate-permalink permalink=/en/about/ other=/en/about/"]);
  });

  test("or the tenant's file alone where the other page is one that all sites share: nobody else can give way", async () => {
    const { diagnostics } = await planned(
      land + page("partnership/pages/legal.en.md", "title: Legal") + page("pages/law.en.md", "title: Law\nslug: legal"),
    );
    expect(diagnostics).toEqual([
      "pages/law.en.md:3:7 duplicate-permalink permalink=/en/legal/ other=tenants/partnership/pages/legal.en.md:1",
    ]);
  });

  test("a news item cannot be called like a year: the news of that year stand there", async () => {
    const { diagnostics } = await planned(land + page("news/2027.en.md", "title: The year\ndate: 2026-01-01"));
    expect(diagnostics).toEqual(["news/2027.en.md:1:1 reserved-slug slug=2027"]);
  });
});

describe("a dated list", () => {
  const item = (slug: string, date: string) => page(`news/${slug}.en.md`, `title: ${slug}\ndate: ${date}`);
  const titlesOf = async (text: string, permalink: string) =>
    (await planned(text)).view("list", permalink).groups.flatMap(({ items }) => items.map(({ title }) => title.text));
  const small =
    land + item("early", "2024-05-01") + item("vague", "2024") + item("late", "2026-02-01") + item("month", "2026-02");

  test("has a page for each year, at an address that no later item changes", async () => {
    expect(await titlesOf(small, "/en/news/2024/")).toEqual(["early", "vague"]);
    expect(await titlesOf(small, "/en/news/2026/")).toEqual(["late", "month"]);
    expect(await titlesOf(small + item("latest", "2027-01-01"), "/en/news/2024/")).toEqual(["early", "vague"]);
  });

  test("begins with the newest, and names all years", async () => {
    expect(await titlesOf(small, "/en/news/")).toEqual(["late", "month", "early", "vague"]);
    const { years } = (await planned(small)).view("list", "/en/news/2024/");
    expect(years.map(({ url, isCurrent }) => `${url}${isCurrent ? " (current)" : ""}`)).toEqual([
      "/en/news/",
      "/en/news/2026/",
      "/en/news/2024/ (current)",
    ]);
  });

  test("shows twenty items at first; the years have all of them", async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      item(`item-${String(index).padStart(2, "0")}`, `2026-03-${String(index + 1).padStart(2, "0")}`),
    );
    const text = land + many.join("");
    expect(await titlesOf(text, "/en/news/")).toEqual(
      Array.from({ length: 20 }, (_, index) => `item-${String(24 - index).padStart(2, "0")}`),
    );
    expect(await titlesOf(text, "/en/news/2026/")).toHaveLength(25);
  });

  test("of a year in which a language has nothing of its own belongs to the languages that have", async () => {
    const { view, page: pageAt } = await planned(small);
    expect(pageAt("/fr/news/2024/")).toMatchObject({ contentLocale: "en", isListed: false });
    expect(view("list", "/fr/news/2024/").head.canonical).toBe("https://xx.chm.example/en/news/2024/");
  });
});

test("every address on a page leads to a page, a file or a feed of the site", async () => {
  const files = await published(
    land.trimEnd() +
      `
  treaties:
    cbd:
      inForce: 1995-03-03
      sources:
        - title: The archive
    -- documents/plan.en.md --
    ---
    title: The plan
    kind: strategy
    ---
    -- targets/t1.en.md --
    ---
    title: First target
    number: 1
    document: documents/plan
    ---
    `,
  );
  const addresses = new Set(files.keys());
  const dead = [...files].flatMap(([permalink, html]) =>
    permalink.endsWith("/") || permalink.endsWith(".html")
      ? [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)]
          .map(([, url]) => `${permalink} to ${url}`)
          .filter((line) => !addresses.has(line.split(" to ")[1] ?? ""))
      : [],
  );
  expect(dead).toEqual([]);
});
