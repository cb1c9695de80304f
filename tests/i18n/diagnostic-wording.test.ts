import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { describeDiagnostic, terminalPhrase } from "../../src/i18n/diagnostic-wording.ts";
import type { LocaleTag } from "../../src/model/locale-tag.ts";

const chain = (...tags: readonly string[]) => tags as unknown as readonly LocaleTag[];
const position = { file: "tenants/bi/news/a.fr.md", line: 2, column: 1 };
const wording = new Map(
  ["en", "fr", "pt", "ar"].map((tag) => {
    const text = readFileSync(new URL(`../../locales/diagnostics/${tag}.json`, import.meta.url), "utf8");
    return [tag as LocaleTag, JSON.parse(text) as Readonly<Record<string, string>>];
  }),
);

test("a mistake is worded in the first language of the chain, with its suggestion", () => {
  const mistake = diagnose("unknown-field", "bi", position, { field: "titel", known: "title, summary", suggestion: "title" });
  expect(describeDiagnostic(mistake, wording, chain("rn", "fr", "en"))).toEqual({
    message: "Il n’y a pas ici de champ nommé «\u00a0titel\u00a0». Vouliez-vous dire «\u00a0title\u00a0»\u00a0?",
    hint: "Les champs possibles sont\u00a0: title, summary. Corrigez le nom, ou supprimez la ligne.",
  });
  expect(describeDiagnostic(mistake, wording, chain("vi")).message).toBe(
    "There is no field called “titel” here. Did you mean “title”?",
  );
});

test("without a suggestion, and where the wording already names it, nothing is added", () => {
  const unknown = diagnose("unknown-locale", "bi", position, { locale: "xx", suggestion: undefined });
  expect(describeDiagnostic(unknown, wording, chain("en")).message).toBe("“xx” is not a language code that this system knows.");
  const country = diagnose("country-code-as-language", "bi", position, { locale: "vn", suggestion: "vi" });
  expect(describeDiagnostic(country, wording, chain("en"))).toEqual({
    message: "“vn” is the code of a country, but a language is asked for here.",
    hint: "Use the code of the language of the text, such as `vi`.",
  });
});

test("what was expected is said in the language", () => {
  const mistake = diagnose("wrong-type", "bi", position, { field: "draft", expected: "yesNo" });
  expect(describeDiagnostic(mistake, wording, chain("pt")).message).toBe(
    "O campo “draft” não tem a forma certa. Deve ser: true (sim) ou false (não).",
  );
  const other = diagnose("wrong-type", "bi", position, { field: "draft", expected: "constructor" });
  expect(describeDiagnostic(other, wording, chain("en")).message).toBe(
    "The field “draft” does not have the right form. It should be: constructor.",
  );
});

test("placeholders and nesting inside a value stay as they were written", () => {
  const value = "{{field}} $t(word.error) {{- known}} $& <i>";
  const mistake = diagnose("unknown-choice", "bi", position, { field: "{{value}}", value, known: "$1" });
  expect(describeDiagnostic(mistake, wording, chain("en"))).toEqual({
    message: `“${value}” is not one of the values that the field “{{value}}” may have.`,
    hint: "Choose from: $1.",
  });
});

test("controls, line ends and marks of direction are shown, not obeyed", () => {
  const value = "a\u001b[31m\r\n\tb\u202Ec\u0085\u2028\ud800d";
  const mistake = diagnose("bad-slug", "bi", position, { field: "slug", value });
  expect(describeDiagnostic(mistake, wording, chain("en")).message).toBe(
    "“a\\u001B[31m\\r\\n\\tb\\u202Ec\\u0085\\u2028\\uD800d”, in “slug”, cannot be part of a web address.",
  );
});

test("a long value is cut at 200 characters, whole characters only", () => {
  const mistake = diagnose("reserved-slug", "bi", position, { slug: "𞤀".repeat(5000) });
  const { message } = describeDiagnostic(mistake, wording, chain("en"));
  expect(message).toBe(`The name “${"𞤀".repeat(199)}…” is already an address of the standard site.`);
});

test("the terminal's own words come from the same files", () => {
  expect(terminalPhrase("word.error", {}, wording, chain("fr"))).toBe("erreur");
  expect(terminalPhrase("summary.counts", { errors: "2", warnings: "1" }, wording, chain("pt"))).toBe("Erros: 2. Avisos: 1.");
  expect(() => terminalPhrase("word.nothing", {}, wording, chain("fr"))).toThrow("no wording for “word.nothing”");
});
