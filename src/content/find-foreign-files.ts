import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { localeFacts } from "../i18n/locale-registry.ts";
import type { CommonFields, Entry } from "../model/document.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { FieldsOf } from "../schema/collection.ts";
import { documents } from "../schema/collections/documents.ts";
import { sharedFacts } from "../schema/shared-facts.ts";

type FileFields = CommonFields & Pick<FieldsOf<typeof documents>, "file" | "language">;

/** Finds documents whose file says that it is in another language than their `language`: the page follows the words of the webmaster, and says so. */
export function findForeignFiles(entries: readonly Entry[], media: readonly MediaFile[], tenant: string): readonly Diagnostic[] {
  const languageByPath = new Map(media.map(({ path, language }) => [path, language]));
  return entries
    .filter(({ collection }) => collection === documents.name)
    .flatMap((entry) => {
      const shared: FileFields = sharedFacts(entry);
      return [...(entry as Entry<FileFields>).documents.values()].flatMap(({ file, fields, positionByPath }) => {
        const name = fields.file ?? shared.file;
        const language = name === undefined ? undefined : languageByPath.get(name);
        const declared = fields.language ?? [];
        if (name === undefined || language === undefined || declared.length === 0) return [];
        if (declared.some((locale) => isSameLanguage(locale, language))) return [];
        const position = positionByPath.get("language") ?? { file, line: 1, column: 1 };
        const shown = declared.map((locale) => localeFacts(locale).name).join(", ");
        return [diagnose("contradicting-language", tenant, position, { name, shown, language: localeFacts(language).name })];
      });
    });
}

function isSameLanguage(one: LocaleTag, other: LocaleTag): boolean {
  return one.split("-")[0] === other.split("-")[0];
}
