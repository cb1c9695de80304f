import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Position } from "../model/position.ts";
import type { Page } from "../model/site.ts";
import type { Tenant } from "../model/tenant.ts";
import type { Contexts } from "./alternates.ts";

/** Two pages at one address: whoever came second would silently replace the first. */
export function checkPermalinks(tenant: Tenant, contexts: Contexts, pages: readonly Page[]): readonly Diagnostic[] {
  const positions = positionByPermalink(tenant, contexts);
  const firstPlace = new Map<string, Position | undefined>();
  const diagnostics: Diagnostic[] = [];
  const nowhere = { file: `tenants/${tenant.id}/tenant.yml`, line: 1, column: 1 };
  for (const { permalink } of pages) {
    const places = positions.get(permalink) ?? [];
    // On many file systems, addresses that differ only in case are one file.
    const key = permalink.toLowerCase();
    if (!firstPlace.has(key)) {
      firstPlace.set(key, places[0]);
      continue;
    }
    const first = firstPlace.get(key);
    const second = places.find((place) => place !== first) ?? first ?? nowhere;
    const other = first ? `${first.file}:${first.line}` : permalink;
    diagnostics.push(diagnose("duplicate-permalink", tenant.id, second, { permalink, other }));
  }
  return diagnostics;
}

/** Where each address was asked for: by a document's slug, its file name, or a redirect. */
function positionByPermalink(tenant: Tenant, contexts: Contexts): ReadonlyMap<string, readonly Position[]> {
  const positions = new Map<string, Position[]>();
  const add = (permalink: string, position: Position) =>
    positions.set(permalink, [...(positions.get(permalink) ?? []), position]);
  for (const context of contexts.values()) {
    for (const { document, permalink } of context.readings.values()) {
      add(permalink, document.positionByPath.get("slug") ?? { file: document.file, line: 1, column: 1 });
    }
  }
  for (const { from, position } of tenant.redirects) add(from, position);
  return positions;
}
