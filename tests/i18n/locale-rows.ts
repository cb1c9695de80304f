import { formatDay, formatNumber } from "../../src/i18n/format.ts";
import { interfaceChain, knownLocales, localeFacts } from "../../src/i18n/locale-registry.ts";
import { pluralCategory } from "../../src/i18n/plural.ts";
import type { PartialDay } from "../../src/model/day.ts";

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** One line per language: tag, name, direction, day, month, number, plural forms of `COUNTS`, chain; spaces that do not break are shown. */
export function localeRows(): readonly string[] {
  return knownLocales.map((tag) => {
    const { name, direction } = localeFacts(tag);
    const forms = COUNTS.map((count) => pluralCategory(tag, count)).join(" ");
    const row = [
      tag,
      name,
      direction,
      formatDay("2026-11-22" as PartialDay, tag),
      formatDay("2026-11" as PartialDay, tag),
      formatNumber(1234567.5, tag),
      forms,
      interfaceChain(tag).join(" "),
    ];
    return row.join(" | ").replace(/[\u00a0\u202f]/g, "~");
  });
}
