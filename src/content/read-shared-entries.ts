import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Entry } from "../model/document.ts";
import { groupEntries } from "./group-entries.ts";
import { listFiles } from "./list-files.ts";
import { readDocuments } from "./read-documents.ts";

/** Reads the partnership's pages, which every site shows in its own locales. */
export function readSharedEntries(tenantsFolder: string): Outcome<readonly Entry[]> {
  const folder = "tenants/partnership";
  const path = join(tenantsFolder, "partnership");
  if (!existsSync(path)) return { value: [], diagnostics: [] };
  const listed = listFiles(path, "partnership", folder);
  const files = (listed.value ?? []).filter((file) => file.path.startsWith("pages/"));
  const read = readDocuments(files, { tenant: "partnership", folder, locales: undefined, begin: () => undefined });
  const entries = groupEntries(read, undefined, "partnership");
  return { value: entries.value ?? [], diagnostics: [...listed.diagnostics, ...read.diagnostics, ...entries.diagnostics] };
}
