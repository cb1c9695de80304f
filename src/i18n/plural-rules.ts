/** The forms that a counted word may have, by their CLDR names. */
export const pluralCategories = ["zero", "one", "two", "few", "many", "other"] as const;

export type PluralCategory = (typeof pluralCategories)[number];

/** How a language counts. */
export interface CountingRule {
  /** The forms that a translation must have, in the order of `pluralCategories`. */
  readonly categories: readonly PluralCategory[];
  /** `n` is the absolute number; `i` its whole part. */
  readonly select: (n: number, i: number) => PluralCategory;
}

/**
 * The plural rules of CLDR 48 for cardinal numbers, written out. Languages that CLDR lacks take the rule of their nearest relative that it has:
 * - Kirundi, Kinyarwanda, Kikongo, Tshiluba and Comorian: singular and plural noun classes, as nearly all Bantu languages (`one`).
 * - Zarma: as its sister Koyraboro Senni, and Dioula as its sister Bambara: the number marks the plural, the noun does not change (`none`).
 * - Mauritian and Seychelles Creole, Guinea-Bissau Creole (as Kabuverdianu) and Bislama (as Tok Pisin): nouns do not change (`none`).
 * - Standard Moroccan Tamazight and Berber: as Central Atlas Tamazight, on which the standard rests (`tamazight`).
 * - Fon: as Gun, its neighbour; Baoulé: as Akan (`zero-one`).
 * - Mooré, Kabiyè and Soninke: nouns have a singular and a plural (`one`).
 */
export const pluralRules = {
  none: { categories: ["other"], select: () => "other" },
  one: { categories: ["one", "other"], select: (n) => (n === 1 ? "one" : "other") },
  "zero-one": { categories: ["one", "other"], select: (n) => (n === 0 || n === 1 ? "one" : "other") },
  /** Amharic: all that begins with 0, and 1. */
  "below-or-one": { categories: ["one", "other"], select: (n, i) => (i === 0 || n === 1 ? "one" : "other") },
  /** Fula: all that begins with 0 or 1. */
  "below-two": { categories: ["one", "other"], select: (_, i) => (i < 2 ? "one" : "other") },
  /** French and Portuguese: as Fula, and whole millions, which take "de". */
  "zero-one-many": {
    categories: ["one", "many", "other"],
    select: (n, i) => (i < 2 ? "one" : isWholeMillions(n) ? "many" : "other"),
  },
  /** Spanish. */
  "one-many": {
    categories: ["one", "many", "other"],
    select: (n) => (n === 1 ? "one" : isWholeMillions(n) ? "many" : "other"),
  },
  arabic: { categories: pluralCategories, select: selectArabic },
  tamazight: {
    categories: ["one", "other"],
    select: (n) => (n === 0 || n === 1 || (Number.isInteger(n) && n >= 11 && n <= 99) ? "one" : "other"),
  },
} as const satisfies Readonly<Record<string, CountingRule>>;

/** The name of a plural rule. */
export type PluralRule = keyof typeof pluralRules;

function isWholeMillions(n: number): boolean {
  return n !== 0 && n % 1_000_000 === 0;
}

function selectArabic(n: number): PluralCategory {
  const lastTwo = n % 100;
  if (n === 0) return "zero";
  if (n === 1) return "one";
  if (n === 2) return "two";
  if (lastTwo >= 3 && lastTwo <= 10 && Number.isInteger(n)) return "few";
  return lastTwo >= 11 && Number.isInteger(n) ? "many" : "other";
}
