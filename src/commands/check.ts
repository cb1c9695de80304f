import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Day } from "../model/day.ts";
import type { BuildOrder } from "../partnership/build-partnership.ts";
import { fixTenants } from "../partnership/fix-tenants.ts";
import { diagnosticsAsJson } from "./diagnostics-as-json.ts";
import { showDiagnostics, showSummary } from "./diagnostics-as-text.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { exitCodeOf } from "./exit-code.ts";
import { chooseLanguage } from "./language.ts";
import { runPartnership, showFaults } from "./run-partnership.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly fix?: boolean | undefined;
  readonly today?: Day | undefined;
  readonly lang?: string | undefined;
  readonly sandbox?: boolean | undefined;
}

export const CHECK_HELP = `
Examples:
  npx chm check                     all tenants
  npx chm check bi --lang fr        one of them, messages in French
  npx chm check bi --fix            put quotes where standard YAML would read other words
  npx chm check --format json       for other programs
`;

/** Says what is wrong and publishes nothing. Ends with 1 where there are errors. */
export async function check(
  tenants: readonly string[],
  options: CheckOptions,
  environment: CommandEnvironment,
): Promise<ExitCode> {
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
  if (options.format === "json") environment.print(`${JSON.stringify(diagnosticsAsJson(diagnostics, language), undefined, 2)}\n`);
  else showDiagnostics(diagnostics, language, environment);
  if (showFaults(outcome, environment)) return 2;
  if (options.format === "text") showSummary(diagnostics, language, environment);
  return exitCodeOf(outcome.report.tenants, diagnostics) === 0 ? 0 : 1;
}
