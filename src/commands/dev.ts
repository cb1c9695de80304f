import { mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Day } from "../model/day.ts";
import { toTenantId } from "../model/tenant-id.ts";
import { openPreview, type Preview, type PreviewOutcome } from "../partnership/preview-tenant.ts";
import { servePreview } from "../preview/preview-server.ts";
import { watchFolders } from "../preview/watch-folders.ts";
import { removeLeftovers } from "../publish/leftovers.ts";
import { refusalOf } from "../publish/refusal.ts";
import { openBoard } from "./dev/board.ts";
import { isWantedFor, scopeOf } from "./dev/scope.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { openRounds } from "./rounds.ts";
import { sitelessTenants, unknownTenant } from "./run-partnership.ts";

export interface DevOptions {
  readonly port: number;
  readonly today?: Day | undefined;
  readonly lang?: string | undefined;
}

export const DEV_HELP = `
Examples:
  npx chm dev bi                    shows the site of bi in the browser, and each save at once
  npx chm dev bi --port 3000        at another address
  npx chm dev bi --lang fr          messages in French
`;

/** How long the address waits for the first pages, so that it is told in the tenant's language. */
const FIRST_WAIT_MILLISECONDS = 3000;

/**
 * Shows a tenant's site in the browsers of this machine, and each save, until somebody ends it. What is wrong is said in the terminal and on the page;
 * the last good page stays. Publishes nothing. 2 where there is no such tenant, no free port, or no room for the pages.
 */
export async function dev(tenant: string, options: DevOptions, environment: CommandEnvironment): Promise<ExitCode> {
  const { root, projectFolder } = environment;
  if (toTenantId(tenant) === undefined) return refuse(unknownTenant(tenant), environment);
  const outFolder = join(root, "dist");
  const folder = join(outFolder, ".dev", `${tenant}-${process.pid}`);
  const today = options.today ?? environment.today;
  const setting = { projectFolder, tenantsFolder: join(root, "tenants"), outFolder, today, useCache: true };
  const preview = openPreview({ ...setting, folder, requested: tenant });
  const standing = preview.standing();
  if (standing === "unknown") return refuse(unknownTenant(tenant), environment);
  if (standing === "siteless") return refuse(sitelessTenants([tenant]), environment);
  try {
    return await show(preview, prepareFolder(folder), tenant, options, environment);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    return refuse(`The preview has no place to be: ${(error as NodeJS.ErrnoException).path ?? folder}: ${reason}\n`, environment);
  } finally {
    preview.interrupt();
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(sentence: string, { printError }: CommandEnvironment): ExitCode {
  printError(sentence);
  return 2;
}

/** Makes the folder of the pages, removes those of previews that were killed, and gives its path without links. */
function prepareFolder(folder: string): string {
  removeLeftovers(dirname(folder), /-(\d+)$/);
  mkdirSync(folder, { recursive: true });
  return realpathSync(folder);
}

async function show(
  preview: Preview,
  folder: string,
  tenant: string,
  { port, lang }: DevOptions,
  environment: CommandEnvironment,
): Promise<ExitCode> {
  const { root, projectFolder, print, printError } = environment;
  const board = openBoard(tenant, lang, environment);
  const style = () => readFileSync(join(projectFolder, "templates", "assets", "preview.css"), "utf8");
  const server = await servePreview({ folder, port, banner: board.banner(), style });
  if (!server) return refuse(`No port from ${port} on is free. Name another, such as --port 3000.\n`, environment);
  const interrupted = new Promise<void>((end) => environment.onInterrupt(end));
  let isOver = false;
  const rounds = openRounds(async (paths) => {
    const outcome = await preview.make(scopeOf(paths, tenant)).catch(faultOf);
    if (isOver) return;
    board.note(outcome);
    server.show(board.banner());
    if (outcome.isUnfinished) void rounds.ask([`tenants/${tenant}`]);
  }, preview.interrupt);
  const folders = {
    tenants: join(root, "tenants"),
    templates: join(projectFolder, "templates"),
    locales: join(projectFolder, "locales"),
  };
  const watch = await watchFolders(folders, isWantedFor(tenant), {
    changed: rounds.ask,
    trouble: (reason) => printError(`The system does not tell of all changes: ${reason}. What is saved may not be shown.\n`),
  });
  const first = rounds.ask([`tenants/${tenant}`]);
  await Promise.race([first, interrupted, new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MILLISECONDS).unref())]);
  print(board.welcome(server.url));
  await interrupted;
  isOver = true;
  rounds.end();
  preview.interrupt();
  await Promise.all([watch.end(), server.end()]);
  return 0;
}

/** What the preview's own machinery cannot do, such as reading a folder that is gone, ends no preview. */
function faultOf(error: unknown): PreviewOutcome {
  return { diagnostics: [], fault: error instanceof Error ? error.message : String(error), pages: 0 };
}
