import type { Word } from "../model/word.ts";

/** Addresses, e-mails and telephone numbers, as they stand in escaped text. */
const LEFT_TO_RIGHT = /https?:\/\/[^\s<>،؛]*[\w/]|[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()/-]*\d/g;

/**
 * Gives words as escaped HTML; borrowed ones carry their own language and direction.
 * In right-to-left words, addresses, e-mails and telephone numbers are isolated: otherwise their signs change places.
 */
export function wordHtml(word: Word): string {
  const escaped = escapeHtml(word.text);
  const text = word.direction === "rtl" ? escaped.replace(LEFT_TO_RIGHT, "<bdi>$&</bdi>") : escaped;
  if (!word.borrowed) return text;
  return `<span lang="${escapeHtml(word.locale)}" dir="${escapeHtml(word.direction)}">${text}</span>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Gives text that is safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
