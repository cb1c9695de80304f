import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { isKnownLocale } from "../i18n/locale-registry.ts";
import { isDay, type Day } from "../model/day.ts";
import { build, BUILD_HELP, type BuildOptions } from "./build.ts";
import { check, CHECK_FORMATS, CHECK_HELP, type CheckOptions } from "./check.ts";
import { dev, DEV_HELP, type DevOptions } from "./dev.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { newDocument, newTenant, NEW_HELP, type NewTenantOptions } from "./new.ts";

const SANDBOX = "each tenant in a process that sees nothing else of this machine (Linux, needs bubblewrap)";

/** Runs one command as the terminal asks for it, and sets the process's exit code. The only reader of clock, environment and terminal. */
export async function main(words: readonly string[], projectFolder: string): Promise<void> {
  // A reader that has seen enough, such as `| head -1`, is told no more. What was begun is finished, and the exit code is the true one.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exit(2);
  });
  process.exitCode = await runCommand(words, readEnvironment(projectFolder));
}

/** Runs one command in an environment and gives its exit code. */
export async function runCommand(words: readonly string[], environment: CommandEnvironment): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(environment, (code) => (exitCode = code));
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    environment.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}

function createProgram(environment: CommandEnvironment, end: (code: ExitCode) => void): Command {
  const program = new Command("chm")
    .description("Builds the national biodiversity websites: one folder per country, one command for all.")
    .exitOverride()
    .configureOutput({ writeOut: environment.print, writeErr: environment.printError })
    .addHelpText(
      "after",
      "\nExit codes: 0 fine · 1 errors in all that was asked for · 2 usage or a fault of the program · 3 errors in some.\n",
    );
  program
    .command("build")
    .description("build the sites of all tenants, or of those named")
    .argument("[tenant...]", "ids of tenants, such as bi cd")
    .option("--out <folder>", "where the sites go", "dist")
    .option("--jobs <number>", "how many tenants at a time", wholeNumber)
    .option("--no-cache", "build again what has not changed")
    .option("--today <day>", "the day to build for, YYYY-MM-DD", day)
    .option("--json", "print the report as JSON")
    .option("--lang <locale>", "the language of the messages: en fr pt ar", language)
    .option("--sandbox", SANDBOX)
    .addHelpText("after", BUILD_HELP)
    .action(async (tenants: string[], options: BuildOptions) => end(await build(tenants.map(nameOf), options, environment)));
  program
    .command("check")
    .description("say what is wrong in the folders of all tenants, or of those named")
    .argument("[tenant...]", "ids of tenants")
    .option("--format <format>", CHECK_FORMATS.join(", "), oneOf(CHECK_FORMATS), "text")
    .option("--fix", "write the quotes that standard YAML needs")
    .option("--watch", "check again at each save, until Ctrl-C")
    .option("--today <day>", "the day to check for, YYYY-MM-DD", day)
    .option("--lang <locale>", "the language of the messages: en fr pt ar", language)
    .option("--sandbox", SANDBOX)
    .addHelpText("after", CHECK_HELP)
    .action(async (tenants: string[], options: CheckOptions) => end(await check(tenants.map(nameOf), options, environment)));
  program
    .command("dev")
    .description("show the site of a tenant in the browser, and each save at once; publishes nothing")
    .argument("<tenant>", "the id of the tenant")
    .option("--port <number>", "the first port to try", port, 8080)
    .option("--today <day>", "the day to build for, YYYY-MM-DD", day)
    .option("--lang <locale>", "the language of the messages: en fr pt ar", language)
    .addHelpText("after", DEV_HELP)
    .action(async (tenant: string, options: DevOptions) => end(await dev(nameOf(tenant), options, environment)));
  addNew(program, environment, end);
  return program;
}

function addNew(program: Command, environment: CommandEnvironment, end: (code: ExitCode) => void): void {
  program
    .command("new")
    .description("begin a new tenant, or a new document with a commented blank form")
    .argument("<what>", "`tenant`, or a collection such as news")
    .argument("<tenant>", "the id of the tenant")
    .argument("[slug]", "the document's name in addresses, such as mangroves")
    .argument("[locale]", "the document's language; the tenant's default where it is left out")
    .option("--name <name>", "for a tenant: the country's name")
    .option("--locales <list>", "for a tenant: its languages, such as fr,en")
    .option("--country <code>", "for a tenant: the country's ISO code, such as BI")
    .addHelpText("after", NEW_HELP)
    .action((what: string, tenant: string, slug: string | undefined, locale: string | undefined, options: NewTenantOptions) => {
      if (what === "tenant" && slug !== undefined)
        program.error(`“${slug}” was not understood. A name of several words needs quotation marks: --name "Burkina Faso"`);
      else if (what === "tenant") end(newTenant(tenant, options, environment));
      else if (slug !== undefined) end(newDocument(what, tenant, slug, locale, environment));
      else program.error("The document needs a name: chm new news bi mangroves");
    });
}

/** A terminal completes a tenant's name to `tenants/bi/`. */
function nameOf(written: string): string {
  return written.replace(/^(?:\.\/)?tenants\//, "").replace(/\/+$/, "");
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 to 99.");
  return Number(text);
}

function port(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("It must be a number from 1 to 65535.");
  return Number(text);
}

function day(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError("It must be a day such as 2026-11-22.");
  return text;
}

function language(text: string): string {
  if (!isKnownLocale(text)) throw new InvalidArgumentError("It must be a language such as en, fr, pt or ar.");
  return text;
}

function oneOf(choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`It must be one of: ${choices.join(", ")}.`);
    return text;
  };
}

function readEnvironment(projectFolder: string): CommandEnvironment {
  return {
    projectFolder,
    root: realpathSync(findRoot(process.cwd()) ?? projectFolder),
    today: new Date().toISOString().slice(0, 10) as Day,
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    isInteractive: process.stdout.isTTY === true && process.env["CI"] === undefined,
    useColour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    onInterrupt: (end) => {
      process.on("SIGINT", end).on("SIGTERM", end);
    },
  };
}

/** The nearest folder, from here upwards, that holds partners' folders. */
function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, "tenants", "partnership"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}
