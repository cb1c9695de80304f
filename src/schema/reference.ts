import { catalogue, type DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { FormWords } from "./blank-form.ts";
import { collections } from "./collections.ts";
import { commonFields } from "./common-fields.ts";
import type { Field, FieldMap } from "./field.ts";
import {
  mediaSettings,
  navigationSettings,
  redirectSettings,
  registerSettings,
  tenantSettings,
  type SettingsDefinition,
} from "./settings.ts";
import { vocabularies } from "./vocabularies.ts";
import { labelOf } from "./vocabulary.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

/** The English words of the reference. */
export interface ReferenceWords extends FormWords {
  /** What a diagnostic says, with `{{placeholders}}`, and what to do. */
  readonly describeCode: (code: DiagnosticCode) => { readonly message: string; readonly hint: string };
}

const ENGLISH = ["en"] as unknown as readonly LocaleTag[];
/** More choices than these stand in the chapter of vocabularies. */
const SHOWN_CHOICES = 4;

/** Gives the text of `tenants/REFERENCE.md`: everything that can be written, and everything that can be said to be wrong with it. */
export function reference(words: ReferenceWords): string {
  return (
    [INTRODUCTION, collectionChapter(words), settingsChapter(words), vocabularyChapter(), codeChapter(words)].join("\n\n") + "\n"
  );
}

const INTRODUCTION = `<!-- Made by \`npm run generate\` from the definitions in src/schema. Changes made here by hand are lost. -->

# Reference

Everything that can be written in a partner's folder, field by field. For a beginning, read \`README.md\` beside this file instead.
A field in **bold** must be filled in. ᵗ marks the words that each translation writes anew; every other field is written once, in the main language.`;

function collectionChapter(words: ReferenceWords): string {
  const chapters = collections.map(({ name, fields }) => {
    const isOwn = (key: string, field: Field) =>
      (commonFields as FieldMap)[key] !== field || words.describeField(name, [key]) !== words.describeField("", [key]);
    const own = Object.entries(fields).filter(([key, field]) => isOwn(key, field));
    const heading = `### \`${name}/\`\n\n${words.say(`collection.${name}`)}`;
    return `${heading}\n\n${table(rowsOf(own, name, [], words))}`;
  });
  const common = table(rowsOf(Object.entries(commonFields), "", [], words));
  const intro =
    "A document is a Markdown file, such as `news/mangroves.fr.md`: the fields between two lines `---`, then the text.";
  return `## Documents\n\n${intro}\n\n### Fields of every document\n\n${common}\n\n${chapters.join("\n\n")}`;
}

function settingsChapter(words: ReferenceWords): string {
  const files: readonly (readonly [SettingsDefinition, string])[] = [
    [tenantSettings, "In each partner's folder: the webmaster decides."],
    [mediaSettings, "In a partner's folder, where pages show pictures of `media/`. Each picture stands there once."],
    [navigationSettings, "In a partner's folder, only where the standard menu does not fit."],
    [redirectSettings, "In a partner's folder: addresses that have moved."],
    [registerSettings, "In `tenants/partnership/`: the focal point decides."],
  ];
  const chapters = files.map(([definition, where]) => {
    const owner = definition.name.replace(".yml", "");
    return `### \`${definition.name}\`\n\n${where}\n\n${table(rowsOf(Object.entries(definition.fields), owner, [], words))}`;
  });
  return `## Settings\n\n${chapters.join("\n\n")}`;
}

function vocabularyChapter(): string {
  const parts = Object.entries(vocabularies).map(([name, vocabulary]) => {
    const rows = Object.keys(vocabulary).map((code) => [`\`${code}\``, labelOf(vocabulary, code, ENGLISH)?.text ?? ""]);
    return `### Vocabulary: ${name}\n\n<details>\n<summary>${rows.length} values</summary>\n\n${tableOf(["Value", "Meaning"], rows)}\n\n</details>`;
  });
  return `## Vocabularies\n\nThe values of the fields that offer a choice.\n\n${parts.join("\n\n")}`;
}

function codeChapter(words: ReferenceWords): string {
  const rows = Object.entries(catalogue).map(([code, { level }]) => {
    const { message, hint } = words.describeCode(code as DiagnosticCode);
    return [`\`${code}\``, level, `${openPlaceholders(message)} ${openPlaceholders(hint)}`];
  });
  const intro =
    "With an error, the published site stays as it is until the mistake is mended. With a warning, the site is published.";
  return `## Messages\n\n${intro} “…” stands for words of yours.\n\n${tableOf(["Code", "Level", "Message, and what to do"], rows)}`;
}

type Row = readonly string[];

function rowsOf(
  fields: readonly (readonly [string, Field])[],
  owner: string,
  above: readonly string[],
  words: ReferenceWords,
): readonly Row[] {
  return fields.flatMap(([name, field]) => {
    const path = [...above, name];
    const shown = `\`${path.join(".")}\``;
    const row = [
      (field.required ? `**${shown}**` : shown) + mark(field),
      words.describeField(owner, path),
      valueText(field, words),
    ];
    const parts = partsOf(field);
    return [row, ...(parts ? rowsOf(Object.entries(parts), owner, path, words) : [])];
  });
}

function mark(field: Field): string {
  return field.translated ? " ᵗ" : "";
}

/** The fields below a field, or below each of its items. */
function partsOf({ fields, item }: Field): FieldMap | undefined {
  return fields ?? item?.fields;
}

function valueText(field: Field, words: ReferenceWords): string {
  const kind = words.describeKind(field.kind);
  const { choices } = field;
  if (!choices) return field.item && !field.item.fields ? `${kind}; each: ${words.describeKind(field.item.kind)}` : kind;
  const vocabulary = vocabularyOf(choices);
  if (choices.length <= SHOWN_CHOICES || !vocabulary) return `${kind}: ${choices.map((choice) => `\`${choice}\``).join(", ")}`;
  return `${kind}: [${vocabulary.name}](#vocabulary-${vocabulary.name.toLowerCase()})`;
}

function table(rows: readonly Row[]): string {
  return rows.length === 0 ? "No fields of its own." : tableOf(["Field", "What it is", "Value"], rows);
}

function tableOf(heading: readonly string[], rows: readonly Row[]): string {
  const lines = [heading, heading.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`).join("\n");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replace(/\s+/g, " ");
}

function openPlaceholders(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, "…");
}
