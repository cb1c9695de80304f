import type { LocaleTag } from "../model/locale-tag.ts";
import type { CollectionDefinition } from "./collection.ts";
import { commonFields } from "./common-fields.ts";
import type { Field, FieldKind, FieldMap } from "./field.ts";
import { labelOf } from "./vocabulary.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

/** The words of a form. Each function throws for what has no wording. */
export interface FormWords {
  /** A sentence of the form's own, such as `form.required`. */
  readonly say: (key: string) => string;
  /** One line about a field of a collection. */
  readonly describeField: (owner: string, path: readonly string[]) => string;
  /** What a value looks like: “a day, such as 2026-11-22”. */
  readonly describeKind: (kind: FieldKind) => string;
}

/** What a form is made for. */
export interface FormPurpose {
  /** The locales of the labels of choices, the best first. */
  readonly locales: readonly LocaleTag[];
  /** Values that are known beforehand, by field. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** The locale of the entry's source document: the form is that of its translation, and asks for words only. */
  readonly translationFrom?: LocaleTag | undefined;
}

/** More choices than these are not written out: the reference has them. */
const SHOWN_CHOICES = 12;
/** Where forms send their reader for long lists, seen from the repository. */
const REFERENCE = "tenants/REFERENCE.md";
/** Kinds that need no explanation. */
const PLAIN_KINDS: ReadonlySet<FieldKind> = new Set(["line", "text", "oneOf", "manyOf", "entryOf", "listOf", "group"]);

/**
 * Gives a blank document of a collection: front matter with a comment before each field, the required ones first, and a prompt for the text.
 * Optional fields begin with `#`: without it they count. Once the required fields are filled in, the document has no fault; the prompt is
 * a Markdown comment, so that nobody publishes it by mistake.
 */
export function blankForm(definition: CollectionDefinition, words: FormWords, purpose: FormPurpose): string {
  const asked = Object.entries(definition.fields)
    .filter(([name, field]) => purpose.translationFrom === undefined || field.translated || name === "translation")
    .map(([name, field]) => ({ name, field, isActive: isActive(name, field, purpose) }))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const intro = `# ${words.say("form.intro")}\n# ${words.say("form.uncomment")}`;
  const blocks = asked.map((question) => questionLines(question, definition.name, words, purpose).join("\n"));
  const prompt = `[//]: # "${words.say("form.body").replaceAll('"', "'")}"`;
  return `---\n${[intro, ...blocks].join("\n\n")}\n---\n\n${prompt}\n\n`;
}

interface Question {
  readonly name: string;
  readonly field: Field;
  /** Whether it is to be filled in, and not only offered. */
  readonly isActive: boolean;
}

function isActive(name: string, field: Field, { translationFrom }: FormPurpose): boolean {
  return field.required || (translationFrom !== undefined && name === "translation");
}

/** First what must be filled in, then the summary, then what only this collection has. */
function rankOf({ name, field, isActive }: Question): number {
  if (isActive) return 0;
  if (name === "summary") return 1;
  return (commonFields as FieldMap)[name] === field ? 3 : 2;
}

function questionLines(question: Question, owner: string, words: FormWords, purpose: FormPurpose): readonly string[] {
  const { name, field, isActive } = question;
  const parts = Object.entries(field.fields ?? {}).map(([part, child]) => {
    const note = [...(child.required ? [words.say("form.required")] : []), ...(child.choices ?? [])];
    return `#   ${part}: ${words.describeField(owner, [name, part])}${note.length > 0 ? ` (${note.join(" · ")})` : ""}`;
  });
  const note = [words.say(isActive ? "form.required" : "form.optional"), ...kindWords(field, words)].join(" · ");
  const help = `# ${words.describeField(owner, [name])} (${note})`;
  const lines = valueLines(name, field, purpose.locales[0] ?? "en", isActive ? knownValues(name, field, purpose) : {});
  return [help, ...parts, ...choiceLines(field, words, purpose), ...lines.map((line) => (isActive ? line : `#${line}`))];
}

/** The values to write into a field, or into the fields of a group. */
function knownValues(name: string, field: Field, { values, translationFrom }: FormPurpose): Readonly<Record<string, string>> {
  if (!field.fields) return values ?? {};
  return name === "translation" && translationFrom ? { from: translationFrom, method: "human", reviewed: "false" } : {};
}

function kindWords(field: Field, words: FormWords): readonly string[] {
  return PLAIN_KINDS.has(field.kind) ? [] : [words.describeKind(field.kind)];
}

function choiceLines({ choices }: Field, words: FormWords, { locales }: FormPurpose): readonly string[] {
  if (!choices) return [];
  const heading = words.say("form.choices");
  const vocabulary = vocabularyOf(choices)?.vocabulary;
  if (choices.length > SHOWN_CHOICES) return [`# ${heading} ${choices.slice(0, 2).join(", ")}, … → ${REFERENCE}`];
  if (!vocabulary) return [`# ${heading} ${choices.join(", ")}`];
  return [`# ${heading}`, ...choices.map((code) => `#   ${code}: ${labelOf(vocabulary, code, locales)?.text ?? code}`)];
}

/** The lines of a field and of all below it, each value empty unless it is known. */
function valueLines(name: string, field: Field, locale: string, values: Readonly<Record<string, string>>): readonly string[] {
  const { item, fields } = field;
  if (item && field.kind === "byLocale") return [`${name}:`, `  ${locale}: `];
  if (item) return [`${name}:`, ...itemLines(item, locale)];
  if (fields) return [`${name}:`, ...groupLines(fields, locale, values).map((line) => `  ${line}`)];
  return [`${name}: ${values[name] ?? ""}`];
}

function itemLines(item: Field, locale: string): readonly string[] {
  const lines = item.fields ? groupLines(item.fields, locale, {}) : [""];
  return lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
}

function groupLines(fields: FieldMap, locale: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => valueLines(name, field, locale, values));
}
