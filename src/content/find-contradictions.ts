import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Entry } from "../model/document.ts";
import { placingFacts } from "../schema/shared-facts.ts";

/** Finds documents that place their entry elsewhere than its source does: the site follows the source, and says so. */
export function findContradictions(entries: readonly Entry[], tenant: string): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    const facts = Object.entries(placingFacts(entry));
    return [...entry.documents.values()].flatMap((document) =>
      facts.flatMap(([field, value]) => {
        const own = (document.fields as Readonly<Record<string, unknown>>)[field];
        if (own === undefined || own === value) return [];
        const position = document.positionByPath.get(field) ?? { file: document.file, line: 1, column: 1 };
        return [diagnose("contradicting-fact", tenant, position, { field, value: String(own), shown: String(value) })];
      }),
    );
  });
}
