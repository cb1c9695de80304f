import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../diagnostics/outcome.ts";
import { knownLocales } from "../i18n/locale-registry.ts";
import type { Entry } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import { checkEntries } from "./check-entries.ts";
import { findContradictions } from "./find-contradictions.ts";
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
  const read = readDocuments(files, { tenant: "partnership", folder, locales: knownLocales, begin: () => undefined });
  const entries = groupEntries(read, knownLocales, "partnership");
  const there = [...(entries.value ?? []), ...entries.incomplete, ...read.unreadable];
  const known = { knownEntries: new Set(there.map(entryKey)), knownFiles: new Set<string>() };
  const checked = checkEntries("partnership", entries.value ?? [], known);
  const found = [listed, read, entries, checked].flatMap(({ diagnostics }) => diagnostics);
  return { value: checked.value, diagnostics: [...found, ...findContradictions(checked.value, "partnership")] };
}
