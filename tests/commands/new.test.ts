import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CommandEnvironment } from "../../src/commands/environment.ts";
import { newDocument, newTenant } from "../../src/commands/new.ts";
import { placeTenant } from "../../src/commands/new/place-tenant.ts";
import { readRegister } from "../../src/content/read-register.ts";
import { readTenant } from "../../src/content/read-tenant.ts";
import type { Day } from "../../src/model/day.ts";
import { collections } from "../../src/schema/collections.ts";

const projectFolder = join(import.meta.dirname, "../..");
const REGISTER = `# The hub.
hub:
  name: {en: Institute}
  role: {en: Focal point}
  address: Rue Vautier 29
  email: chm@example.org
  website: https://example.org

# Every partner.
partners:
  # The first of all.
  bi:
    country: BI
    service: standard
    standing: demonstration
    origin: https://bi.chm.example   # for now
# The end.
`;
const FILES: Readonly<Record<string, string>> = {
  "partnership/register.yml": REGISTER,
  "bi/tenant.yml": "locales: [fr, en]\nname:\n  fr: Burundi\n  en: Burundi\n",
  "bi/pages/home.fr.md": "---\ntitle: Accueil\n---\n",
};

let root = "";
let printed = "";
let complained = "";
let environment: CommandEnvironment;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "chm-new-"));
  for (const [path, content] of Object.entries(FILES)) put(path, content);
  [printed, complained] = ["", ""];
  environment = {
    projectFolder,
    root,
    today: "2026-11-22" as Day,
    print: (text) => void (printed += text),
    printError: (text) => void (complained += text),
    isInteractive: false,
    useColour: false,
    onInterrupt: () => undefined,
  };
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, "tenants", path)), { recursive: true });
  writeFileSync(join(root, "tenants", path), content);
}

function get(path: string): string {
  return readFileSync(join(root, "tenants", path), "utf8");
}

/** Every file and folder below the root, with the content of files. */
function everything(folder = root): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(
      (entry) =>
        `${join(entry.parentPath, entry.name)}${entry.isFile() ? ` ${readFileSync(join(entry.parentPath, entry.name), "utf8")}` : ""}`,
    )
    .sort();
}

/** Reads a tenant as a build would; gives the codes of all that is wrong. */
async function problemsOf(id: string): Promise<readonly string[]> {
  const tenantsFolder = join(root, "tenants");
  const { value, diagnostics } = readRegister(tenantsFolder);
  const registration = value?.registrations.find((partner) => partner.id === id);
  if (!value || !registration) return ["not registered", ...diagnostics.map(({ code }) => code)];
  const read = await readTenant({
    tenantsFolder,
    registration,
    hub: value.hub,
    partners: [],
    sharedEntries: [],
    begin: () => undefined,
  });
  return read.diagnostics.map(({ code }) => code);
}

describe("a new tenant", () => {
  test("has settings and a home page without a fault, and is registered as a demonstration", async () => {
    expect(newTenant("ml", { name: "Mali", locales: "fr, en", country: "ml" }, environment)).toBe(0);
    expect(complained).toBe("");
    expect(readdirSync(join(root, "tenants/ml"), { recursive: true }).sort()).toEqual([
      "pages",
      "pages/home.fr.md",
      "tenant.yml",
    ]);
    expect(await problemsOf("ml")).toEqual([]);
    expect(readRegister(join(root, "tenants")).value?.registrations).toEqual([
      { id: "bi", country: "BI", service: "standard", standing: "demonstration", origin: "https://bi.chm.example" },
      { id: "ml", country: "ML", service: "standard", standing: "demonstration", origin: "https://ml.chm.example" },
    ]);
    expect(readdirSync(root)).toEqual(["tenants"]);
    expect(lstatSync(join(root, "tenants/ml")).mode & 0o055).not.toBe(0);
  });

  test("becomes a site at once", { timeout: 120_000 }, () => {
    newTenant("ml", { name: "Mali", locales: "fr,en" }, environment);
    const command = [join(projectFolder, "src/chm.mjs"), "build", "ml", "--json"];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { tenants, diagnostics } = JSON.parse(stdout) as { tenants: readonly object[]; diagnostics: readonly object[] };
    expect(diagnostics).toEqual([]);
    expect(tenants).toMatchObject([{ id: "ml", state: "published", errors: 0, warnings: 0 }]);
    expect(readFileSync(join(root, "dist/ml/fr/index.html"), "utf8")).toContain("Mali\u00a0: bienvenue");
  });

  test("is told what to do next in its own language", () => {
    newTenant("gw", { name: "Guiné-Bissau", locales: "pt,fr" }, environment);
    expect(printed)
      .toBe(`Criado: tenants/gw/tenant.yml, tenants/gw/pages/home.pt.md. O parceiro “gw” está agora em tenants/partnership/register.yml, como demonstração.

E agora:
  1. Escreva as palavras da página inicial em tenants/gw/pages/home.pt.md.
  2. Verifique: npx chm check gw
  3. Construa o sítio: npx chm build gw
`);
  });

  test("leaves every character of the register as it was", () => {
    newTenant("ml", { country: "ML" }, environment);
    const entry =
      "  ml:\n    country: ML\n    service: standard\n    standing: demonstration\n    origin: https://ml.chm.example\n";
    expect(get("partnership/register.yml")).toBe(REGISTER.replace("# The end.", `${entry}# The end.`));
  });

  test.each([
    ["Windows line ends", REGISTER.replaceAll("\n", "\r\n")],
    ["a byte order mark and no line end", `\uFEFF${REGISTER.replace("# The end.\n", "").trimEnd()}`],
    ["deeper indentation", REGISTER.replace(/^ {4}/gm, "        ").replace(/^ {2}(?=bi|#)/gm, "    ")],
    [
      "partners before the hub",
      `partners:\n  bi:\n    service: standard\n    standing: demonstration\n    origin: https://bi.chm.example\n\n${REGISTER.slice(0, REGISTER.indexOf("# Every"))}`,
    ],
  ])("is added to a register with %s", async (_, register) => {
    put("partnership/register.yml", register);
    expect(newTenant("ml", { name: "Mali" }, environment), complained).toBe(0);
    expect(await problemsOf("ml")).toEqual([]);
    if (register.includes("\r")) expect(get("partnership/register.yml")).not.toMatch(/[^\r]\n/);
  });

  test.each(["no", "on", "null", "true", "yes"])(
    "called %s, which YAML takes for another thing, is registered all the same",
    async (id) => {
      expect(newTenant(id, { locales: "en" }, environment), complained).toBe(0);
      expect(await problemsOf(id)).toEqual([]);
    },
  );

  test.each([
    "Mali: le pays",
    "# 1",
    '"Mali"',
    "{{ 7 * 7 }}",
    "true",
    "2026",
    "- Mali",
    "مالي",
    "Mali\\",
    "<script>alert(1)</script>",
  ])("may have the name %s", async (name) => {
    expect(newTenant("ml", { name, locales: "fr,ar" }, environment), complained).toBe(0);
    expect(await problemsOf("ml")).toEqual([]);
    expect(get("ml/pages/home.fr.md")).toContain(name.replace(/[\\"]/g, "\\$&"));
  });

  test("in a language that we have no words in begins with the name alone", async () => {
    expect(newTenant("ml", { name: "Mali", locales: "bm" }, environment)).toBe(0);
    expect(get("ml/pages/home.bm.md")).toBe("---\ntitle: Mali\n---\n");
    expect(await problemsOf("ml")).toEqual([]);
  });

  test.each([
    ["a folder", () => put("ml/notes.txt", "x")],
    ["an empty folder", () => mkdirSync(join(root, "tenants/ml"))],
    ["a link", () => symlinkSync("/nowhere", join(root, "tenants/ml"))],
    ["a file", () => put("ml", "x")],
  ])("is refused where %s of that name is there, and nothing changes", (_, prepare) => {
    prepare();
    const before = everything();
    expect(newTenant("ml", {}, environment)).toBe(2);
    expect(everything()).toEqual(before);
    expect(complained).toContain("tenants/ml/");
  });

  test("is refused where it is registered already", () => {
    rmSync(join(root, "tenants/bi"), { recursive: true });
    const before = everything();
    expect(newTenant("bi", {}, environment)).toBe(2);
    expect(everything()).toEqual(before);
    expect(complained).toContain("« bi »".replaceAll(" ", "\u00a0"));
  });

  test.each([
    ["", {}],
    ["../x", {}],
    ["__proto__", {}],
    ["constructor", { locales: "toString" }],
    ["a b", {}],
    ["m".repeat(300), {}],
    ["media", {}],
    ["Ml", {}],
    ["ml", { locales: "bj" }],
    ["ml", { locales: "" }],
    ["ml", { locales: "x".repeat(300) }],
    ["ml", { locales: "__proto__,../fr" }],
    ["ml", { name: "" }],
    ["ml", { name: "a\nb: c" }],
    ["ml", { name: "x".repeat(101) }],
    ["ml", { name: "a\u202eb" }],
    ["ml", { country: "Mali" }],
    ["ml", { country: "" }],
    ["\u001b[2J", {}],
  ])("is refused for the arguments %j %j, in words without controls, and nothing changes", (id, options) => {
    const before = everything();
    expect(newTenant(id, options, environment)).toBe(2);
    expect(everything()).toEqual(before);
    expect(printed).toBe("");
    expect(complained).toMatch(/^(\S+ .+\n {2}→ .+\n)+$/);
    expect(complained).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    expect(complained.length).toBeLessThan(700);
  });

  test.each([
    ["cannot be read", "partners: [", 1],
    ["has a mistake", REGISTER.replace("standing: demonstration", "standing: maybe"), 1],
    [
      "is written on one line",
      `${REGISTER.slice(0, REGISTER.indexOf("partners:"))}partners: { bi: { service: standard, standing: demonstration, origin: "https://bi.example" } }\n`,
      1,
    ],
  ])("is not made where the register %s", (_, register, code) => {
    put("partnership/register.yml", register);
    const before = everything();
    expect(newTenant("ml", {}, environment)).toBe(code);
    expect(everything()).toEqual(before);
    expect(complained).toContain("register.yml");
  });

  test("is not half made where the folder or the register cannot be put in place", () => {
    const tenantsFolder = join(root, "tenants");
    const files = [{ path: "tenant.yml", content: "locales: [fr]\nname:\n  fr: Mali\n" }];
    const entry = "  ml:\n    service: standard\n    standing: demonstration\n    origin: https://ml.chm.example\n";
    put("ml/notes.txt", "mine");
    const before = everything();
    expect(() => placeTenant(tenantsFolder, "ml", files, REGISTER.trimEnd().replace("# The end.", entry))).toThrow(
      /ENOTEMPTY|EEXIST/,
    );
    expect(placeTenant(tenantsFolder, "no", files, "partners: [").length).toBeGreaterThan(0);
    expect(everything()).toEqual(before);
    rmSync(join(tenantsFolder, "ml"), { recursive: true });
    rmSync(join(tenantsFolder, "partnership/register.yml"));
    put("partnership/register.yml/in-the-way", "");
    const blocked = everything();
    expect(() => placeTenant(tenantsFolder, "ml", files, REGISTER.trimEnd().replace("# The end.", entry))).toThrow(
      /EISDIR|ENOTEMPTY|EEXIST/,
    );
    expect(everything()).toEqual(blocked);
  });
});

describe("a new document", () => {
  test("is a form in the main language, with today's date, and the steps are told in that language", () => {
    expect(newDocument("news", "bi", "mangroves", undefined, environment)).toBe(0);
    expect(get("bi/news/mangroves.fr.md")).toContain("\ntitle: \n");
    expect(get("bi/news/mangroves.fr.md")).toContain("\ndate: 2026-11-22\n");
    expect(complained).toBe("");
    expect(printed).toBe(`Créé\u00a0: tenants/bi/news/mangroves.fr.md

Et maintenant\u00a0:
  1. Ouvrez le fichier, remplissez les champs et écrivez le texte en dessous.
  2. Vérifiez\u00a0: npx chm check bi
  3. Voyez-le dans le navigateur\u00a0: npx chm dev bi
`);
  });

  test("has no fault once its title is there, nor has its translation", async () => {
    newDocument("news", "bi", "mangroves", undefined, environment);
    newDocument("news", "bi", "mangroves", "en", environment);
    expect(await problemsOf("bi")).toEqual(["missing-field"]);
    for (const locale of ["fr", "en"]) {
      const path = `bi/news/mangroves.${locale}.md`;
      put(path, get(path).replace("title: ", "title: Mangroves"));
    }
    expect(await problemsOf("bi")).toEqual([]);
    expect(get("bi/news/mangroves.en.md")).toContain("translation:\n  from: fr\n  method: human\n  reviewed: false\n");
    expect(get("bi/news/mangroves.en.md")).not.toContain("date:");
  });

  test("in the main language, of an entry that only another language has, is a full form", () => {
    newDocument("news", "bi", "mangroves", "en", environment);
    newDocument("news", "bi", "mangroves", "fr", environment);
    expect(get("bi/news/mangroves.fr.md")).toContain("\ndate: 2026-11-22\n");
  });

  test("never replaces one that is there", () => {
    put("bi/news/mangroves.fr.md", "mine");
    symlinkSync("/nowhere", join(root, "tenants/bi/news/link.fr.md"));
    const before = everything();
    expect(newDocument("news", "bi", "mangroves", "fr", environment)).toBe(2);
    expect(newDocument("news", "bi", "link", "fr", environment)).toBe(2);
    expect(everything()).toEqual(before);
    expect(complained).toContain("tenants/bi/news/mangroves.fr.md");
  });

  test("whoever misses the kind of content is told all that there are", () => {
    expect(newDocument("espece", "bi", "x", undefined, environment)).toBe(2);
    expect(complained).toContain(`${collections.map(({ name }) => name).join(", ")}.`);
  });

  test.each([
    ["newz", "bi", "x", undefined, "« news »"],
    ["news", "bu", "x", undefined, "“bi”"],
    ["news", "bi", "Fête des mangroves", undefined, "« fete-des-mangroves »"],
    ["news", "bi", "x", "fre", "« fr »"],
    ["news", "bi", "x", "ar", "fr, en"],
  ])("called %j %j %j %j is refused with what was probably meant", (collection, tenant, slug, locale, suggestion) => {
    const before = everything();
    expect(newDocument(collection, tenant, slug, locale, environment)).toBe(2);
    expect(everything()).toEqual(before);
    expect(complained.replaceAll("\u00a0", " ")).toContain(suggestion);
  });

  const hostile = [
    "../x",
    "__proto__",
    "constructor",
    "a b",
    "",
    ".",
    "/etc/passwd",
    "x".repeat(300),
    "\u001b[2J\u202e",
    "a\nb",
    "con",
    "x/../../y",
  ];
  test.each(hostile)("is refused for the argument %j in every place, in words without controls, and nothing changes", (text) => {
    const before = everything();
    const calls: readonly (readonly [string, string, string, string | undefined])[] = [
      [text, "bi", "x", "fr"],
      ["news", text, "x", "fr"],
      ...(text === "constructor" ? [] : [["news", "bi", text, "fr"] as const]),
      ["news", "bi", "x", text],
    ];
    for (const call of calls) {
      complained = "";
      expect(newDocument(...call, environment), JSON.stringify(call)).toBe(2);
      expect(complained).toMatch(/^(\S+ .+\n {2}→ .+\n)+$/);
      expect(complained).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
      expect(complained.length).toBeLessThan(700);
    }
    expect(everything()).toEqual(before);
  });

  test("does not follow a collection's folder that is a link", () => {
    const outside = mkdtempSync(join(tmpdir(), "chm-outside-"));
    symlinkSync(outside, join(root, "tenants/bi/news"));
    expect(newDocument("news", "bi", "x", undefined, environment)).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test("waits until the settings of the site can be read", () => {
    put("bi/tenant.yml", "locales: [fr\n");
    expect(newDocument("news", "bi", "x", undefined, environment)).toBe(2);
    expect(complained).toContain("tenants/bi/tenant.yml");
    expect(complained).toContain("npx chm check bi");
  });
});
