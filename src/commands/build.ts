import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import type { Day } from "../model/day.ts";
import type { BuildOrder, BuildOutcome } from "../partnership/build-partnership.ts";
import { writeReport } from "../partnership/report.ts";
import { showDiagnostics } from "./diagnostics-as-text.ts";
import { diagnosticsAsJson } from "./diagnostics-as-json.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { exitCodeOf } from "./exit-code.ts";
import { chooseLanguage } from "./language.ts";
import { openProgress } from "./progress.ts";
import { reportTable } from "./report-table.ts";
import { runPartnership, showFaults } from "./run-partnership.ts";

export interface BuildOptions {
  readonly out: string;
  readonly jobs?: number | undefined;
  readonly cache: boolean;
  readonly today?: Day | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly sandbox?: boolean | undefined;
}

export const BUILD_HELP = `
Examples:
  npx chm build                     all tenants, into dist/<tenant>
  npx chm build bi cd --jobs 2      two of them, at the same time
  npx chm build --out /srv/chm      into another folder
  npx chm build --no-cache --json   everything again, the report as JSON
`;

/** Builds sites: prints what is wrong, a table at the end, and writes `report.json` beside the sites. */
export async function build(
  tenants: readonly string[],
  options: BuildOptions,
  environment: CommandEnvironment,
): Promise<ExitCode> {
  const outFolder = resolve(environment.root, options.out);
  if (isOrLiesIn(outFolder, join(environment.root, "tenants"))) {
    environment.printError(
      `Nothing was built: ${outFolder} belongs to the texts of the partners. Name another folder after --out, such as dist.\n`,
    );
    return 2;
  }
  const progress = openProgress(options.json ? { ...environment, isInteractive: false, print: () => undefined } : environment);
  const order: BuildOrder = {
    projectFolder: environment.projectFolder,
    tenantsFolder: join(environment.root, "tenants"),
    outFolder,
    today: options.today ?? environment.today,
    requested: tenants,
    kind: "make",
    jobs: options.jobs ?? availableParallelism(),
    useCache: options.cache,
    sandbox: options.sandbox,
  };
  const outcome = await runPartnership(order, { begin: progress.begin, done: progress.done }, environment);
  progress.end();
  return outcome ? finish(outcome, outFolder, options, environment) : 2;
}

function isOrLiesIn(path: string, folder: string): boolean {
  return relative(folder, path).split(sep)[0] !== "..";
}

function finish(outcome: BuildOutcome, outFolder: string, options: BuildOptions, environment: CommandEnvironment): ExitCode {
  const { report, diagnostics } = outcome;
  const trouble = writeReportOrSay(outFolder, outcome);
  const language = chooseLanguage(environment.projectFolder, options.lang, outcome.localeByTenant);
  if (options.json)
    environment.print(`${JSON.stringify({ ...report, ...diagnosticsAsJson(diagnostics, language) }, undefined, 2)}\n`);
  else {
    showDiagnostics(diagnostics, language, environment);
    environment.print(reportTable(report));
  }
  for (const id of outcome.retired) environment.printError(retiredSite(outFolder, id));
  const isOurFault = showFaults(outcome, environment);
  if (trouble) environment.printError(trouble);
  if (isOurFault || trouble) return 2;
  return exitCodeOf(report.tenants, diagnostics);
}

/** The command is there to be copied: a folder with a space in its name must not become two. */
function retiredSite(outFolder: string, id: string): string {
  const [link, releases] = [join(outFolder, id), join(outFolder, ".sites", id)].map(
    (path) => `'${path.replaceAll("'", "'\\''")}'`,
  );
  return `The site of ${id} is still published, and the register no longer names ${id}. To take it off the web: rm -r ${link} ${releases}\n`;
}

function writeReportOrSay(outFolder: string, { report }: BuildOutcome): string | undefined {
  if (report.tenants.length === 0) return undefined;
  try {
    writeReport(outFolder, report);
    return undefined;
  } catch (error) {
    return `The report could not be written to ${outFolder}: ${(error as NodeJS.ErrnoException).code}. Is the disk full or read-only?\n`;
  }
}
