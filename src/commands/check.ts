import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Day } from "../model/day.ts";
import { buildPartnership } from "../partnership/build-partnership.ts";
import { fixTenants } from "../partnership/fix-tenants.ts";
import { diagnosticsAsJson } from "./diagnostics-as-json.ts";
import { showDiagnostics, showSummary } from "./diagnostics-as-text.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { exitCodeOf } from "./exit-code.ts";
import { chooseLanguage } from "./language.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly fix?: boolean | undefined;
  readonly today?: Day | undefined;
  readonly lang?: string | undefined;
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
  if (options.fix) {
    const fixed = fixTenants(tenantsFolder, tenants);
    for (const file of fixed) environment.printError(`✎ ${file}\n`);
  }
  const { report, diagnostics, faults, unknown, localeByTenant } = await buildPartnership(
    {
      projectFolder: environment.projectFolder,
      tenantsFolder,
      outFolder: join(environment.root, "dist"),
      today: options.today ?? environment.today,
      requested: tenants,
      kind: "gather",
      jobs: availableParallelism(),
      useCache: false,
    },
    { begin: () => undefined, done: () => undefined, onOpen: (end) => environment.onInterrupt(end) },
  );
  if (unknown.length > 0) {
    environment.printError(`There is no tenant called ${unknown.join(", ")}. To begin one: npx chm new tenant ${unknown[0]}\n`);
    return 2;
  }
  const language = chooseLanguage(environment.projectFolder, options.lang, localeByTenant);
  if (options.format === "json") {
    environment.print(`${JSON.stringify(diagnosticsAsJson(diagnostics, language), undefined, 2)}\n`);
  } else {
    showDiagnostics(diagnostics, language, environment);
    showSummary(diagnostics, language, environment);
  }
  for (const fault of faults) environment.printError(`A fault of the program, not of the content:\n${fault}\n`);
  if (faults.length > 0) return 2;
  return exitCodeOf(report.tenants, diagnostics) === 0 ? 0 : 1;
}
