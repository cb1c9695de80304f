import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { isFull, pagesOf, realSites, TENANTS, type SitePage } from "./real-sites.ts";

/** In an ordinary run one page in so many of each kind is validated; in the full proof, all. */
const SHARE = 6;

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:document"],
  rules: {
    // Matters of taste: the standard allows both.
    "doctype-style": "off",
    "long-title": "off",
    // Style sheets come from the same server as the page; a hash of theirs is in their name.
    "require-sri": "off",
  },
});

/** Addresses of one kind look alike: `news/*`, `about`, and the locale makes no difference. */
function kindOf({ permalink }: SitePage): string {
  const [, locale = "", first = "", second] = permalink.split("/");
  if (first === "") return locale;
  return second ? `${first}/*` : "*";
}

test("every page is valid HTML", async () => {
  const out = await realSites();
  const seen = new Map<string, number>();
  const chosen = TENANTS.flatMap((tenant) => pagesOf(out, tenant)).filter((page) => {
    const kind = `${page.tenant} ${kindOf(page)}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return isFull || count % SHARE === 0;
  });
  const faults: string[] = [];
  for (const { tenant, permalink, html } of chosen) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results)
      for (const { line, ruleId, message } of messages) faults.push(`${tenant}${permalink}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
  expect(chosen.length).toBeGreaterThan(100);
}, 900_000);
