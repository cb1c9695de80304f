import { buildPartnership, type BuildListener, type BuildOrder, type BuildOutcome } from "../partnership/build-partnership.ts";
import { toTenantId } from "../model/tenant-id.ts";
import { findSandboxTrouble, type SandboxTrouble } from "../partnership/sandbox.ts";
import type { CommandEnvironment } from "./environment.ts";

const LATE_SIGNAL_MILLISECONDS = 100;

/** Runs a build or a check. Where it was interrupted, or asked for what is no site, says so and gives undefined: nothing is known of the content then. */
export async function runPartnership(
  order: BuildOrder,
  listener: Omit<BuildListener, "onOpen">,
  environment: CommandEnvironment,
): Promise<BuildOutcome | undefined> {
  const trouble = order.sandbox ? findSandboxTrouble() : undefined;
  if (trouble) {
    environment.printError(noSandbox(trouble));
    return undefined;
  }
  let wasInterrupted = false;
  const interrupt = (end: () => void) => () => {
    wasInterrupted = true;
    end();
  };
  const outcome = await buildPartnership(order, { ...listener, onOpen: (end) => environment.onInterrupt(interrupt(end)) });
  // Ctrl-C reaches the workers too, and one that is only beginning may die of it before it is heard of here.
  if (outcome.diagnostics.some(({ code }) => code === "job-crashed"))
    await new Promise((resolve) => setTimeout(resolve, LATE_SIGNAL_MILLISECONDS));
  // What was half-made has never been visible; the next build removes it.
  if (wasInterrupted) environment.printError("Stopped. The sites that were published stay as they are.\n");
  const { unknown, siteless } = outcome;
  for (const name of unknown) environment.printError(unknownTenant(name));
  if (siteless.length > 0) environment.printError(sitelessTenants(siteless));
  return wasInterrupted || unknown.length > 0 || siteless.length > 0 ? undefined : outcome;
}

/** Says that some partners have no site here. */
export function sitelessTenants(ids: readonly string[]): string {
  return `No site is built for ${ids.join(", ")}: the register gives another service, and there is no folder.\n`;
}

/** Says that there is no such tenant, and how to begin one. */
export function unknownTenant(name: string): string {
  const meant = toTenantId(name) ?? toTenantId(name.toLowerCase());
  const remedy =
    meant === undefined ? "A tenant's name is that of its folder, such as bi." : `To begin one: npx chm new tenant ${meant}`;
  return `There is no tenant called ${name}. ${remedy}\n`;
}

/** Nothing is ever built without the sandbox that was asked for. */
function noSandbox(trouble: SandboxTrouble): string {
  if (trouble.kind === "missing")
    return "Nothing was built: --sandbox needs the program bubblewrap 0.7 or newer, which runs on Linux only. To install it on Debian or Ubuntu: apt-get install bubblewrap\n";
  return `Nothing was built: the system does not let bubblewrap make a sandbox. It says: ${trouble.words}
Usually user namespaces are switched off. An administrator can allow them: sysctl -w user.max_user_namespaces=10000
On Debian also: sysctl -w kernel.unprivileged_userns_clone=1. On Ubuntu 24.04 or newer also: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
In a container, whoever starts it must allow them. If the words above speak of an option that is not known, bubblewrap is older than 0.7.
`;
}

/** Prints the faults that are ours. Tells whether there are any: then nothing else that was said is the whole truth. */
export function showFaults({ faults }: BuildOutcome, environment: CommandEnvironment): boolean {
  for (const fault of faults) environment.printError(`A fault of the program, not of the content:\n${fault}\n`);
  return faults.length > 0;
}
