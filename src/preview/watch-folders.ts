import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { watch as watchFiles } from "chokidar";
import { isLitter } from "../content/tenant-path.ts";

/**
 * How long nothing may happen before what happened is told. An editor that saves in several steps is done by then. It must be more than 50 ms: for so
 * long the library keeps silent about further writes to the same file, and whoever reads it earlier would keep a half.
 */
const QUIET_MILLISECONDS = 70;
/** The longest wait, for whoever writes without a pause. */
const LONGEST_WAIT_MILLISECONDS = 1000;

/** Folders that are being watched. */
export interface FolderWatch {
  readonly end: () => Promise<void>;
}

/** What a watch tells. */
export interface WatchListener {
  /** Paths of files and folders that were written, added or removed: the folder's name as it was given, then what lies below it. */
  readonly changed: (paths: readonly string[]) => void;
  /** The system cannot watch: its reason, such as `ENOSPC`. */
  readonly trouble: (reason: string) => void;
}

/**
 * Watches folders, given by the name that they are called by, and gives the watch when it sees everything. Folders that are removed and come back are seen again, because what is
 * watched is the folder above them. No link is followed: it may lead anywhere. `isWanted` says which paths are looked at, those of folders included.
 */
export async function watchFolders(
  folders: Readonly<Record<string, string>>,
  isWanted: (path: string) => boolean,
  listener: WatchListener,
): Promise<FolderWatch> {
  const realByName = new Map(Object.entries(folders).map(([name, path]) => [name, realpathSync(path)]));
  const nameOf = (path: string) => {
    for (const [name, real] of realByName) {
      const below = relative(real, path);
      if (!below.startsWith("..")) return join(name, below);
    }
    return path;
  };
  const collected = collectChanges(listener.changed);
  const watcher = watchFiles([...realByName.values()], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => {
      const name = nameOf(path);
      return isLitter(name.split("/").at(-1) ?? "") || !isWanted(name);
    },
  });
  watcher.on("all", (_event, path) => collected.add(nameOf(path)));
  watcher.on("error", (error) => listener.trouble((error as NodeJS.ErrnoException).code ?? String(error)));
  await new Promise<void>((resolve) => watcher.on("ready", resolve));
  return {
    end: async () => {
      collected.end();
      await watcher.close();
    },
  };
}

/** Collects what happens until nothing happens any more. */
function collectChanges(tell: (paths: readonly string[]) => void) {
  const paths = new Set<string>();
  let quiet: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    latest = undefined;
  };
  const flush = () => {
    stop();
    const told = [...paths];
    paths.clear();
    tell(told);
  };
  return {
    add: (path: string) => {
      paths.add(path);
      clearTimeout(quiet);
      quiet = setTimeout(flush, QUIET_MILLISECONDS);
      latest ??= setTimeout(flush, LONGEST_WAIT_MILLISECONDS);
    },
    end: stop,
  };
}
