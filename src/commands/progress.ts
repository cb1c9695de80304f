import type { TenantReport } from "../partnership/report.ts";
import type { CommandEnvironment } from "./environment.ts";

/** Says how far a build is. */
export interface Progress {
  readonly begin: (total: number) => void;
  readonly done: (report: TenantReport) => void;
  readonly end: () => void;
}

/** One line that moves on a terminal; elsewhere a plain line for each tenant that is done. */
export function openProgress({ isInteractive, print }: Pick<CommandEnvironment, "isInteractive" | "print">): Progress {
  let total = 0;
  let count = 0;
  const clear = "\r\u001b[2K";
  return {
    begin: (expected) => {
      total = expected;
      if (isInteractive && total > 0) print(`0/${total}`);
    },
    done: ({ id, state, ms }) => {
      count++;
      print(
        isInteractive
          ? `${clear}${count}/${total} ${id} ${state}`
          : `${count}/${total} ${id} ${state} ${(ms / 1000).toFixed(1)} s\n`,
      );
    },
    end: () => {
      if (isInteractive) print(clear);
    },
  };
}
