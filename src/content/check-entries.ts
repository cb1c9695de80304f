import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseLocaleTag } from "../i18n/locale-registry.ts";
import type { CommonFields, Document } from "../model/document.ts";
import type { Position } from "../model/position.ts";
import type { Tenant } from "../model/tenant.ts";
import { collectionNamed, collections } from "../schema/collections.ts";
import type { Field, FieldMap } from "../schema/field.ts";

type Unreadable = readonly { readonly collection: string; readonly slug: string }[];

/** Slugs of pages that are addresses of the standard site. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...collections.map(({ name }) => name).filter((name) => name !== "news"),
  "attribution", "feed", "search", "media", "assets", "index", "404",
]);

/** The rules that no single field can know: references, locale tags, dates in order, reserved addresses. */
export function checkEntries(tenant: Tenant, unreadable: Unreadable): readonly Diagnostic[] {
  const known = new Set([
    ...[...tenant.entries, ...tenant.sharedEntries].map((entry) => `${entry.collection}/${entry.slug}`),
    ...unreadable.map(({ collection, slug }) => `${collection}/${slug}`),
  ]);
  const diagnostics: Diagnostic[] = [];
  const check = (value: unknown, field: Field, path: string, document: Pick<Document, "positionByPath" | "file">) => {
    const position = document.positionByPath.get(path) ?? { file: document.file, line: 1, column: 1 };
    diagnostics.push(...checkValue(value, field, path, position, known, tenant.id));
    for (const [name, child, childPath] of childrenOf(value, field, path)) check(name, child, childPath, document);
  };
  const settings = { file: `tenants/${tenant.id}/tenant.yml`, positionByPath: tenant.settingsPositionByPath };
  const contact = tenant.settings.contact;
  if (contact !== undefined && !known.has(contact)) {
    const position = settings.positionByPath.get("contact") ?? { file: settings.file, line: 1, column: 1 };
    diagnostics.push(diagnose("unknown-entry", tenant.id, position, { field: "contact", value: contact }));
  }
  for (const entry of tenant.entries) {
    const definition = collectionNamed(entry.collection);
    if (!definition) continue;
    for (const document of entry.documents.values()) {
      for (const [name, field] of Object.entries(definition.fields as FieldMap))
        check((document.fields as Record<string, unknown>)[name], field, name, document);
      for (const [first, second] of definition.dateOrder) diagnostics.push(...checkOrder(document, first, second, tenant.id));
      if (entry.collection === "pages" && RESERVED_SLUGS.has(document.fields.slug ?? entry.slug)) {
        const position = { file: document.file, line: 1, column: 1 };
        diagnostics.push(diagnose("reserved-slug", tenant.id, position, { slug: document.fields.slug ?? entry.slug }));
      }
    }
  }
  return diagnostics;
}

function checkValue(
  value: unknown,
  field: Field,
  path: string,
  position: Position,
  known: ReadonlySet<string>,
  tenant: string,
): readonly Diagnostic[] {
  if (typeof value !== "string") return [];
  if (field.kind === "entryOf" && !known.has(value)) return [diagnose("unknown-entry", tenant, position, { field: path, value })];
  if (field.kind !== "locale") return [];
  const parsed = parseLocaleTag(value);
  if (!("problem" in parsed)) return [];
  return parsed.problem === "country-code-as-language"
    ? [diagnose(parsed.problem, tenant, position, { locale: value, suggestion: parsed.suggestion ?? "" })]
    : [diagnose("unknown-locale", tenant, position, { locale: value, suggestion: parsed.suggestion })];
}

function childrenOf(value: unknown, field: Field, path: string): readonly (readonly [unknown, Field, string])[] {
  const { item, fields } = field;
  if (Array.isArray(value) && item) return value.map((child, index) => [child, item, `${path}.${index}`] as const);
  if (value === null || typeof value !== "object" || Array.isArray(value) || !fields) return [];
  return Object.entries(fields).map(([name, child]) => [(value as Record<string, unknown>)[name], child, `${path}.${name}`] as const);
}

function checkOrder(document: Document<CommonFields>, first: string, second: string, tenant: string): readonly Diagnostic[] {
  const fields = document.fields as Record<string, unknown>;
  const [begin, end] = [fields[first], fields[second]];
  if (typeof begin !== "string" || typeof end !== "string") return [];
  const length = Math.min(begin.length, end.length);
  if (begin.slice(0, length) <= end.slice(0, length)) return [];
  const position = document.positionByPath.get(second) ?? { file: document.file, line: 1, column: 1 };
  return [diagnose("dates-in-wrong-order", tenant, position, { first, second })];
}
