import { spawnSync } from "node:child_process";
import { lstatSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** A program and its arguments. */
export interface CommandLine {
  readonly program: string;
  readonly words: readonly string[];
}

/** What a confined process may see. */
export interface Confines {
  readonly projectFolder: string;
  readonly tenantsFolder: string;
  /** The one tenant whose folder it reads. */
  readonly tenantId: string;
  /** A folder of its own that it finds in the place of another; undefined where it writes nothing. */
  readonly output?: { readonly folder: string; readonly shownAs: string } | undefined;
}

/** Why nothing can be confined here: the program is missing, or the system refuses it, in its words. */
export type SandboxTrouble = { readonly kind: "missing" } | { readonly kind: "refused"; readonly words: string };

const BUBBLEWRAP = "bwrap";

/** Own processes, network, users and host name; no capability; gone with whoever started it. */
const ISOLATION = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"];

/** The system's programs and libraries, of which none is the tenants'. */
const SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/alternatives"];

/** What of the project a build works with; of its folder nothing else is seen. */
const PROJECT = [".build", "src", "templates", "locales", "node_modules", "package.json", "package-lock.json"];

/** Files for a moment are held in memory: not more than this, in bytes. */
const TEMPORARY_BYTES = 64_000_000;

/** What a confined process is told of the environment. */
export const CONFINED_ENVIRONMENT: Readonly<Record<string, string>> = { PATH: "/usr/bin:/bin" };

/** The process that a confined one has for its parent: the first of its own process space. */
export const CONFINED_PARENT = 1;

/**
 * Gives the command that runs another under bubblewrap (0.7 or newer): it reads the system, the project and one tenant, writes into its own output at most,
 * and finds nobody else, neither folders nor processes nor a network.
 */
export function confine({ program, words }: CommandLine, confines: Confines): CommandLine {
  const { projectFolder, tenantsFolder, tenantId, output } = confines;
  const own = [join(tenantsFolder, "partnership"), join(tenantsFolder, tenantId)];
  return {
    program: BUBBLEWRAP,
    words: [
      ...ISOLATION,
      ...surroundings(),
      "--ro-bind",
      program,
      program,
      // Before what is read: an output folder may lie around it.
      ...(output ? ["--bind", output.folder, output.shownAs] : []),
      ...PROJECT.map((name) => join(projectFolder, name)).flatMap((path) => ["--ro-bind-try", path, path]),
      ...own.flatMap(shownAsItIs),
      "--remount-ro",
      "/",
      "--chdir",
      projectFolder,
      "--",
      program,
      ...words,
    ],
  };
}

/** The system, and what every process finds of its own. */
function surroundings(): readonly string[] {
  const own = ["--proc", "/proc", "--dev", "/dev", "--size", String(TEMPORARY_BYTES), "--tmpfs", "/tmp"];
  return [...SYSTEM.flatMap(shownAsItIs), ...own];
}

/** Shows a path, read-only, as it is: a link stays a link, so that a tenant's leads nowhere, and what is missing is missing. */
function shownAsItIs(path: string): readonly string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}

/** Tries the sandbox with a program that does nothing; undefined where it works. */
export function findSandboxTrouble(): SandboxTrouble | undefined {
  const run = spawnSync(BUBBLEWRAP, [...ISOLATION, ...surroundings(), "--", "true"], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (run.error) return { kind: "missing" };
  return run.status === 0 ? undefined : { kind: "refused", words: run.stderr.trim() };
}
