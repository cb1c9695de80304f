import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fixFile } from "../content/fix-file.ts";
import { listFiles, type SourceFile } from "../content/list-files.ts";
import { readText } from "../content/read-text.ts";
import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import { toTenantId } from "../model/tenant-id.ts";
import { refusalOf } from "../publish/refusal.ts";
import { writeFileInOneStep } from "../publish/write-file.ts";
import { collectionNamed } from "../schema/collections.ts";
import { mediaSettings, navigationSettings, redirectSettings, tenantSettings } from "../schema/settings.ts";
import type { YamlShape } from "../schema/field.ts";

/** Writes the quoted form of texts that standard YAML readers would take otherwise. Gives the files that changed, whose words stay the same, and those that could not be written. */
export function fixTenants(tenantsFolder: string, requested: readonly string[]): Outcome<readonly string[]> {
  const ids = requested.length > 0 ? requested : readdirSync(tenantsFolder).sort();
  const fixed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of ids) {
    if ((!toTenantId(id) && id !== "partnership") || !isFolder(join(tenantsFolder, id))) continue;
    for (const source of listFiles(join(tenantsFolder, id), id, `tenants/${id}`).value ?? []) {
      const written = fixedText(source, id);
      if (written === undefined) continue;
      const file = `tenants/${id}/${source.path}`;
      const reason = write(source.absolutePath, written);
      if (reason === undefined) fixed.push(file);
      else diagnostics.push(diagnose("cannot-write", id, { file, line: 1, column: 1 }, { path: file, reason }));
    }
  }
  return { value: fixed, diagnostics };
}

function fixedText(source: SourceFile, id: string): string | undefined {
  const target = shapeOfFile(source.path);
  const text = target && readText(source, id, source.path).value;
  return target && text !== undefined ? fixFile(text, target.shape, target.hasFrontMatter) : undefined;
}

/** The system's reason where a file cannot be written. */
function write(path: string, text: string): string | undefined {
  try {
    writeFileInOneStep(path, text);
    return undefined;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    return reason;
  }
}

/** A folder that is a link holds somebody else's files. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function shapeOfFile(path: string): { readonly shape: YamlShape; readonly hasFrontMatter: boolean } | undefined {
  const settings = [tenantSettings, mediaSettings, navigationSettings, redirectSettings].find(({ name }) => name === path);
  if (settings) return { shape: settings.shape, hasFrontMatter: false };
  const definition = path.endsWith(".md") ? collectionNamed(path.split("/")[0] ?? "") : undefined;
  return definition && { shape: definition.shape, hasFrontMatter: true };
}
