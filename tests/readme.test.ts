import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collections } from "../src/schema/collections.ts";
import { photograph } from "./pictures/photographs.ts";
import { planned } from "./planned.ts";

const project = join(import.meta.dirname, "..");

/** What a webmaster copies out of the instructions: an original and its translation, each with its language. */
function exampleOf(language: string): readonly { readonly locale: string; readonly text: string }[] {
  const readme = readFileSync(join(project, "tenants", `README.${language}.md`), "utf8");
  const texts = [...readme.matchAll(/^```\n(---\n[^]*?)^```$/gm)].map(([, text]) => text ?? "").slice(0, 2);
  const [other] = [...readme.matchAll(/`mangroves\.([a-z]{2})\.md`/g)].map(([, tag]) => tag).filter((tag) => tag !== language);
  return texts.map((text, index) => ({ locale: index === 0 ? language : (other ?? ""), text }));
}

describe.each(["en", "fr", "pt", "ar"])("the instructions in %s", (language) => {
  test("show a news item in two languages that is right as it stands", async () => {
    const documents = exampleOf(language);
    expect(documents).toHaveLength(2);
    const [main, other] = documents.map(({ locale }) => locale);
    const files = documents.map(({ locale, text }) => `-- news/mangroves.${locale}.md --\n${text}`);
    const { diagnostics, page } = await planned(
      `-- tenant.yml --\nlocales: [${main}, ${other}]\nname:\n  ${main}: Land\n${files.join("")}`,
    );
    expect(diagnostics).toEqual([]);
    for (const locale of [main, other]) expect(page(`/${locale}/news/mangroves/`).contentLocale).toBe(locale);
  });

  test("show a media.yml that is right as it stands, and how its picture comes onto a page", async () => {
    const readme = readFileSync(join(project, "tenants", `README.${language}.md`), "utf8");
    const credits = /^```\n(pictures:\n[^]*?)^```$/m.exec(readme)?.[1] ?? "";
    const [shown = ""] = /!\[[^\]]+\]\(\.\.\/media\/mangroves\.jpg\)/.exec(readme) ?? [];
    const [field = ""] = /picture: media\/mangroves\.jpg/.exec(readme) ?? [];
    const page = `-- pages/a.${language}.md --\n---\ntitle: A\n${field}\n---\n${shown}\n\n![](../media/mangroves.jpg)\n`;
    const settings = `-- tenant.yml --\nlocales: [${language}]\nname:\n  ${language}: Land\n`;
    const { site, diagnostics } = await planned(`${settings}-- media.yml --\n${credits}${page}`, {
      bytes: { "media/mangroves.jpg": await photograph(40, 30) },
    });
    expect(diagnostics).toEqual([]);
    expect(site.pictures).toHaveLength(1);
  });

  test("show an event with a photo, a species and a decision that are right as they stand", async () => {
    const readme = readFileSync(join(project, "tenants", `README.${language}.md`), "utf8");
    const examples = [...readme.matchAll(/^`([a-z]+\/[a-z-]+\.[a-z]{2}\.md)`\n\n```\n([^]*?)^```$/gm)];
    expect(examples.map(([, path]) => path?.split("/")[0])).toEqual(["events", "species", "biosafety"]);
    const credits = /^```\n(pictures:\n[^]*?)^```$/m.exec(readme)?.[1] ?? "";
    const settings = `-- tenant.yml --\nlocales: [${language}]\nname:\n  ${language}: Land\n-- media.yml --\n${credits}`;
    const { diagnostics, view } = await planned(settings + examples.map(([, path, text]) => `-- ${path} --\n${text}`).join(""), {
      bytes: { "media/mangroves.jpg": await photograph(40, 30) },
    });
    expect(diagnostics).toEqual([]);
    expect(view("record", `/${language}/events/webmasters/`).picture).toBeDefined();
    expect(view("record", `/${language}/species/okapia-johnstoni/`).heading.borrowed).toBe(false);
    expect(view("record", `/${language}/biosafety/maize/`).label?.text).not.toBe("");
  });

  test("name every folder that a tenant may have, and files that are there", () => {
    const readme = readFileSync(join(project, "tenants", `README.${language}.md`), "utf8");
    const rows = [...readme.matchAll(/^\| (`[a-z-]+\/`.*?) \|/gm)].map(([, cell]) => cell ?? "");
    const folders = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)\/`/g)].map(([, folder]) => folder));
    expect(folders.sort()).toEqual([...collections.map(({ name }) => name), "media"].sort());
    const links = [...readme.matchAll(/\]\(([^)#:]+\.(?:md|yml))\)/g)]
      .map(([, path]) => path ?? "")
      .filter((path) => !path.startsWith("../"));
    for (const path of links) expect(readFileSync(join(project, "tenants", path), "utf8").length).toBeGreaterThan(0);
  });
});

test("every command that the README shows is one that the program has", () => {
  const readme = readFileSync(join(project, "README.md"), "utf8");
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  );
  const runs = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? "");
  expect(runs.filter((name) => !(name in scripts))).toEqual([]);
});
