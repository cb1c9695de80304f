import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes `src/i18n/locale-data.json`: what the locale registry knows. Dates, numbers and names come from the ICU of the Node that runs this
 * script, once; the sites are built from the committed file, so that a newer ICU changes nothing by itself.
 */

interface Plan {
  /** See `src/i18n/plural.ts`. */
  readonly plural: string;
  /** The locales that lend their strings, in order; English comes last of itself. */
  readonly fallback: readonly string[];
  /** The ICU locale to read, where its tag is another. */
  readonly icu?: string;
  /** The language's own name, for those that ICU lacks: their dates are numeric, their numbers those of the first fallback. */
  readonly name?: string;
}

/** Every language of the registry. Plural rules are those of CLDR 48 or, where it has none, those given with a reason in `src/i18n/plural.ts`. */
const PLANS: Readonly<Record<string, Plan>> = {
  // `en` reads day before month, as most partners do
  en: { plural: "one", fallback: [], icu: "en-GB" },
  fr: { plural: "zero-one-many", fallback: [] },
  nl: { plural: "one", fallback: [] },
  pt: { plural: "zero-one-many", fallback: [] },
  ar: { plural: "arabic", fallback: [] },
  es: { plural: "one-many", fallback: [] },
  "ar-KM": { plural: "arabic", fallback: ["ar"] },
  "ar-MA": { plural: "arabic", fallback: ["ar"] },
  "ar-PS": { plural: "arabic", fallback: ["ar"] },
  "ar-TD": { plural: "arabic", fallback: ["ar"] },
  am: { plural: "below-or-one", fallback: [] },
  bci: { plural: "zero-one", fallback: ["fr"], name: "Wawle" },
  ber: { plural: "tamazight", fallback: ["fr"], name: "Tamaziɣt" },
  bi: { plural: "none", fallback: [], name: "Bislama" },
  bm: { plural: "none", fallback: ["fr"] },
  ckb: { plural: "one", fallback: ["ar"] },
  crs: { plural: "none", fallback: ["fr"], name: "Kreol seselwa" },
  de: { plural: "one", fallback: [] },
  dje: { plural: "none", fallback: ["fr"] },
  dyu: { plural: "none", fallback: ["fr"], name: "Julakan" },
  ee: { plural: "one", fallback: [] },
  ff: { plural: "below-two", fallback: ["fr"] },
  "ff-Adlm": { plural: "below-two", fallback: ["fr"] },
  fon: { plural: "zero-one", fallback: ["fr"], name: "Fɔngbè" },
  ha: { plural: "one", fallback: [] },
  kbp: { plural: "one", fallback: ["fr"], name: "Kabɩyɛ" },
  kea: { plural: "none", fallback: ["pt"] },
  kg: { plural: "one", fallback: ["fr"], name: "Kikongo" },
  km: { plural: "none", fallback: [] },
  ln: { plural: "zero-one", fallback: ["fr"] },
  lua: { plural: "one", fallback: ["fr"], name: "Tshiluba" },
  mfe: { plural: "none", fallback: ["fr"] },
  mg: { plural: "zero-one", fallback: ["fr"] },
  mos: { plural: "one", fallback: ["fr"], name: "Mooré" },
  my: { plural: "none", fallback: [] },
  nqo: { plural: "none", fallback: ["fr"] },
  ny: { plural: "one", fallback: [], name: "Chichewa" },
  om: { plural: "one", fallback: [] },
  pov: { plural: "none", fallback: ["pt"], name: "Kriol" },
  rn: { plural: "one", fallback: ["fr"] },
  rw: { plural: "one", fallback: [] },
  sg: { plural: "none", fallback: ["fr"] },
  snk: { plural: "one", fallback: ["fr"], name: "Soninkanxanne" },
  so: { plural: "one", fallback: [] },
  sw: { plural: "one", fallback: [] },
  ti: { plural: "zero-one", fallback: [] },
  vi: { plural: "none", fallback: [] },
  wo: { plural: "none", fallback: ["fr"] },
  yo: { plural: "none", fallback: [] },
  zdj: { plural: "one", fallback: ["fr"], name: "Shikomori" },
  zgh: { plural: "tamazight", fallback: ["fr"] },
};

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 22));
const INVISIBLE = /[\u00a0\u00ad\u061c\u200b-\u200f\u202a-\u202f\u2060-\u206f\ufeff]/g;
const target = new URL("../src/i18n/locale-data.json", import.meta.url);

/** Gives the text of `locale-data.json` as this Node's ICU has it. Throws where ICU would answer in another language than the one asked. */
export function generateLocaleData(): string {
  const locales = Object.fromEntries(
    Object.entries(PLANS).map(([tag, plan]) => [
      tag,
      { ...(plan.name ? handMade(plan, plan.name) : fromIcu(tag, plan.icu ?? tag)), ...chain(tag, plan) },
    ]),
  );
  const { icu, cldr } = process.versions;
  const json = JSON.stringify({ icu, cldr, locales }, undefined, 2);
  const compact = json.replace(/\[\s+([^\]{]*?)\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, " ")}]`);
  return compact.replace(INVISIBLE, (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`) + "\n";
}

/** The fields that no library decides. */
function chain(tag: string, { plural, fallback, icu = tag }: Plan): Readonly<Record<string, unknown>> {
  const collation = [icu, ...fallback, "en"].find((locale) => supports(Intl.Collator, locale));
  return { plural, fallback: tag === "en" ? [] : [...fallback, "en"], collation };
}

/** A language that ICU lacks. */
function handMade({ fallback }: Plan, name: string): Readonly<Record<string, unknown>> {
  const lender = fallback[0] ?? "en-GB";
  const { groupFrom, numbers, bytes } = fromIcu(lender, lender);
  return {
    name,
    direction: "ltr",
    digits: "latn",
    day: "{day}/{month}/{year}",
    monthYear: "{month}/{year}",
    groupFrom,
    numbers,
    bytes,
  };
}

function fromIcu(tag: string, icu: string): Readonly<Record<string, unknown>> {
  for (const service of [Intl.DateTimeFormat, Intl.NumberFormat])
    if (!supports(service, icu)) throw new Error(`ICU has no data for ${icu}`);
  const long = new Intl.DateTimeFormat(icu, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });
  const monthYear = new Intl.DateTimeFormat(icu, { month: "long", year: "numeric", timeZone: "UTC", calendar: "gregory" });
  const months = monthNames(long);
  if (months !== monthNames(monthYear)) throw new Error(`${icu} names its months in two ways`);
  const day = pattern(long);
  const { numberingSystem } = long.resolvedOptions();
  const systems = new Set([numberingSystem, "latn", ...(isArabicScript(icu) ? ["arab"] : [])]);
  return {
    name: ownName(tag),
    direction: isRightToLeft(icu) ? "rtl" : "ltr",
    digits: numberingSystem,
    day,
    ...(tag === "fr" ? { firstDay: "1er" } : {}),
    months,
    monthYear: monthBeforeYear(pattern(monthYear), day),
    groupFrom: [1234, 12_345, 123_456].find((value) => hasGroup(icu, value))?.toString().length,
    numbers: Object.fromEntries([...systems].map((system) => [system, symbols(icu, system)])),
    bytes: Object.fromEntries(["kilobyte", "megabyte", "gigabyte"].map((unit) => [unit, unitPattern(icu, unit)])),
  };
}

function supports(service: { new (tag: string): { resolvedOptions(): { locale: string } } }, tag: string): boolean {
  return new service(tag).resolvedOptions().locale === tag;
}

function isArabicScript(tag: string): boolean {
  return new Intl.Locale(tag).maximize().script === "Arab";
}

function isRightToLeft(tag: string): boolean {
  return ["Arab", "Adlm", "Nkoo"].includes(new Intl.Locale(tag).maximize().script ?? "");
}

/** The language's name in itself, with a capital, as it stands in a list of languages. */
function ownName(tag: string): string {
  const names = new Intl.DisplayNames(tag, { type: "language" });
  const name = names.resolvedOptions().locale === tag ? names.of(tag) : undefined;
  if (name === undefined) throw new Error(`ICU does not know the name of ${tag}`);
  const [first = "", ...rest] = name;
  return first.toUpperCase() + rest.join("");
}

function monthNames(format: Intl.DateTimeFormat): string {
  return MONTHS.map((date) => format.formatToParts(date).find(({ type }) => type === "month")?.value).join("|");
}

/** `{day} {month} {year}` and what stands between, checked to be the same in every month. */
function pattern(format: Intl.DateTimeFormat): string {
  const patterns = new Set(
    MONTHS.map((date) =>
      format
        .formatToParts(date)
        .map(({ type, value }) => (type === "literal" ? value : `{${type}}`))
        .join(""),
    ),
  );
  const [first] = patterns;
  if (first === undefined || patterns.size > 1)
    throw new Error(`the date pattern of ${format.resolvedOptions().locale} changes: ${[...patterns].join(" ; ")}`);
  return first;
}

/** CLDR's root locale writes "2026 November"; a language that ends its full dates with the year inherits that by neglect. */
function monthBeforeYear(written: string, day: string): string {
  const natural = /\{month\}.*\{year\}$/.exec(day)?.[0];
  return written === "{year} {month}" && natural ? natural : written;
}

function symbols(tag: string, system: string): Readonly<Record<string, string>> {
  const parts = new Intl.NumberFormat(`${tag}-u-nu-${system}`).formatToParts(-1234567.5);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const firstDigit = parts.findIndex(({ type }) => type === "integer");
  // in Arabic, a mark of direction stands before the minus
  const minus = parts.slice(0, firstDigit).map(({ value }) => value);
  return { decimal: part("decimal"), group: part("group"), minus: minus.join("") };
}

function hasGroup(tag: string, value: number): boolean {
  return new Intl.NumberFormat(tag).formatToParts(value).some(({ type }) => type === "group");
}

/** `{value} MB`, with spaces that do not break, checked to be the same for every number. */
function unitPattern(tag: string, unit: string): string {
  const format = new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" });
  const written = [1, 2, 5, 11, 100].map((count) =>
    format
      .formatToParts(count)
      .map(({ type, value }) => (type === "integer" ? "{value}" : value))
      .join(""),
  );
  if (new Set(written).size > 1) throw new Error(`${unit} in ${tag} changes with the number`);
  return (written[0] ?? "").replaceAll(" ", "\u00a0");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const made = generateLocaleData();
  if (readFileSync(target, { encoding: "utf8", flag: "a+" }) !== made) writeFileSync(target, made);
}
