import type { Day } from "../model/day.ts";

/** Where a command runs. Only this room reads the clock, the environment and the terminal. */
export interface CommandEnvironment {
  /** Where our code, templates and strings are. */
  readonly projectFolder: string;
  /** The folder that holds `tenants/`, and `dist/` unless somebody says otherwise: the nearest above the current one, else the project's. */
  readonly root: string;
  /** The UTC day. */
  readonly today: Day;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Whether standard output is a terminal that can show progress. */
  readonly isInteractive: boolean;
  readonly useColour: boolean;
  /** Runs when somebody wants the command to end: Ctrl-C. */
  readonly onInterrupt: (end: () => void) => void;
}

/** What a command ends with: 0 fine, 1 errors in all that was asked for, 2 usage or our own fault, 3 errors in some of it. */
export type ExitCode = 0 | 1 | 2 | 3;
