import { expect, test } from "vitest";
import { planned, published } from "../planned.ts";
import { land } from "../small-land.ts";
import { attributesOf, tagsOf } from "../sites/html.ts";
import { htmlFaults } from "../templates/rendering.ts";

const shared = (name: string, fields = "", body = "Shared words.") => `
  -- partnership/pages/${name}.md --
  ---
  title: Shared ${name}
  ${fields}
  ---
  ${body}
`;

const own = (name: string, fields = "", body = "Words of this country.") => `
  -- pages/${name}.md --
  ---
  title: Here ${name}
  ${fields}
  ---
  ${body}
`;

test("a tenant adds to a shared page by a file of the same name, under a heading of its own", async () => {
  const { view, diagnostics } = await planned(land + shared("legal.en") + own("legal.en"));
  expect(diagnostics).toEqual([]);
  expect(view("article", "/en/legal/")).toMatchObject({
    heading: { text: "Shared legal.en" },
    body: { html: "<p>Shared words.</p>\n" },
    addition: { heading: { text: "Here legal.en" }, body: { html: "<p>Words of this country.</p>\n" } },
  });
});

test("what a tenant adds to the introduction of a section is shown there", async () => {
  const small = land + shared("convention.en") + own("convention.en");
  const { view } = await planned(small);
  expect(view("section", "/en/convention/").addition).toMatchObject({ body: { html: "<p>Words of this country.</p>\n" } });
  const html = (await published(small)).get("/en/convention/");
  expect(html).toContain("<p>Shared words.</p>");
  expect(html).toContain("Here convention.en");
  expect(html).toContain("<p>Words of this country.</p>");
});

test("what a tenant adds keeps its own language and its own sources", async () => {
  const sources = "sources:\n    - title: The archive";
  const { view } = await planned(
    land + shared("legal.en", sources) + shared("legal.fr") + own("legal.en", sources.replace("archive", "register")),
  );
  const { body, addition, provenance } = view("article", "/fr/legal/");
  expect(body).toMatchObject({ locale: "fr", borrowed: false });
  expect(addition?.body).toMatchObject({ locale: "en", borrowed: true });
  expect(addition?.heading).toMatchObject({ locale: "en", borrowed: true });
  expect(provenance?.sources.map(({ title }) => title)).toEqual(["The archive", "The register"]);
  const attributed = view("attribution", "/en/attribution/").groups.map(({ source }) => source.title);
  expect(attributed).toEqual(["The archive", "The register"]);
});

test("what a tenant adds has ids of its own: equal headings and notes of both texts are told apart, and each note jumps to its own", async () => {
  const body = "## History\n\nA note[^1], one more[^1], and ^[inside].\n\n[^1]: Explained.\n\n[up](#history)";
  const small = land + shared("legal.en", "summary: About us.", body) + own("legal.en", "", body);
  const { diagnostics } = await planned(small);
  expect(diagnostics).toEqual([]);
  const html = (await published(small)).get("/en/legal/") ?? "";
  expect(await htmlFaults(html)).toEqual([]);
  const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get("id") ?? []);
  expect(ids).toHaveLength(new Set(ids).size);
  const jumps = attributesOf(html, "a", "href").filter((href) => href.startsWith("#"));
  expect(jumps).toHaveLength(15);
  expect(jumps.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  expect(jumps.filter((href) => href.endsWith("history"))).toEqual(["#s-history", "#a-history"]);
});

test("a duplicate id is a fault for whoever validates the pages", async () => {
  const html = (await published(land + shared("legal.en"))).get("/en/legal/") ?? "";
  expect(await htmlFaults(html.replace("<p>Shared", '<p id="content">Shared'))).toHaveLength(1);
});

test("a link finds the headings of both texts", async () => {
  const { view, diagnostics } = await planned(
    land +
      shared("legal.en", "", "## Law\n\n[x](#decree)") +
      own("legal.en", "", "## Decree\n\n[x](#law)") +
      own("further.en", "", "[x](legal.md#law) [y](legal.md#decree)"),
  );
  expect(diagnostics).toEqual([]);
  const { body, addition } = view("article", "/en/legal/");
  expect(body?.html).toContain('href="#a-decree"');
  expect(addition?.body?.html).toContain('href="#s-law"');
  expect(view("article", "/en/further/").body?.html).toBe(
    '<p><a href="/en/legal/#s-law">x</a> <a href="/en/legal/#a-decree">y</a></p>\n',
  );
});

test("a broken link in what a tenant adds is the tenant's to mend", async () => {
  const { diagnostics } = await planned(land + shared("legal.en") + own("legal.en", "", "See [this](missing.md)."));
  expect(diagnostics).toEqual(["pages/legal.en.md:5:12 broken-link link=missing.md"]);
});

test("a shared page that speaks of a list which the site does not have keeps its words, without a link", async () => {
  const small = land + shared("legal.en", "", "See the [documents](../documents/).");
  const { view, diagnostics } = await planned(small);
  expect(diagnostics).toEqual([]);
  expect(view("article", "/en/legal/").body?.html).toMatch(/^<p>See the <a ?>documents<\/a>\.<\/p>\n$/);
});

test("a shared page has the facts of its English document, whichever language comes first", async () => {
  const { view, diagnostics } = await planned(
    land.replace("[en, fr]", "[ar, en]") + shared("what.ar") + shared("what.en", "section: convention\n  order: 3"),
  );
  expect(diagnostics).toEqual([]);
  expect(view("article", "/ar/what/").breadcrumb[1]?.url).toBe("/ar/convention/");
});

test("the footer leads to the shared pages that are there", async () => {
  const { view } = await planned(land + shared("privacy.en", "section: about") + shared("legal.en", "section: about"));
  expect(view("home", "/en/").frame.footer.links.map(({ url }) => url)).toEqual([
    "/en/legal/",
    "/en/privacy/",
    "/en/attribution/",
  ]);
});

test("what a machine has translated is announced where a tenant adds it to a shared page as well", async () => {
  const translation = "translation:\n    from: fr\n    method: machine";
  const { view } = await planned(land + shared("legal.en") + own("legal.en", translation));
  const { addition, notices, frame } = view("article", "/en/legal/");
  expect(notices).toEqual([]);
  expect(addition?.notice).toEqual(frame.words["machineNotice"]);
  const html = (await published(land + shared("legal.en") + own("legal.en", translation))).get("/en/legal/");
  expect(html).toContain(frame.words["machineNotice"]?.text);
});

test("a tenant may add no more than a summary to a shared page", async () => {
  const text = land + shared("legal.en") + own("legal.en", "summary: In short.", "");
  expect((await planned(text)).view("article", "/en/legal/").addition).toMatchObject({
    lead: { text: "In short." },
    body: undefined,
  });
  expect((await published(text)).get("/en/legal/")).toContain('<p class="lead">In short.</p>');
});
