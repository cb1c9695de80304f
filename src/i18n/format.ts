import type { Day, PartialDay } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { Digits } from "../model/tenant.ts";
import { localeFacts, type LocaleFacts } from "./locale-registry.ts";

const DIGITS: Readonly<Record<string, string>> = {
  latn: "0123456789",
  arab: "٠١٢٣٤٥٦٧٨٩",
  adlm: "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙",
  nkoo: "߀߁߂߃߄߅߆߇߈߉",
  mymr: "၀၁၂၃၄၅၆၇၈၉",
};

/** What may stand beside a day or month for the pattern to be shortened: blanks, commas, and "de" or "di". */
const LOOSE = "[,،⹁]? (?:d[ei] )?";
const DAY_ALONE = new RegExp(`(?:^| )(\\{day\\}\\.?)(?:$|${LOOSE}\\{)`);
const YEAR_LAST = new RegExp(`^(.*\\})${LOOSE}\\{year\\}$`);

/**
 * Gives a day as the language writes it: `22 novembre 2026`, `novembre 2026` or `2026`, as far as it is known.
 * `digits` overrides the language's own: `arab` where the language is written in Arabic script, `latn` everywhere.
 */
export function formatDay(day: PartialDay | Day, tag: LocaleTag, digits?: Digits): string {
  return fill(patternFor(day, localeFacts(tag)), day, tag, digits);
}

/**
 * Gives a period, as short as the language allows: `2–6 November 2009`, `30 November – 2 December 2009`, else both days in full.
 */
export function formatDayRange(from: PartialDay | Day, to: PartialDay | Day, tag: LocaleTag, digits?: Digits): string {
  if (from === to) return formatDay(from, tag, digits);
  const facts = localeFacts(tag);
  const pattern = patternFor(from, facts);
  const samePrecision = from.length === to.length;
  if (samePrecision && from.length === 4) return `${formatDay(from, tag, digits)}–${formatDay(to, tag, digits)}`;
  const dayAlone = DAY_ALONE.exec(pattern)?.[1];
  if (samePrecision && dayAlone && facts.months && from.slice(0, 7) === to.slice(0, 7)) {
    const first = fill(dayAlone, from, tag, digits);
    return fill(pattern.replace(dayAlone, `{first}–${dayAlone}`), to, tag, digits).replace("{first}", () => first);
  }
  const beforeYear = YEAR_LAST.exec(pattern)?.[1];
  const start = samePrecision && beforeYear && facts.months && from.slice(0, 4) === to.slice(0, 4) ? beforeYear : pattern;
  return `${fill(start, from, tag, digits)} – ${formatDay(to, tag, digits)}`;
}

/** Gives a number with the language's digits and separators, rounded to at most `maxDecimals` decimals. */
export function formatNumber(value: number, tag: LocaleTag, digits?: Digits, maxDecimals = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that can be shown`);
  const facts = localeFacts(tag);
  const system = numberingSystem(facts, digits);
  const symbols = facts.numbers[system];
  if (!symbols) throw new Error(`the locale registry has no ${system} numbers for ${tag}`);
  const [whole = "", decimals = ""] = roundedText(Math.abs(value), maxDecimals).split(".");
  const grouped = whole.length < facts.groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, symbols.group);
  const unsigned = decimals === "" ? grouped : `${grouped}${symbols.decimal}${decimals}`;
  const isNegative = value < 0 && /[1-9]/.test(unsigned);
  return withDigits(isNegative ? `${symbols.minus}${unsigned}` : unsigned, system);
}

/** Gives a file's size in kilobytes, megabytes or gigabytes (powers of 1000), with one decimal from a megabyte on. */
export function formatBytes(bytes: number, tag: LocaleTag, digits?: Digits): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const megabytes = Math.round(bytes / 100_000) / 10;
  const [unit, value] =
    kilobytes < 1000
      ? (["kilobyte", kilobytes] as const)
      : megabytes < 1000
        ? (["megabyte", megabytes] as const)
        : (["gigabyte", bytes / 1e9] as const);
  return localeFacts(tag).bytes[unit].replace("{value}", () => formatNumber(value, tag, digits, 1));
}

function patternFor(day: string, facts: LocaleFacts): string {
  return day.length === 4 ? "{year}" : day.length === 7 ? facts.monthYear : facts.day;
}

function fill(pattern: string, day: string, tag: LocaleTag, digits: Digits | undefined): string {
  const facts = localeFacts(tag);
  const system = numberingSystem(facts, digits);
  const [year = "", month = "", date = ""] = day.split("-");
  const plainDate = facts.months ? String(Number(date)) : date;
  const parts: Readonly<Record<string, string>> = {
    "{year}": withDigits(String(Number(year)), system),
    "{month}": facts.months?.[Number(month) - 1] ?? withDigits(month, system),
    "{day}": date === "01" && facts.firstDay ? facts.firstDay : withDigits(plainDate, system),
  };
  return pattern.replace(/\{(?:year|month|day)\}/g, (name) => parts[name] ?? name);
}

function numberingSystem(facts: LocaleFacts, digits: Digits | undefined): string {
  return digits !== undefined && digits in facts.numbers ? digits : facts.digits;
}

function withDigits(text: string, system: string): string {
  if (system === "latn") return text;
  const digits = [...(DIGITS[system] ?? "")];
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Rounds half up on the digits that one would write, so that 1.005 becomes 1.01, and drops zeros at the end. */
function roundedText(value: number, maxDecimals: number): string {
  const written = String(value);
  const rounded = written.includes("e") ? value : Number(`${Math.round(Number(`${written}e${maxDecimals}`))}e-${maxDecimals}`);
  const text = rounded >= 1e21 ? BigInt(rounded).toString() : rounded.toFixed(maxDecimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
