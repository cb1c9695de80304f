import fc from "fast-check";

/** Texts of the kinds that have broken other programs: each a class, not a list of all. */
export const NASTY: readonly string[] = [
  "<script>__pwned()</script>",
  "</title><script>__pwned()</script>",
  '"><img src=x onerror=__pwned()>',
  "' onmouseover='__pwned()' x='",
  "<svg/onload=__pwned()>",
  "]]><script>__pwned()</script><![CDATA[",
  "--><script>__pwned()</script><!--",
  "javascript:__pwned()",
  "JaVaScRiPt:__pwned()//",
  "java\nscript:__pwned()",
  "\u0001javascript:__pwned()",
  "data:text/html,<script>__pwned()</script>",
  "vbscript:msgbox(1)",
  "//evil.example/x",
  "https://evil.example@good.example/",
  "https:\\\\evil.example",
  "{{ 7*7 }}{{ range.constructor('return process')().exit() }}",
  "{% include '/etc/passwd' %}",
  "${process.exit(1)} #{7*7} <%= 7*7 %> {# x #}",
  "[x](javascript:__pwned())",
  "![x](data:image/svg+xml,<svg/onload=__pwned()>)",
  '<https://evil.example/"onclick=__pwned()>',
  "&lt;script&gt;__pwned()&lt;/script&gt; &amp;#x3c; &#0; &nbsp",
  "../../victim/index.html",
  "/etc/passwd",
  "C:\\Windows\\win.ini",
  "%2e%2e%2f%00",
  "con",
  "\u0000",
  "\uD800",
  "\uFEFFx",
  "a\u202Ecod.exe",
  "Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359",
  "\u2028\u2029\u0085",
  "ﷺ".repeat(50),
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "مرحبا \u200Fabc\u200E ١٢٣",
  '=HYPERLINK("https://evil.example")',
  "- a: &b [*b]",
  "!!js/function 'x'",
  "---\n# no\n---js\nprocess.exit()\n---",
  "&anchor *alias !tag | > % @ `",
  "null",
  "~",
  "yes",
  "0x1F",
  "1e999",
  ".inf",
  "2026-02-30",
  "12:30:45",
  "__proto__",
  "constructor",
  "a".repeat(299),
  "a".repeat(301),
  "word ".repeat(400),
  "x".repeat(5000),
  "",
  " ",
  "\t",
  "\r\n",
];

/** Any text: of all characters there are, of the nasty ones, or some of them together. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(" ")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("https://", "mailto:", "tel:", "http://x.example/?", "/"), fc.constantFrom(...NASTY))
      .map((parts) => parts.join("")),
  },
);

const deep = (depth: number): unknown => (depth === 0 ? "x" : depth % 2 ? [deep(depth - 1)] : { a: deep(depth - 1) });

/** Any value that a file can hold: of the right type or another, deep, long, or with the names that languages keep for themselves. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(-1, 1e21, 9e15)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map(deep) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 150, max: 3000 }), nastyText)
      .map(([count, text]) => Array<string>(count).fill(text.slice(0, 20))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("__proto__", "constructor", "prototype", "toString", "en", "fr", "title"), nastyText)
      .map(([key, text]) =>
        // Not a literal: there, __proto__ would be no key.
        Object.fromEntries([[key, { polluted: text }]]),
      ),
  },
);

/** How a value stands in a file. */
export type Writing = "json" | "plain" | "quoted" | "block";
export const writing: fc.Arbitrary<Writing> = fc.constantFrom("json", "json", "plain", "quoted", "block");

/** Writes fields as YAML: one of them in the way that is wanted, the others as JSON, which is YAML too. */
export function yamlOf(fields: Readonly<Record<string, unknown>>, attacked: string, how: Writing): string {
  return Object.entries(fields)
    .map(
      ([name, value]) => `${name}: ${name === attacked && typeof value === "string" ? written(value, how) : inOneLine(value)}\n`,
    )
    .join("");
}

function written(text: string, how: Writing): string {
  if (how === "plain") return text;
  if (how === "quoted") return `'${text.replaceAll("'", "''")}'`;
  if (how === "block") return `|-\n  ${text.replaceAll("\n", "\n  ")}`;
  return inOneLine(text);
}

function inOneLine(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}
