import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import { isLitter, isSafeSegment, unsafeName, visibleName } from "./tenant-path.ts";

/** More names than any site has; a folder with more is a mistake or an attack. */
const MAX_NAMES = 50_000;
/** More remarks on names than anybody reads. */
const MAX_REMARKS = 500;
const MAX_DEPTH = 6;

/** A plain file below a tenant's folder. */
export interface SourceFile {
  /** Relative to the tenant's folder, with `/`. */
  readonly path: string;
  readonly absolutePath: string;
  readonly bytes: number;
}

/** Lists the plain files below a folder in the same order everywhere. `shownAs` is the folder's name in diagnostics; a folder that is a link has no files. */
export function listFiles(base: string, tenant: string, shownAs: string): Outcome<readonly SourceFile[]> {
  const whole = { file: shownAs, line: 1, column: 1 };
  const self = attempt(() => lstatSync(base));
  if (typeof self === "string") return { diagnostics: [unreadable(tenant, shownAs, self)] };
  if (!self.isDirectory()) return { diagnostics: [diagnose("not-a-plain-file", tenant, whole, { name: shownAs })] };
  const folder = realpathSync(base);
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const pending: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const here = join(folder, next.path);
    const shownFolder = next.path === "" ? shownAs : `${shownAs}/${next.path}`;
    const names = attempt(() => readdirSync(here).sort());
    if (typeof names === "string") diagnostics.push(unreadable(tenant, shownFolder, names));
    for (const name of typeof names === "string" ? [] : names) {
      if (++count > MAX_NAMES) {
        const tooMany = diagnose("too-many-files", tenant, whole, { limit: String(MAX_NAMES) });
        return { diagnostics: [...diagnostics.slice(0, MAX_REMARKS), tooMany] };
      }
      if (isLitter(name)) continue;
      if (!isSafeSegment(name)) {
        diagnostics.push(unsafeName(tenant, shownFolder, name));
        continue;
      }
      const path = next.path === "" ? name : `${next.path}/${name}`;
      const position = { file: `${shownAs}/${path}`, line: 1, column: 1 };
      const stat = attempt(() => lstatSync(join(here, name)));
      if (typeof stat === "string") diagnostics.push(unreadable(tenant, position.file, stat));
      else if (stat.isDirectory() && next.depth < MAX_DEPTH) pending.push({ path, depth: next.depth + 1 });
      else if (!stat.isFile()) diagnostics.push(diagnose("not-a-plain-file", tenant, position, { name: visibleName(name) }));
      else files.push({ path, absolutePath: join(folder, path), bytes: stat.size });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { value: files, diagnostics: [...diagnostics, ...sameButForCase(files, tenant, shownAs)].slice(0, MAX_REMARKS) };
}

/** Gives what the system answers, or the code of its refusal: a folder may be closed, and what was listed may be gone. */
function attempt<Answer extends object>(ask: () => Answer): Answer | string {
  try {
    return ask();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  }
}

function unreadable(tenant: string, file: string, reason: string): Diagnostic {
  return diagnose("unreadable-file", tenant, { file, line: 1, column: 1 }, { reason });
}

/** On many file systems, names that differ only in case are one file: such pairs never travel well. */
function sameButForCase(files: readonly SourceFile[], tenant: string, shownAs: string): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path } of files) {
    const other = seen.get(path.toLowerCase());
    if (other === undefined) seen.set(path.toLowerCase(), path);
    else {
      const position = { file: `${shownAs}/${path}`, line: 1, column: 1 };
      diagnostics.push(diagnose("duplicate-file-name", tenant, position, { name: path, other }));
    }
  }
  return diagnostics;
}
