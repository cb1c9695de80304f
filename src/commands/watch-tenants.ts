import { join } from "node:path";
import { watchFolders } from "../preview/watch-folders.ts";
import type { CommandEnvironment, ExitCode } from "./environment.ts";
import { openRounds } from "./rounds.ts";
import { SEPARATOR } from "./separator.ts";

/** One round of the work: the first, or a later one. What it prints, and how it is ended early, goes through its own surroundings. */
type Round = (isFirst: boolean, surroundings: CommandEnvironment) => Promise<ExitCode>;

/**
 * Does the work once, and again after each save in the folders of the tenants (of all, where none is named) and of the partnership, until somebody
 * ends it: 0. Where the first round ends with 2, there is nothing to watch: 2.
 */
export async function watchTenants(tenants: readonly string[], environment: CommandEnvironment, round: Round): Promise<ExitCode> {
  let first: ExitCode | undefined;
  let isSilent = false;
  let endRound = () => {};
  // What is said of a round that was ended early is not the truth about what has been saved since.
  const interrupt = () => {
    isSilent = true;
    endRound();
  };
  const surroundings: CommandEnvironment = {
    ...environment,
    print: (text) => void (isSilent || environment.print(text)),
    printError: (text) => void (isSilent || environment.printError(text)),
    onInterrupt: (end) => (endRound = end),
  };
  const interrupted = new Promise<void>((end) => environment.onInterrupt(end));
  const rounds = openRounds(async () => {
    isSilent = false;
    if (first !== undefined) environment.print(SEPARATOR);
    const code = await round(first === undefined, surroundings).catch((error: unknown) => sayFault(error, surroundings));
    first ??= code;
  }, interrupt);
  const watch = await watchFolders({ tenants: join(environment.root, "tenants") }, isWatched(tenants), {
    changed: rounds.ask,
    trouble: (reason) => environment.printError(`The system does not tell of all changes: ${reason}.\n`),
  });
  await Promise.race([rounds.ask(["tenants"]), interrupted]);
  if (first !== 2) await interrupted;
  rounds.end();
  interrupt();
  await watch.end();
  return first === 2 ? 2 : 0;
}

/** A folder that is gone, or words of ours that somebody is changing: the next save may mend it. */
function sayFault(error: unknown, { printError }: CommandEnvironment): ExitCode {
  printError(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}

/** Says which paths are looked at: the folders of these tenants, or of all; and that of the partnership, which all share. */
function isWatched(tenants: readonly string[]): (path: string) => boolean {
  return (path) => {
    const [, folder, ...rest] = path.split("/");
    if (rest.some((name) => name.startsWith("."))) return false;
    return folder === undefined || folder === "partnership" || tenants.length === 0 || tenants.includes(folder);
  };
}
