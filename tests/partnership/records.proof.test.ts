import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { writeCheckedFile } from "../../src/publish/checked-file.ts";
import { runChm } from "./run-chm.ts";
import { liveReleases, placeFiles, placePartnership, readReport, statesIn } from "./small-partnership.ts";

let root = "";
let out = "";
let clean: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  root = placePartnership(["aa", "bb"]);
  out = join(root, "dist");
  placeFiles(join(root, "tenants", "aa"), "-- media/.gitkeep --\n");
  placeFiles(
    join(root, "tenants", "aa"),
    "-- media.yml --\npictures:\n  - file: media/lake.png\n    credit: A painter\n    licence: CC0\n-- pages/lake.en.md --\n---\ntitle: The lake\n---\n![The lake at dawn](../media/lake.png)\n",
  );
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: "#2a6f97" } });
  writeFileSync(join(root, "tenants", "aa", "media", "lake.png"), await picture.png().toBuffer());
  const run = await runChm(["build"], { cwd: root });
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  clean = liveReleases(out, ["aa", "bb"]);
});

async function buildAgain(...words: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const run = await runChm(["build", ...words], { cwd: root });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return statesIn(out);
}

test("only the tenant whose folder changed is built again, and its site changes", async () => {
  expect(await buildAgain()).toEqual({ aa: "unchanged", bb: "unchanged" });
  const second = join(root, "tenants", "bb", "news", "second.en.md");
  writeFileSync(second, "---\ntitle: Second\ndate: 2026-04-01\n---\nWords.\n");
  expect(await buildAgain()).toEqual({ aa: "unchanged", bb: "published" });
  const after = liveReleases(out, ["aa", "bb"]);
  expect([after["aa"] === clean["aa"], after["bb"] === clean["bb"]]).toEqual([true, false]);
  rmSync(second);
  expect(await buildAgain()).toEqual({ aa: "unchanged", bb: "published" });
  expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
});

test("an unchanged tenant is reported with the figures of its site", async () => {
  const before = readReport(out).tenants.map(({ id, pages, bytes }) => ({ id, pages, bytes }));
  await buildAgain();
  expect(readReport(out).tenants.map(({ id, pages, bytes }) => ({ id, pages, bytes }))).toEqual(before);
});

test("a site follows the day that it is built for, forwards and back", async () => {
  const land = placePartnership(["aa"]);
  placeFiles(join(land, "tenants", "aa"), "-- events/meeting.en.md --\n---\ntitle: A meeting\ndate: 2026-11-22\n---\nWords.\n");
  const released: string[] = [];
  const states: (string | undefined)[] = [];
  for (const day of ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-22"]) {
    await runChm(["build", "--today", day], { cwd: land });
    states.push(statesIn(join(land, "dist"))["aa"]);
    released.push(liveReleases(join(land, "dist"), ["aa"])["aa"] ?? "");
  }
  expect(states).toEqual(["published", "published", "unchanged", "published"]);
  expect(released[3]).toBe(released[0]);
  expect(released[1]).not.toBe(released[0]);
});

test("without the cache everything is built again, and comes out the same", async () => {
  expect(await buildAgain("--no-cache")).toEqual({ aa: "published", bb: "published" });
  expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
});

test("a site whose live folder is gone is built again", async () => {
  rmSync(join(out, ".sites", "aa"), { recursive: true });
  expect(await buildAgain()).toEqual({ aa: "published", bb: "unchanged" });
  expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
});

test("a record that was cut off or spoilt, at whatever place, gives the same sites as a clean build", async () => {
  const [record = ""] = readdirSync(join(out, ".records"))
    .filter((name) => name.startsWith("aa"))
    .map((name) => join(out, ".records", name));
  const whole = readFileSync(record);
  const spoilt = [
    "",
    "null",
    whole.subarray(0, whole.length >> 1),
    Buffer.alloc(whole.length, 0xff),
    ...[0, 0.5, 0.99].map((place) => flipped(whole, place)),
    Buffer.from(whole.toString("latin1").replace('"diagnostics":[]', '"diagnostics":[null,7]'), "latin1"),
  ];
  for (const content of spoilt) {
    writeFileSync(record, content);
    expect((await buildAgain())["bb"]).toBe("unchanged");
    expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
  }
});

test("a picture of the cache that was cut off or spoilt is made again", async () => {
  const cache = join(out, ".cache", "pictures");
  const [name = ""] = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".webp"));
  const path = join(cache, name);
  const whole = readFileSync(path);
  const spoilt = [flipped(whole, 0), flipped(whole, 0.5), flipped(whole, 1), whole.subarray(0, whole.length - 1), ""];
  for (const content of spoilt) {
    writeFileSync(path, content);
    rmSync(join(out, ".records", "aa"));
    expect((await buildAgain("aa"))["aa"]).toBe("published");
    expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
});

/** The same bytes with one bit turned, at a share of their length. */
function flipped(content: Buffer, place: number): Buffer {
  const copy = Buffer.from(content);
  const index = Math.floor(place * (copy.length - 1));
  copy[index] = (copy[index] ?? 0) ^ 0x04;
  return copy;
}

test("without the cache, a picture is made again even where it was kept whole", async () => {
  const cache = join(out, ".cache", "pictures");
  const [name = ""] = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".webp"));
  const red = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#f00" } })
    .webp()
    .toBuffer();
  writeCheckedFile(join(cache, name), red);
  expect((await buildAgain("aa", "--no-cache"))["aa"]).toBe("published");
  expect(liveReleases(out, ["aa", "bb"])).toEqual(clean);
  rmSync(join(cache, name));
});

test("what a killed run left half-written is cleared away by the next one", async () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  const halves = [`.report.json.${gone}.new`, `.records/.aa.${gone}.new`];
  for (const half of halves) writeFileSync(join(out, half), "{");
  const foreign = join(out, `.report.json.${process.pid}.new`);
  writeFileSync(foreign, "somebody is still writing");
  await buildAgain();
  expect(halves.filter((half) => existsSync(join(out, half)))).toEqual([]);
  expect(existsSync(foreign)).toBe(true);
  rmSync(foreign);
});

test.each(["tenants", "tenants/aa", "./tenants/new"])(
  "sites are never built into the folder of the texts: --out %s",
  async (folder) => {
    const before = readdirSync(join(root, "tenants"), { recursive: true }).toSorted();
    const run = await runChm(["build", "--out", folder], { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^Nothing was built: .*--out/) });
    expect(readdirSync(join(root, "tenants"), { recursive: true }).toSorted()).toEqual(before);
  },
);
