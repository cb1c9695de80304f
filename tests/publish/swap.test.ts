import { fork } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { publishSite } from "../../src/publish/publish-site.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";

const SWAPS = 200;

/** A site whose every file says the same number. */
const siteOf = (number: number) =>
  ["index.html", "a/index.html", "b/c/index.html"].map((path) => ({ path, content: `site ${number}` }));

interface Readings {
  readonly reads: number;
  readonly errors: readonly string[];
  readonly seen: number;
}

test(`readers of the live address see a whole page at every moment of ${SWAPS} swaps`, async () => {
  const out = temporaryFolder();
  publishSite(siteOf(0), out, "bi");
  const readers = [1, 2].map(() => fork(fileURLToPath(new URL("read-in-a-loop.mjs", import.meta.url)), [join(out, "bi")]));
  const readings = readers.map(
    (reader) =>
      new Promise<Readings>((resolve) => reader.on("message", (message) => message !== "ready" && resolve(message as Readings))),
  );
  await Promise.all(readers.map((reader) => new Promise((resolve) => reader.once("message", resolve))));
  for (let number = 1; number <= SWAPS; number++) {
    publishSite(siteOf(number), out, "bi");
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const reader of readers) reader.send("stop");
  const all = await Promise.all(readings);
  expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  for (const { reads, seen } of all) {
    expect(reads).toBeGreaterThan(SWAPS);
    expect(seen).toBeGreaterThan(SWAPS / 10);
  }
  expect(readFileSync(join(out, "bi", "index.html"), "utf8")).toBe(`site ${SWAPS}`);
});

test("a visitor who is inside the site before stays there: its files are whole after the next swap", () => {
  const out = temporaryFolder();
  publishSite(siteOf(1), out, "bi");
  const inside = realpathSync(join(out, "bi"));
  publishSite(siteOf(2), out, "bi");
  expect(["index.html", "a/index.html", "b/c/index.html"].map((path) => readFileSync(join(inside, path), "utf8"))).toEqual([
    "site 1",
    "site 1",
    "site 1",
  ]);
});
