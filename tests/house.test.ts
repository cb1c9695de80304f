import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  barrels,
  circles,
  doorFaults,
  isSource,
  layerFaults,
  longFiles,
  namelessFolders,
  purityFaults,
  unusedPackages,
  type SourceText,
} from "./house.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** Everything that people write in programming languages. */
const files: readonly SourceText[] = ["src", "templates", "scripts", "tests"]
  .flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map(
      (path) => `${folder}/${path.replaceAll("\\", "/")}`,
    ),
  )
  .concat(["eleventy.config.ts", "vitest.config.ts"].filter((path) => existsSync(join(project, path))))
  .filter((path) => /\.(?:ts|mjs|css|njk)$/.test(path) && !path.startsWith("tests/fixtures/"))
  .map((path) => ({ path, text: readFileSync(join(project, path), "utf8") }));
const sources = files.filter(({ path }) => isSource(path));

/** A house of a few files, as the path and text of each. */
const houseOf = (texts: Readonly<Record<string, string>>): readonly SourceText[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

describe("the house as it is", () => {
  test("is all looked at", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["src/build.ts", "src/commands/main.ts", "templates/components/menu/contract.ts"]),
    );
  });

  test("imports only downwards, and the four stages do not know each other", () => {
    expect(layerFaults(sources)).toEqual([]);
  });

  test("lets every package in by one door", () => {
    expect(doorFaults(sources.filter(({ path }) => !path.startsWith("scripts/")))).toEqual([]);
  });

  test("asks for no package that it does not use", () => {
    const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(project, "package.json"), "utf8"),
    );
    expect(unusedPackages(sources, Object.keys(dependencies))).toEqual([]);
  });

  test("reads disk, clock, network and machine only where it may", () => {
    expect(purityFaults(sources)).toEqual([]);
  });

  test("has no circles, no files that only pass on, none too long, and no folder called after nothing", () => {
    expect([
      ...circles(sources),
      ...barrels(sources),
      ...longFiles(files.filter(({ path }) => !path.startsWith("tests/"))),
      ...namelessFolders(files),
    ]).toEqual([]);
  });
});

describe("each rule says what to do", () => {
  test("when a stage imports another, a lower room a higher one, or the program its tests", () => {
    const house = houseOf({
      "src/plan/a.ts": 'import { b } from "../content/b.ts";\nimport type { C } from "../model/c.ts";',
      "src/model/c.ts": 'import {\n  d,\n} from "../schema/d.ts";',
      "src/render/e.ts": 'export { f } from "../../tests/f.ts";',
      "src/cellar/g.ts": "",
      "src/schema/h.ts": 'const i = await import("../i18n/i.ts");',
    });
    expect(layerFaults(house)).toEqual([
      "src/plan/a.ts imports src/content/b.ts: plan must not know content. Pass what is needed as an argument, or move it to a room below both.",
      "src/model/c.ts imports src/schema/d.ts: model must not know schema. Pass what is needed as an argument, or move it to a room below both.",
      "src/render/e.ts imports tests/f.ts, which is no part of the program. Move what it needs into src/.",
      'src/cellar/g.ts is in a room that is on no floor of the house. Give "cellar" a place in FLOORS of tests/house.ts.',
      "src/schema/h.ts imports src/i18n/i.ts: schema must not know i18n. Pass what is needed as an argument, or move it to a room below both.",
    ]);
  });

  test("when a package comes in by another door, or by none", () => {
    const house = houseOf({
      "src/plan/a.ts": 'import * as z from "zod";\nimport "left-pad/x.js";',
      "src/schema/b.ts": 'import * as z from "zod";',
    });
    expect(doorFaults(house)).toEqual([
      "src/plan/a.ts imports zod, whose one door is src/schema/: what may be written is defined once, in the schema. Call what that room offers instead.",
      "src/plan/a.ts imports left-pad, which has no door yet. Choose its one room, and add it to DOORS of tests/house.ts with the reason.",
    ]);
    expect(unusedPackages(house, ["zod", "sharp"])).toEqual([
      "package.json asks for sharp, and nothing imports it. Uninstall it.",
    ]);
  });

  test("when a pure room touches the machine, but not when a comment speaks of it", () => {
    const house = houseOf({
      "src/plan/a.ts": 'import { readFileSync } from "node:fs";\nconst now = Date.now();\n// process.env is read elsewhere',
      "src/i18n/collation.ts": "export const order = new Intl.Collator();",
      "src/i18n/b.ts": "export const order = new Intl.Collator();",
      "src/render/c.ts": 'const at = new Date();\nconst day = new Date("2026-11-22");',
      "src/render/d.ts": 'const day = new Date("2026-11-22");',
    });
    expect(purityFaults(house).map((sentence) => sentence.split(",")[0])).toEqual([
      "src/plan/a.ts uses node:fs",
      "src/plan/a.ts uses Date.now",
      "src/i18n/b.ts uses Intl",
      "src/render/c.ts reads the clock or the environment. Read it in commands/ and pass it down as an argument.",
    ]);
  });

  test("when files go in circles, only pass on, are too long, or lie in a folder called after nothing", () => {
    const house = houseOf({
      "src/plan/a.ts": 'import { b } from "./b.ts";\nexport const a = 1;',
      "src/plan/b.ts": 'import { a } from "./a.ts";\nexport const b = 2;',
      "src/plan/index.ts": 'export * from "./a.ts";\nexport { b } from "./b.ts";',
      "src/utils/c.ts": "line\n".repeat(251),
    });
    expect(circles(house)).toEqual([
      "src/plan/a.ts → src/plan/b.ts → src/plan/a.ts is a circle. Move what both need to a file of its own.",
    ]);
    expect(barrels(house)).toEqual([
      "src/plan/index.ts only passes on what other files export. Import from those files, and delete it.",
    ]);
    expect(longFiles(house)).toEqual([
      "src/utils/c.ts has 251 lines; 250 are the most. Find the two things that it does, and give each a file.",
    ]);
    expect(namelessFolders(house)).toEqual([
      "src/utils/ is called after nothing. Put each function beside its only user, or into the room that owns its noun.",
    ]);
  });
});
