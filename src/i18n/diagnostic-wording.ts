import { catalogue } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import { openPhrasebook, type Phrasebook, type Strings } from "./phrasebook.ts";

/** What a diagnostic says to the person who can mend it. */
export interface DiagnosticWording {
  /** What is wrong. Without level, file and line, which whoever prints it adds. */
  readonly message: string;
  /** What to do; with lines to paste, where there are any, below it. */
  readonly hint: string;
}

const LONGEST_VALUE = 200;
/** Controls, ends of lines, and the marks that turn the reading direction: a terminal would obey them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const phrasebooks = new WeakMap<ReadonlyMap<LocaleTag, Strings>, Phrasebook>();

/**
 * Words a diagnostic in the first locale of the chain that can; English is always the last of the chain.
 * `wordingByLocale` holds the files of `locales/diagnostics/`. Values come from strangers: they are shown on one line, without controls,
 * at most 200 characters each, and nothing inside them is ever read as a placeholder.
 */
export function describeDiagnostic(
  { code, values }: Diagnostic,
  wordingByLocale: ReadonlyMap<LocaleTag, Strings>,
  languageChain: readonly LocaleTag[],
): DiagnosticWording {
  const say = speaker(wordingByLocale, languageChain);
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, visible(value)]));
  if (shown["field"] !== undefined) shown["field"] = fieldName(code, shown["field"]);
  const kind = values["expected"] === undefined ? undefined : say(`kind.${values["expected"]}`, {});
  if (kind !== undefined) shown["expected"] = kind;
  const message = say(`${code}.message`, shown);
  const hint = say(`${code}.hint`, shown);
  if (message === undefined || hint === undefined) throw new Error(`the diagnostic “${code}” has no wording`);
  const isNamedInMessage = (catalogue[code].values as readonly string[]).includes("suggestion");
  const suggests = !isNamedInMessage && (values["suggestion"] ?? "") !== "";
  const suggestion = suggests ? (say(`${code}.suggestion`, shown) ?? say("suggestion", shown)) : undefined;
  const lines = (values["lines"] ?? "").split("\n").filter(Boolean).map(visible);
  return { message: suggestion === undefined ? message : `${message} ${suggestion}`, hint: [hint, ...lines].join("\n") };
}

/** Gives a word or sentence of the terminal's own from the same files, such as `word.error` or `summary.counts`. */
export function terminalPhrase(
  key: string,
  values: Strings,
  wordingByLocale: ReadonlyMap<LocaleTag, Strings>,
  languageChain: readonly LocaleTag[],
): string {
  const text = speaker(wordingByLocale, languageChain)(key, values);
  if (text === undefined) throw new Error(`the diagnostics have no wording for “${key}”`);
  return text;
}

function speaker(
  wordingByLocale: ReadonlyMap<LocaleTag, Strings>,
  languageChain: readonly LocaleTag[],
): (key: string, values: Strings) => string | undefined {
  const phrasebook = phrasebooks.get(wordingByLocale) ?? openPhrasebook(wordingByLocale);
  phrasebooks.set(wordingByLocale, phrasebook);
  const chain = [...languageChain, "en" as LocaleTag];
  return (key, values) => {
    const found = phrasebook.find(key, chain);
    return found && phrasebook.fill(found.text, values);
  };
}

/** A field as its author knows it: the number in a list says nothing beside the line, and what is missing is called as it is to be written. */
function fieldName(code: Diagnostic["code"], path: string): string {
  const name = path.replace(/\.\d+(?=\.|$)/g, "");
  return code === "missing-field" ? name.slice(name.lastIndexOf(".") + 1) : name;
}

/** A value as it may stand in a terminal: on one line, every control as a visible escape, and not too long. */
function visible(value: string): string {
  const escaped = value.replace(UNSEEN, (character) => SHORT_ESCAPES[character] ?? escapeOf(character));
  const characters = [...escaped];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join("")}…` : escaped;
}

function escapeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
