import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";

/** Where the fixtures are: one folder for each code of the catalogue. */
export const FAULTS = join(import.meta.dirname, "fixtures", "faults");

/** The tenant that every fixture writes; paths that begin with `../` lead to its neighbours. */
const TENANT = "tenants/bi";

const REGISTER = `hub:
  name:
    en: Institute of Natural Sciences
  role:
    en: National Focal Point
  address: Rue Vautier 29, 1000 Brussels
  email: chm@example.org
  website: https://www.example.org
partners:
  bi:
    country: BI
    service: standard
    standing: demonstration
    origin: https://bi.chm.example
`;

/** One white pixel. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVQI12P4DwABAQEAG7buVgAAAABJRU5ErkJggg==";

/** A section of `tenant.txt`: `-- word path argument --` and the lines below it. */
interface Section {
  readonly words: readonly string[];
  readonly text: string;
}

/** How a fixture wants to be examined: `-- run gather --`, `-- run make cpuSeconds=3 --`. */
export interface Examination {
  readonly kind: "gather" | "make";
  /** Limits of the job. */
  readonly limits: Readonly<Record<string, number>>;
  /** Whether the worker is killed from outside, as a system without memory does. */
  readonly isKilled: boolean;
  /** Whether the compiled program examines it in a worker: where there are limits to reach, or somebody to kill. */
  readonly inWorker: boolean;
  /** Whether only the fixture's own code is looked at, because it comes with hundreds of others. */
  readonly isAlone: boolean;
  /** Whether the fixture takes permissions away, which the system's administrator would not notice. */
  readonly isForbidden: boolean;
}

/** A fixture on the disk. */
export interface BuiltFixture {
  /** The folder that holds `tenants/`. */
  readonly root: string;
  readonly examination: Examination;
  readonly remove: () => void;
}

/**
 * Writes the folder that `tenant.txt` describes. What stands before the first section says what the fixture is about.
 *
 * - `-- news/x.fr.md --` a text; `\u{202E}` in the path stands for a character
 * - `-- bytes news/x.fr.md --` the same, and `\xE9` in it stands for a byte
 * - `-- repeat news/x.fr.md 500 --` the same, and its line with a `%` comes 500 times, `%` being the number
 * - `-- copies news/x-%.fr.md 500 --` as many files, `%` being the number in name and text
 * - `-- folder media --`, `-- picture media/x.png --`, `-- size media/x.pdf 60000000 --` a folder, a real picture, a file of so many zeros;
 *   one that ends with `.rtf` begins like an RTF text
 * - `-- picture media/x.png 9000x5000 --` a picture that says it has so many pixels
 * - `-- link media/x -> /etc/passwd --`, `-- fifo news/x.fr.md --`, `-- mode news/x.fr.md 000 --`
 * - `-- run make cpuSeconds=3 killed alone --` how to examine it; `gather` where nothing is said
 */
export function buildFixture(code: string): BuiltFixture {
  const root = mkdtempSync(join(tmpdir(), "chm-fault-"));
  const sections = readSections(code);
  write(root, { words: ["../partnership/register.yml"], text: REGISTER });
  const isMode = ({ words }: Section) => words[0] === "mode";
  for (const section of sections.filter((section) => !isMode(section) && section.words[0] !== "run")) write(root, section);
  if (sections.some(isMode)) spawnSync("chmod", ["-R", "a+rX", root]);
  for (const section of sections.filter(isMode)) write(root, section);
  const remove = () => {
    if (sections.some(isMode)) spawnSync("chmod", ["-R", "u+rwX", root]);
    rmSync(root, { recursive: true, force: true });
  };
  return { root, examination: examinationOf(sections), remove };
}

/** Tells how a fixture wants to be examined. */
export function readExamination(code: string): Examination {
  return examinationOf(readSections(code));
}

/** The words that are on record for a fixture. */
export function readGolden(code: string, language: string): string {
  try {
    return readFileSync(join(FAULTS, code, `expected.${language}.txt`), "utf8");
  } catch {
    return `nothing yet: run node --import tsx scripts/accept-faults.ts ${code}, and read what it wrote`;
  }
}

function readSections(code: string): readonly Section[] {
  return parseSections(readFileSync(join(FAULTS, code, "tenant.txt"), "utf8"));
}

function parseSections(source: string): readonly Section[] {
  const [, ...parts] = `\n${source}`.split(/\n-- (.+) --(?=\n|$)/);
  const heads = parts.filter((_, index) => index % 2 === 0);
  return heads.map((head, index) => {
    const text = (parts[index * 2 + 1] ?? "").replace(/^\n/, "").trimEnd();
    const isKnown = /^(bytes|repeat|copies|folder|picture|size|link|fifo|mode|run) /.test(head);
    return { words: isKnown ? head.split(" ") : [head], text: text === "" ? "" : `${text}\n` };
  });
}

function examinationOf(sections: readonly Section[]): Examination {
  const [, kind = "gather", ...rest] = sections.find(({ words }) => words[0] === "run")?.words ?? [];
  if (kind !== "gather" && kind !== "make") throw new Error(`A fixture cannot be run as “${kind}”`);
  const limits = rest.filter((word) => word.includes("=")).map((word) => word.split("="));
  return {
    kind,
    limits: Object.fromEntries(limits.map(([name = "", value]) => [name, Number(value)])),
    isKilled: rest.includes("killed"),
    inWorker: limits.length > 0 || rest.includes("killed"),
    isAlone: rest.includes("alone"),
    isForbidden: sections.some(({ words }) => words[0] === "mode"),
  };
}

function write(root: string, { words, text }: Section): void {
  const [word = "", path = word, argument = ""] = words;
  const target = join(
    root,
    TENANT,
    path.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  mkdirSync(dirname(target), { recursive: true });
  switch (word) {
    case "bytes":
      return writeFileSync(
        target,
        Buffer.from(
          text.replace(/\\x([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
          "latin1",
        ),
      );
    case "repeat":
      return writeFileSync(
        target,
        text.replace(/^.*%.*\n/m, (line) => numbered(line, argument).join("")),
      );
    case "copies":
      return numbered(text, argument).forEach((copy, index) => writeFileSync(target.replace("%", String(index + 1)), copy));
    case "folder":
      return void mkdirSync(target, { recursive: true });
    case "picture":
      return writeFileSync(target, argument === "" ? Buffer.from(PICTURE, "base64") : pictureOf(argument));
    case "size":
      writeFileSync(target, Number(argument) > 0 && path.endsWith(".rtf") ? "{\\rtf1" : "");
      return truncateSync(target, Number(argument));
    case "link":
      return symlinkSync(words[3] ?? "", target);
    case "fifo":
      return void spawnSync("mkfifo", [target]);
    case "mode":
      return chmodSync(target, Number.parseInt(argument, 8));
    default:
      return writeFileSync(target, text);
  }
}

/** The one pixel, under a header that announces more; the header's check sum is right. */
function pictureOf(size: string): Buffer {
  const picture = Buffer.from(PICTURE, "base64");
  const [width, height] = size.split("x").map(Number);
  picture.writeUInt32BE(width ?? 0, 16);
  picture.writeUInt32BE(height ?? 0, 20);
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
  return picture;
}

function numbered(text: string, count: string): readonly string[] {
  return Array.from({ length: Number(count) }, (_, index) => text.replaceAll("%", String(index + 1)));
}
