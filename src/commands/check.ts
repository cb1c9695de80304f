import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../model/day.ts";
import type { BuildOrder } from "../partnership/build-partnership.ts";
import { fixTenants } from "../partnership/fix-tenants.ts";
import { diagnosticsAsJson } from "./diagnostics-as-json.ts";
import { showDiagnostics, showSummary } from "./diagnostics-as-text.ts";
import { diagnosticsForGithub } from "./diagnostics-for-github.ts";
import { diagnosticsForGitlab } from "./diagnostics-for-gitlab.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { exitCodeOf } from "./exit-code.ts";
import { chooseLanguage, type LanguageChoice } from "./language.ts";
import { runPartnership, showFaults } from "./run-partnership.ts";
import { watchTenants } from "./watch-tenants.ts";

/** How the diagnostics are given: to people, to other programs, or to the platforms that show them beside a change. */
export const CHECK_FORMATS = ["text", "json", "github", "gitlab"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly fix?: boolean | undefined;
  readonly watch?: boolean | undefined;
  readonly today?: Day | undefined;
  readonly lang?: string | undefined;
  readonly sandbox?: boolean | undefined;
}

export const CHECK_HELP = `
Examples:
  npx chm check                     all tenants
  npx chm check bi --lang fr        one of them, messages in French
  npx chm check bi --watch          again at each save, until Ctrl-C
  npx chm check bi --fix            put quotes where standard YAML would read other words
  npx chm check --format json       for other programs
  npx chm check --format github     as annotations of GitHub Actions
  npx chm check --format gitlab     as a Code Quality report of GitLab
`;

type Writer = (diagnostics: readonly Diagnostic[], language: LanguageChoice) => string;

const asJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
const WRITERS: Readonly<Record<Exclude<CheckFormat, "text">, Writer>> = {
  json: (diagnostics, language) => asJson(diagnosticsAsJson(diagnostics, language)),
  github: diagnosticsForGithub,
  gitlab: (diagnostics, language) => asJson(diagnosticsForGitlab(diagnostics, language)),
};

/** Says what is wrong and publishes nothing. Ends with 1 where there are errors; with `--watch`, when somebody ends it. */
export async function check(
  tenants: readonly string[],
  options: CheckOptions,
  environment: CommandEnvironment,
): Promise<ExitCode> {
  if (!options.watch) return checkOnce(tenants, options, environment);
  if (options.format !== "text") {
    environment.printError(
      "--watch is for people who look on; other programs are given one whole report: leave out --format or --watch.\n",
    );
    return 2;
  }
  return watchTenants(tenants, environment, (isFirst, surroundings) =>
    // Files that somebody is writing are not changed under their hands.
    checkOnce(tenants, { ...options, fix: options.fix && isFirst }, surroundings),
  );
}

async function checkOnce(tenants: readonly string[], options: CheckOptions, environment: CommandEnvironment): Promise<ExitCode> {
  const tenantsFolder = join(environment.root, "tenants");
  const fixed = options.fix ? fixTenants(tenantsFolder, tenants) : undefined;
  for (const file of fixed?.value ?? []) environment.printError(`✎ ${file}\n`);
  const order: BuildOrder = {
    projectFolder: environment.projectFolder,
    tenantsFolder,
    outFolder: join(environment.root, "dist"),
    today: options.today ?? environment.today,
    requested: tenants,
    kind: "gather",
    jobs: availableParallelism(),
    useCache: false,
    sandbox: options.sandbox,
  };
  const outcome = await runPartnership(order, { begin: () => undefined, done: () => undefined }, environment);
  if (!outcome) return 2;
  const diagnostics = [...(fixed?.diagnostics ?? []), ...outcome.diagnostics];
  const language = chooseLanguage(environment.projectFolder, options.lang, outcome.localeByTenant);
  if (options.format === "text") showDiagnostics(diagnostics, language, environment);
  else environment.print(WRITERS[options.format](diagnostics, language));
  if (showFaults(outcome, environment)) return 2;
  if (options.format === "text") showSummary(diagnostics, language, environment);
  if (options.watch) environment.print(`${language.say("watch.follow")}\n`);
  return exitCodeOf(outcome.report.tenants, diagnostics) === 0 ? 0 : 1;
}
