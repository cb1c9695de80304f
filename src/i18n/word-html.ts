import { cutAtRuns } from "./left-to-right-runs.ts";
import type { Word } from "../model/word.ts";

/**
 * Gives words as escaped HTML; borrowed ones carry their own language and direction.
 * In right-to-left words, what is read from left to right is isolated: otherwise its signs change places.
 */
export function wordHtml(word: Word): string {
  const text = word.direction === "rtl" ? isolatedHtml(word.text) : escapeHtml(word.text);
  if (!word.borrowed) return text;
  return `<span lang="${escapeHtml(word.locale)}" dir="${escapeHtml(word.direction)}">${text}</span>`;
}

/** Gives words in brackets, with a comma between them as the language writes it: `(PDF, 1.2 MB)`. */
export function bracketedHtml(words: readonly Word[], comma: Word): string {
  return `(${words.map(wordHtml).join(`${escapeHtml(comma.text)} `)})`;
}

function isolatedHtml(words: string): string {
  const parts = cutAtRuns(words).map(({ text, isRun }) => (isRun ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)));
  return parts.join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Gives text that is safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
