import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { processesOn, project, runChm, startChm } from "./partnership/run-chm.ts";
import { placeFiles, registerOf, temporaryFolder } from "./partnership/small-partnership.ts";

/** A folder with these tenants, each as the text of its files. */
function place(tenants: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  placeFiles(join(root, "tenants"), `-- partnership/register.yml --\n${registerOf(Object.keys(tenants))}`);
  for (const [id, text] of Object.entries(tenants)) placeFiles(join(root, "tenants", id), text);
  return root;
}

const settings = (locale: string) => `-- tenant.yml --\nlocales: [${locale}]\nname:\n  fr: Burundi\n`;
const clean = `${settings("fr")}-- pages/home.fr.md --\n---\ntitle: Bienvenue\n---\nBonjour.\n`;
const mistaken = `${settings("fr")}-- news/mangroves.fr.md --\n---\ntitle: Mangroves\ndate: 2026-02-30\n---\nVoir [le parc](kibira.md).\n`;
const unquoted = `${settings("fr")}-- pages/strategie.fr.md --\n---\n# la stratégie\ntitle: Burundi : la stratégie\nsummary: Objectif #3\n---\nBonjour : bonjour.\n`;

describe("chm check", { timeout: 60_000 }, () => {
  test("says that nothing is wrong, in the language of the only tenant, and ends with 0", async () => {
    const run = await runChm(["check"], { cwd: place({ bi: clean }) });
    expect(run).toMatchObject({ code: 0, stdout: "Tout est en ordre.\n", stderr: "" });
  });

  test("shows file, line, words and remedy, counts, and ends with 1", async () => {
    const run = await runChm(["check"], { cwd: place({ bi: mistaken, cd: clean }) });
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(run.stdout).toBe(`tenants/bi/news/mangroves.fr.md:3:7 erreur bad-date
  «\u00a02026-02-30\u00a0», dans le champ «\u00a0date\u00a0», n’est pas une date que ce champ accepte.
       2 │ title: Mangroves
       3 │ date: 2026-02-30
  → Écrivez l’année, le mois et le jour en chiffres, comme 2026-11-22. Là seulement où le champ l’admet, 2026-11 ou 2026 suffit.

tenants/bi/news/mangroves.fr.md:5:16 erreur broken-link
  Le lien «\u00a0kibira.md\u00a0» ne mène à rien sur ce site.
       4 │ ---
       5 │ Voir [le parc](kibira.md).
  → Indiquez le fichier, vu depuis celui-ci et sans la langue, comme \`../news/mangroves.md\`.

Erreurs\u00a0: 2. Avertissements\u00a0: 0.
`);
  });

  test("gives other programs the same as JSON", async () => {
    const run = await runChm(["check", "--format", "json", "bi"], { cwd: place({ bi: mistaken, cd: clean }) });
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(run.stdout)).toEqual({
      diagnostics: [
        {
          code: "bad-date",
          level: "error",
          tenant: "bi",
          file: "tenants/bi/news/mangroves.fr.md",
          line: 3,
          column: 7,
          message: "«\u00a02026-02-30\u00a0», dans le champ «\u00a0date\u00a0», n’est pas une date que ce champ accepte.",
          hint: "Écrivez l’année, le mois et le jour en chiffres, comme 2026-11-22. Là seulement où le champ l’admet, 2026-11 ou 2026 suffit.",
        },
        {
          code: "broken-link",
          level: "error",
          tenant: "bi",
          file: "tenants/bi/news/mangroves.fr.md",
          line: 5,
          column: 16,
          message: "Le lien «\u00a0kibira.md\u00a0» ne mène à rien sur ce site.",
          hint: "Indiquez le fichier, vu depuis celui-ci et sans la langue, comme `../news/mangroves.md`.",
        },
      ],
    });
  });

  test("gives other programs an empty list where nothing is wrong", async () => {
    const run = await runChm(["check", "--format", "json"], { cwd: place({ bi: clean }) });
    expect(run).toMatchObject({ code: 0, stdout: '{\n  "diagnostics": []\n}\n', stderr: "" });
  });

  test("warnings alone end with 0", async () => {
    const run = await runChm(["check"], { cwd: place({ bi: unquoted }) });
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });

  test("speaks the language that is asked for", async () => {
    const run = await runChm(["check", "--lang", "pt"], { cwd: place({ bi: mistaken }) });
    expect(run.stdout).toBe(`tenants/bi/news/mangroves.fr.md:3:7 erro bad-date
  “2026-02-30”, no campo “date”, não é uma data que este campo aceite.
       2 │ title: Mangroves
       3 │ date: 2026-02-30
  → Escreva o ano, o mês e o dia em algarismos, como 2026-11-22. Só onde o campo o permite, basta 2026-11 ou 2026.

tenants/bi/news/mangroves.fr.md:5:16 erro broken-link
  A ligação “kibira.md” não leva a nada neste sítio.
       4 │ ---
       5 │ Voir [le parc](kibira.md).
  → Indique o ficheiro, visto a partir deste e sem a língua, como \`../news/mangais.md\`.

Erros: 2. Avisos: 0.
`);
  });

  test("speaks to each tenant in its default language, or the first of its chain that has words: Kirundi borrows French", async () => {
    const page = (locale: string) => `${settings(locale)}-- pages/about.${locale}.md --\nBonjour.\n`;
    const run = await runChm(["check"], {
      cwd: place({ bi: page("rn"), cd: page("fr"), gw: page("pt"), ma: page("ar"), rw: page("en") }),
    });
    expect(run.stdout.split("\n").filter((line) => /^ {2}[^ →]/.test(line))).toEqual([
      "  Le fichier ne commence pas par ses champs.",
      "  Le fichier ne commence pas par ses champs.",
      "  O ficheiro não começa pelos seus campos.",
      "  لا يبدأ الملف بحقوله.",
      "  The file does not begin with its fields.",
    ]);
  });

  test.each([
    ["a tenant that does not exist", ["check", "xx"], "There is no tenant called xx"],
    ["a format that does not exist", ["check", "--format", "xml"], "text, json"],
    ["an option that does not exist", ["check", "--quick"], "unknown option '--quick'"],
    ["a day that does not exist", ["check", "--today", "2026-02-30"], "It must be a day such as 2026-11-22."],
  ])("ends with 2 for %s, and says so", async (_, words, sentence) => {
    const run = await runChm(words, { cwd: place({ bi: clean }) });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toMatch(/^ +at /m);
  });

  test("a reader that has seen enough ends it at once, without an error", async () => {
    const page = (name: string) =>
      `-- pages/${name}.fr.md --\n---\ntitle: Page\n---\n${"Un <b>pays</b> de montagnes.\n".repeat(150)}`;
    const many = settings("fr") + ["a", "b", "c", "d"].map(page).join("");
    const chm = `"${process.execPath}" "${join(project, "src", "chm.mjs")}" check | head -1; echo "ended with \${PIPESTATUS[0]}"`;
    const run = await runBash(chm, place({ bi: many }));
    expect(run).toEqual({ stdout: "tenants/bi:1:1 avertissement too-many-diagnostics\nended with 0\n", stderr: "" });
  });

  test("--fix writes the quotes that standard YAML needs, and a second time changes nothing", async () => {
    const root = place({ bi: unquoted });
    const file = join(root, "tenants", "bi", "pages", "strategie.fr.md");
    const first = await runChm(["check", "--fix"], { cwd: root });
    expect(first).toMatchObject({ code: 0, stdout: "Tout est en ordre.\n", stderr: "✎ tenants/bi/pages/strategie.fr.md\n" });
    const fixed = readFileSync(file, "utf8");
    expect(fixed).toBe('---\n# la stratégie\ntitle: "Burundi : la stratégie"\nsummary: "Objectif #3"\n---\nBonjour : bonjour.\n');
    const second = await runChm(["check", "--fix"], { cwd: root });
    expect(second).toMatchObject({ code: 0, stdout: "Tout est en ordre.\n", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(fixed);
  });

  test("--fix names a file that the system does not let it write, without a stack, and goes on", async () => {
    const root = place({ bi: unquoted });
    const chm = `ulimit -f 0 && "${process.execPath}" "${join(project, "src", "chm.mjs")}" check --fix; echo "ended with $?"`;
    const { stdout, stderr } = await runBash(chm, root);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^tenants\/bi\/pages\/strategie\.fr\.md:1:1 erreur cannot-write\n.*EFBIG/);
    expect(stdout).toMatch(/ended with 1\n$/);
    expect(readFileSync(join(root, "tenants", "bi", "pages", "strategie.fr.md"), "utf8")).toContain("title: Burundi : la");
    expect(readdirSync(join(root, "tenants", "bi", "pages"))).toEqual(["strategie.fr.md"]);
  });

  test("says nothing about the content when Ctrl-C ends it before it knows", async () => {
    const slow = `${settings("fr")}-- pages/slow.fr.md --\n---\ntitle: Slow\n---\n${"*a_ ".repeat(230_000)}\n`;
    const root = place({ bi: slow });
    const { child, ended } = startChm(["check"], { cwd: root });
    while (processesOn(root).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await ended).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^Stopped\./) });
  });

  test("a name of several words without quotation marks is asked for again, and makes nothing", async () => {
    const root = place({ bi: clean });
    const run = await runChm(["new", "tenant", "bf", "--name", "Burkina", "Faso", "--country", "BF"], { cwd: root });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('--name "Burkina Faso"') });
    expect(readdirSync(join(root, "tenants")).sort()).toEqual(["bi", "partnership"]);
  });

  test("says that a partner without a folder has no site, when asked for it", async () => {
    const root = place({ bi: clean });
    const register = join(root, "tenants", "partnership", "register.yml");
    writeFileSync(
      register,
      `${readFileSync(register, "utf8")}  xx:\n    service: advice\n    standing: official\n    origin: https://xx.example\n`,
    );
    const run = await runChm(["check", "xx"], { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("No site is built for xx") });
    expect((await runChm(["check"], { cwd: root })).code).toBe(0);
  });
});

/** Runs a line of shell as somebody types it. */
function runBash(line: string, cwd: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", line], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    child.on("error", reject).on("close", () => resolve({ stdout, stderr }));
  });
}
