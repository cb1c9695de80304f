import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fixFile } from "../content/fix-file.ts";
import { listFiles } from "../content/list-files.ts";
import { readText } from "../content/read-text.ts";
import { writeFileInOneStep } from "../publish/write-file.ts";
import { collectionNamed } from "../schema/collections.ts";
import { navigationSettings, redirectSettings, tenantSettings } from "../schema/settings.ts";
import type { YamlShape } from "../schema/field.ts";

/** Writes the quoted form of texts that standard YAML readers would take otherwise. Gives the files that changed; their words stay the same. */
export function fixTenants(tenantsFolder: string, requested: readonly string[]): readonly string[] {
  const ids = requested.length > 0 ? requested : readdirSync(tenantsFolder).sort();
  return ids
    .filter((id) => /^[a-z][a-z0-9-]{1,30}$/.test(id) && isFolder(join(tenantsFolder, id)))
    .flatMap((id) => fixTenant(tenantsFolder, id));
}

function fixTenant(tenantsFolder: string, id: string): readonly string[] {
  const fixed: string[] = [];
  for (const source of listFiles(join(tenantsFolder, id), id, `tenants/${id}`).value ?? []) {
    const target = shapeOfFile(source.path);
    const text = target && readText(source, id, source.path).value;
    const written = target && text !== undefined ? fixFile(text, target.shape, target.hasFrontMatter) : undefined;
    if (written === undefined) continue;
    writeFileInOneStep(source.absolutePath, written);
    fixed.push(`tenants/${id}/${source.path}`);
  }
  return fixed;
}

/** A folder that is a link holds somebody else's files. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function shapeOfFile(path: string): { readonly shape: YamlShape; readonly hasFrontMatter: boolean } | undefined {
  const settings = [tenantSettings, navigationSettings, redirectSettings].find(({ name }) => name === path);
  if (settings) return { shape: settings.shape, hasFrontMatter: false };
  const definition = path.endsWith(".md") ? collectionNamed(path.split("/")[0] ?? "") : undefined;
  return definition && { shape: definition.shape, hasFrontMatter: true };
}
