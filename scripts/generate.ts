import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readInterfaceStrings } from "../src/content/read-interface-strings.ts";
import { prepareFormWording } from "../src/i18n/form-wording.ts";
import { knownLocales } from "../src/i18n/locale-registry.ts";
import type { LocaleTag } from "../src/model/locale-tag.ts";
import { jsonSchemaOf } from "../src/schema/json-schema.ts";
import { reference } from "../src/schema/reference.ts";
import { allSettings } from "../src/schema/settings.ts";

const projectFolder = join(import.meta.dirname, "..");

/** Gives the content of every committed file that follows from the definitions, by its path in the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([["tenants/REFERENCE.md", referenceText()], ...jsonSchemas()]);
}

/** Editors find them by the line `# yaml-language-server: $schema=…` at the top of a settings file. */
function jsonSchemas(): readonly (readonly [path: string, content: string])[] {
  const forms = readInterfaceStrings(join(projectFolder, "locales", "forms"));
  const words = { ...prepareFormWording(forms, ["en" as LocaleTag]), locales: knownLocales };
  return allSettings.map((settings) => [
    `tenants/${settings.name.replace(".yml", "")}.schema.json`,
    `${JSON.stringify(jsonSchemaOf(settings, words), undefined, 2)}\n`,
  ]);
}

function referenceText(): string {
  const forms = readInterfaceStrings(join(projectFolder, "locales", "forms"));
  const messages = readInterfaceStrings(join(projectFolder, "locales", "diagnostics")).get("en" as LocaleTag) ?? {};
  const message = (key: string): string => {
    const text = messages[key];
    if (text === undefined) throw new Error(`locales/diagnostics/en.json has no “${key}”`);
    return text;
  };
  return reference({
    ...prepareFormWording(forms, ["en" as LocaleTag]),
    describeKind: (kind) => message(`kind.${kind}`),
    describeCode: (code) => ({ message: message(`${code}.message`), hint: message(`${code}.hint`) }),
  });
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, content] of generatedFiles()) {
    const target = join(projectFolder, path);
    const isFresh = read(target) === content;
    if (!isFresh) writeFileSync(target, content);
    process.stdout.write(`${isFresh ? "unchanged" : "written"}: ${path}\n`);
  }
}
