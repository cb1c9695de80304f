import { createHash } from "node:crypto";
import type { OutputFile } from "../model/output-file.ts";
import type { Page } from "../model/site.ts";

/**
 * Pages that were rendered before. A page is a function of its view and the templates: whoever makes a site again with the same templates need not
 * render the pages whose views are the same. Where templates change, a new memory is opened.
 */
export interface PageMemory {
  /** `loaded` tells apart what the pages load: styles and scripts. */
  readonly compare: (pages: readonly Page[], loaded: string) => Comparison;
}

/** Pages against those that were rendered before. */
export interface Comparison {
  /** The pages whose view is another than the one that was rendered last at their address. */
  readonly changed: readonly Page[];
  /** Takes the files of the changed pages, by address, and gives those of all. The memory then holds these pages and no others. */
  readonly complete: (rendered: ReadonlyMap<string, OutputFile>) => readonly OutputFile[];
}

/** Opens a memory with nothing in it. */
export function openPageMemory(): PageMemory {
  let known: ReadonlyMap<string, { readonly hash: string; readonly file: OutputFile }> = new Map();
  return {
    compare: (pages, loaded) => {
      const compared = pages.map((page) => {
        const hash = hashOf(page, loaded);
        const before = known.get(page.permalink);
        return { page, hash, file: before?.hash === hash ? before.file : undefined };
      });
      return {
        changed: compared.filter(({ file }) => !file).map(({ page }) => page),
        complete: (rendered) => {
          const all = compared.map(({ page: { permalink }, hash, file: before }) => {
            const file = before ?? rendered.get(permalink);
            if (!file) throw new Error(`The page ${permalink} was not rendered`);
            return [permalink, { hash, file }] as const;
          });
          known = new Map(all);
          return all.map(([, { file }]) => file);
        },
      };
    },
  };
}

function hashOf({ kind, view }: Page, loaded: string): string {
  return createHash("sha256")
    .update(`${loaded} ${kind} ${JSON.stringify(view)}`)
    .digest("hex");
}
