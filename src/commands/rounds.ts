/** How long a round may go on, in milliseconds, before a new change ends it: what somebody has just saved is not to wait for what they had saved before. */
const PATIENCE_MILLISECONDS = 5000;

/** Rounds of the same work, one at a time. */
export interface Rounds {
  /** Asks for a round over these paths. What comes in while one is under way is done in the next. Done when nothing waits any more. */
  readonly ask: (paths: readonly string[]) => Promise<void>;
  /** Does no further round. */
  readonly end: () => void;
}

/** Opens rounds of `work`; `interrupt` ends one that takes too long. An exception of the work is the caller's to prevent. */
export function openRounds(work: (paths: readonly string[]) => Promise<void>, interrupt: () => void): Rounds {
  const waiting = new Set<string>();
  let begun = 0;
  let running: Promise<void> | undefined;
  let isOpen = true;
  const run = async () => {
    while (isOpen && waiting.size > 0) {
      const paths = [...waiting];
      waiting.clear();
      begun = performance.now();
      await work(paths);
    }
    running = undefined;
  };
  return {
    ask: (paths) => {
      for (const path of paths) waiting.add(path);
      if (running && performance.now() - begun > PATIENCE_MILLISECONDS) interrupt();
      return (running ??= run());
    },
    end: () => (isOpen = false),
  };
}
