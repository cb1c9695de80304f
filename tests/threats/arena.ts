import { lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HtmlValidate } from "html-validate";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { describeDiagnostic } from "../../src/i18n/diagnostic-wording.ts";
import { readInterfaceStrings } from "../../src/content/read-interface-strings.ts";
import type { Day } from "../../src/model/day.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";
import type { Registration } from "../../src/model/register.ts";
import { toTenantId } from "../../src/model/tenant-id.ts";
import type { JobResult } from "../../src/partnership/job.ts";
import { prepareBench, runJob } from "../../src/partnership/run-job.ts";
import { runPictureJob } from "../../src/partnership/run-picture-job.ts";
import { project } from "../partnership/run-chm.ts";
import { filesBelow, placeFiles, placePartnership, registerOf } from "../partnership/small-partnership.ts";
import { liveParts, liveXmlParts, readPage, type PublishedFile, type ReadPage } from "./inspect-site.ts";

/** The files of a tenant, by path: texts, bytes, or what a program makes at that place. */
export type Attack = Readonly<Record<string, string | Uint8Array | ((path: string) => void)>>;

/** A page that an attacker could publish. */
export interface AttackedPage extends ReadPage {
  readonly path: string;
}

/** What came of an attack that did no harm. */
export interface Survived {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the site was published in the end. */
  readonly isPublished: boolean;
  readonly pages: readonly AttackedPage[];
  readonly files: readonly PublishedFile[];
  readonly folder: string;
  /** The files of the attack that are part of the site; none unless it was built until it was published. */
  readonly taken: readonly string[];
}

/** Where an attacker's tenant stands beside a victim's, and both are built by the same process. */
export interface Arena {
  /** Builds the attacker with these files, then the victim. Throws where anything of what must never happen happens. */
  readonly attack: (files: Attack) => Promise<Survived>;
  /**
   * The same, but what has errors is taken away as a webmaster would take it away, and the rest is built again, until it is published: gives what was
   * said in all rounds, and the last site.
   */
  readonly attackUntilPublished: (files: Attack) => Promise<Survived>;
  readonly root: string;
}

const wording = readInterfaceStrings(join(project, "locales", "diagnostics"));
const LANGUAGES = ["en", "ar"] as LocaleTag[];

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:document"],
  // The others are matters of taste.
  rules: { "doctype-style": "off", "long-title": "off", "require-sri": "off", "no-trailing-whitespace": "off" },
});

/** Opens an arena. The victim's release is what it is when nobody attacks. */
export async function openArena(): Promise<Arena> {
  const root = placePartnership(["victim"]);
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(["victim", "attacker"])}`);
  const [tenantsFolder, outFolder] = [join(root, "tenants"), join(root, "dist")];
  const setting = { projectFolder: project, tenantsFolder, outFolder, today: "2026-11-22" as Day, useCache: false };
  const bench = prepareBench(setting);
  /** As a build does it: the texts, each picture that waits, and the texts once more. */
  const build = async (name: string): Promise<JobResult> => {
    const id = toTenantId(name);
    if (!id) throw new Error(name);
    const registration: Registration = {
      id,
      service: "standard",
      standing: "demonstration",
      origin: `https://${id}.chm.example`,
    };
    const job = { kind: "make", registration, network: { items: [] } } as const;
    const first = await runJob(bench, job, () => undefined);
    const { pending = [] } = first;
    if (pending.length === 0) return first;
    const pictures = [];
    for (const [turn, picture] of pending.entries())
      pictures.push(await runPictureJob(setting, { kind: "picture", registration, picture, purpose: "make", turn }));
    const last = await runJob(bench, { ...job, hasPictures: true }, () => undefined);
    return { ...last, diagnostics: [...last.diagnostics, ...pictures.flatMap(({ diagnostics }) => diagnostics)] };
  };
  const [victim, nature] = [await build("victim"), prototypes()];
  mkdirSync(join(outFolder, ".cache", "pictures", "attacker"), { recursive: true });
  const surroundings = fingerprint(root);
  const folder = join(tenantsFolder, "attacker");
  const attack = async (files: Attack): Promise<Survived> => {
    for (const path of [folder, join(outFolder, "attacker"), join(outFolder, ".sites", "attacker")])
      rmSync(path, { recursive: true, force: true });
    place(folder, files);
    const result = await build("attacker");
    checkWords(result.diagnostics);
    if (prototypes() !== nature) throw new Error("A prototype of the language is not what it was");
    const again = await build("victim");
    if (again.release !== victim.release) throw new Error(`The victim's release is ${again.release}, and was ${victim.release}`);
    if (fingerprint(root) !== surroundings) throw new Error("Something was written outside the attacker's own output");
    return survived(result, folder, join(outFolder, "attacker"));
  };
  const attackUntilPublished = async (files: Attack): Promise<Survived> => {
    let left = files;
    const said: Diagnostic[] = [];
    for (let round = 0; round < 12; round++) {
      const outcome = await attack(left);
      said.push(...outcome.diagnostics);
      if (outcome.isPublished) return { ...outcome, diagnostics: said, taken: Object.keys(left) };
      const wrong = new Set(outcome.diagnostics.filter(({ level }) => level === "error").map(({ position }) => position.file));
      const sound = Object.entries(left).filter(([path]) => !wrong.has(`tenants/attacker/${path}`));
      if (sound.length === Object.keys(left).length)
        throw new Error(`Nothing is left to be mended:\n${told(outcome.diagnostics)}`);
      left = Object.fromEntries(sound);
    }
    throw new Error(`There is no site after twelve rounds:\n${told(said)}`);
  };
  return { attack, attackUntilPublished, root };
}

function place(folder: string, files: Attack): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "function") content(path);
    else writeFileSync(path, content);
  }
}

/** Diagnostics are of the catalogue, name a file of the attacker, and can be said in words. */
function checkWords(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { code, position, tenant } = diagnostic;
    if (!Object.hasOwn(catalogue, code)) throw new Error(`The code ${code} is not in the catalogue`);
    if (tenant !== "attacker" || !/^tenants\/attacker(\/|$)/.test(position.file))
      throw new Error(`${code} speaks of ${tenant} and ${position.file}`);
    for (const language of LANGUAGES) {
      const { message, hint } = describeDiagnostic(diagnostic, wording, [language]);
      if (message === "" || hint === "" || /undefined|\[object|\bat .*\.ts:\d/.test(message.replaceAll(/“[^”]*”|«[^»]*»/g, "")))
        throw new Error(`${code} says: ${message}`);
    }
  }
}

/** The diagnostics, each on a line. */
export function told(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, position, values }) => `${position.file}:${position.line} ${code} ${JSON.stringify(values)}`)
    .join("\n");
}

function prototypes(): string {
  return [Object, Array, String, Function, Map].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()).join("\n");
}

/** What is the attacker's own. The folders around its finished pictures appear with the first of them. */
const OWN = ["tenants/attacker", "dist/attacker", "dist/.sites/attacker", "dist/.cache/pictures/attacker"];

/** Everything below a folder but what is the attacker's own, which may hold pipes and worse: names, sizes, times, and where links lead. */
function fingerprint(root: string, path = ""): string {
  if (OWN.includes(path)) return "";
  const stat = lstatSync(join(root, path));
  if (stat.isSymbolicLink()) return `${path} ${readlinkSync(join(root, path))}\n`;
  // The victim is built again and again: its own files keep their times, its folders do not.
  if (!stat.isDirectory()) return `${path} ${stat.size} ${stat.mtimeMs}\n`;
  const names = readdirSync(join(root, path)).sort();
  return `${path}/\n${names.map((name) => fingerprint(root, path === "" ? name : `${path}/${name}`)).join("")}`;
}

async function survived(result: JobResult, folder: string, site: string): Promise<Survived> {
  const isPublished = result.release !== undefined;
  if (!isPublished) return { diagnostics: result.diagnostics, isPublished, pages: [], files: [], folder, taken: [] };
  if (!readlinkSync(site).endsWith(result.release ?? "")) throw new Error("The link leads to another release");
  const files = filesBelow(realpathSync(site)).map(({ path, content }) => ({
    path,
    content: Buffer.from(content).toString("utf8"),
  }));
  const pages = files.filter(({ path }) => path.endsWith(".html")).map(({ path, content }) => ({ path, ...readPage(content) }));
  const faults = pages.flatMap((page) => [...page.mistakes, ...liveParts(page)].map((fault) => `${page.path}: ${fault}`));
  for (const { path, content } of files)
    if (path.endsWith(".xml")) faults.push(...liveXmlParts(content).map((fault) => `${path}: ${fault}`));
  // A full validation costs as much as fifty parsings: two pages of each site have it.
  for (const path of [pages[Math.floor(pages.length / 3)], pages.at(-1)].flatMap((page) => page?.path ?? [])) {
    const report = await validator.validateString(readFileSync(join(site, path), "utf8"));
    for (const { messages } of report.results)
      for (const { ruleId, message } of messages) faults.push(`${path}: ${ruleId}: ${message}`);
  }
  if (faults.length > 0) throw new Error(`What was published is not what it should be:\n${faults.slice(0, 20).join("\n")}`);
  return { diagnostics: result.diagnostics, isPublished, pages, files, folder, taken: [] };
}
