import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import reference from "markdown-it/lib/rules_block/reference.mjs";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { WrittenText } from "./written-text.ts";

/** What the parser learns about a text's notes (`[^2]: …`) and addresses (`[2]: …`) while it reads it. */
export interface DefinitionNotes {
  /** The addresses in the order of the text, by the name that Markdown compares. */
  readonly addresses: { readonly written: string; readonly name: string; readonly line: number }[];
  /** The names of the addresses that something in the text refers to. */
  readonly usedAddresses: Set<string>;
}

interface Definition {
  /** As the text refers to it, such as `[^2]`. */
  readonly note: string;
  readonly name: string;
  readonly line: number;
  readonly isUsed: boolean;
}

/** Lets the parser keep record of addresses: it leaves no token for them. The record is `env.definitions`. */
export function recordAddresses(markdown: MarkdownIt): void {
  const { normalizeReference } = markdown.utils;
  markdown.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    const isRead = reference(state, startLine, endLine, silent);
    const written =
      isRead && !silent ? /\[(?:[^[\]\\]|\\.)+\](?=:)/.exec(state.getLines(startLine, startLine + 1, 0, false)) : null;
    if (written) {
      const name = normalizeReference(written[0].slice(1, -1));
      // An address that leads nowhere is how blank forms and others write what is for the author only: `[//]: # (words)`.
      if (state.env.references[name]?.href === "#") return isRead;
      (state.env.definitions as DefinitionNotes).addresses.push({ written: written[0], name, line: startLine });
    }
    return isRead;
  });
  markdown.core.ruler.after("block", "used_addresses", ({ env }) => {
    if (!env.references) return;
    env.references = new Proxy(env.references as Record<string, unknown>, {
      get(addresses, name: string) {
        (env.definitions as DefinitionNotes).usedAddresses.add(name);
        return addresses[name];
      },
    });
  });
}

/** Finds notes and addresses that do not appear on the page: nothing refers to them, or their name is taken. */
export function findLostDefinitions(
  tokens: readonly Token[],
  footnotes: Readonly<Record<string, number>>,
  { addresses, usedAddresses }: DefinitionNotes,
  text: WrittenText,
): readonly Diagnostic[] {
  const notes = footnotesIn(tokens, footnotes, text);
  const others = addresses.map(({ written, name, line }) => ({ note: written, name, line, isUsed: usedAddresses.has(name) }));
  return [...lostAmong(notes, text), ...lostAmong(others, text)];
}

function lostAmong(definitions: readonly Definition[], text: WrittenText): readonly Diagnostic[] {
  const firstByName = new Map<string, Definition>();
  return definitions.flatMap((definition) => {
    const { note, name, line, isUsed } = definition;
    const first = firstByName.get(name);
    const position = text.place(line, `${note}:`);
    if (first) {
      const values = { note, line: String(text.place(first.line).line) };
      return [diagnose("duplicate-note", text.tenant, position, values)];
    }
    firstByName.set(name, definition);
    return isUsed ? [] : [diagnose("unused-note", text.tenant, position, { note })];
  });
}

/** The parser does not say where a footnote stands, but what is in it does; an empty one stands above the next block. */
function footnotesIn(
  tokens: readonly Token[],
  footnotes: Readonly<Record<string, number>>,
  { lines }: WrittenText,
): readonly Definition[] {
  let line = 0;
  return tokens.flatMap((token, index) => {
    line = token.map?.[0] ?? line;
    if (token.type !== "footnote_reference_open") return [];
    const { label } = token.meta as { readonly label: string };
    const within = tokens[index + 1]?.map?.[0] ?? line;
    const own = [within, within - 1].find((at) => lines[at]?.includes(`[^${label}]:`)) ?? within;
    return [{ note: `[^${label}]`, name: label, line: own, isUsed: (footnotes[`:${label}`] ?? -1) >= 0 }];
  });
}
