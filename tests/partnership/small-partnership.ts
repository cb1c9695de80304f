import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { releaseName } from "../../src/publish/release.ts";

/** Gives an empty folder that is gone when all tests have run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject("workFolder"), "test-"));
}

/** Writes files that stand as one text: a line `-- path --` before each. */
export function placeFiles(folder: string, text: string): void {
  const parts = text.split(/^[ \t]*-- (\S+) --\n/m).slice(1);
  for (let index = 0; index < parts.length; index += 2) {
    const path = join(folder, parts[index] ?? "");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, unindented(parts[index + 1] ?? ""));
  }
}

function unindented(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? "";
  return text.replace(new RegExp(`^${indent}`, "gm"), "").trimEnd() + "\n";
}

/** Makes a partnership of small tenants in a folder of its own: the register, and a little good site for each id. */
export function placePartnership(ids: readonly string[]): string {
  const root = temporaryFolder();
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(ids)}`);
  for (const id of ids) placeFiles(join(root, "tenants", id), smallTenant(id));
  return root;
}

/** The register of partners that all are demonstrations. */
export function registerOf(ids: readonly string[]): string {
  const partners = ids.map(
    (id) => `  ${id}:\n    service: standard\n    standing: demonstration\n    origin: https://${id}.chm.example`,
  );
  return `hub:
  name:
    en: The hub
  role:
    en: Focal point
  address: Rue Vautier 29, 1000 Brussels
  email: chm@hub.example
  website: https://hub.example
partners:
${partners.join("\n")}
`;
}

/** A complete small tenant in two languages, as the text of its files. */
export function smallTenant(id: string, words = "Words that everybody may read."): string {
  return `-- tenant.yml --
locales: [en, fr]
name:
  en: Land of ${id}
-- pages/home.en.md --
---
title: Welcome to ${id}
---
${words} [News](../news/first.md)
-- news/first.en.md --
---
title: "First news of ${id}"
date: 2026-03-01
---
${words}
-- news/first.fr.md --
---
title: "Premières nouvelles de ${id}"
---
Des mots.
-- documents/strategy.en.md --
---
title: The strategy
kind: strategy
year: 2016
---
${words}
`;
}

/** A file that was found, or a link and where it leads. */
export interface FoundFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All files below a folder, with their contents, by path; of a link, what it leads to. */
export function filesBelow(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length + 1), content: entry.isSymbolicLink() ? readlinkSync(path) : readFileSync(path) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The release that is live, and the name that its files would give: they differ where a site is torn. */
export function liveRelease(outFolder: string, id: string): { readonly name: string; readonly ofItsFiles: string } {
  const name = readlinkSync(join(outFolder, id)).split("/").at(-1) ?? "";
  return { name, ofItsFiles: releaseName(filesBelow(realpathSync(join(outFolder, id)))) };
}

/** The releases that are live, by tenant. Throws where one is torn. */
export function liveReleases(outFolder: string, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.map((id) => {
      const { name, ofItsFiles } = liveRelease(outFolder, id);
      if (name !== ofItsFiles)
        throw new Error(`The live site of ${id} is torn: it is called ${name}, and its files give ${ofItsFiles}`);
      return [id, name];
    }),
  );
}

/** The report of the last build. */
export function readReport(outFolder: string): {
  readonly generator: string;
  readonly today: string;
  readonly tenants: readonly Readonly<Record<string, string | number>>[];
} {
  return JSON.parse(readFileSync(join(outFolder, "report.json"), "utf8"));
}

/** How the tenants came out of the last build, by id. */
export function statesIn(outFolder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readReport(outFolder).tenants.map(({ id, state }) => [id, String(state)]));
}
