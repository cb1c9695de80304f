import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Position } from "../model/position.ts";
import type { Page } from "../model/site.ts";
import type { Tenant } from "../model/tenant.ts";
import type { Contexts } from "./alternates.ts";
import { permalinkOf, type Reading } from "./reading.ts";

/** Two pages at one address: whoever came second would silently replace the first. */
export function checkPermalinks(tenant: Tenant, contexts: Contexts, pages: readonly Page[]): readonly Diagnostic[] {
  const placesByKey = placesByAddress(tenant, contexts);
  const nowhere = { file: `tenants/${tenant.id}/tenant.yml`, line: 1, column: 1 };
  const taken = new Map<string, number>();
  for (const { permalink } of pages) taken.set(keyOf(permalink), (taken.get(keyOf(permalink)) ?? 0) + 1);
  return pages.flatMap(({ permalink }) => {
    const key = keyOf(permalink);
    if ((taken.get(key) ?? 0) < 2) return [];
    taken.delete(key);
    // A page that all sites share was there before: it is the tenant's file that must give way.
    const isShared = ({ file }: Position) => file.startsWith("tenants/partnership/");
    const [first = nowhere, ...others] = (placesByKey.get(key) ?? []).toSorted(
      (a, b) => Number(isShared(b)) - Number(isShared(a)),
    );
    // Where nobody else asked for the address, the other page is one that every site has.
    if (others.length === 0) return [diagnose("duplicate-permalink", tenant.id, first, { permalink, other: permalink })];
    const other = `${first.file}:${first.line}`;
    return others.map((place) => diagnose("duplicate-permalink", tenant.id, place, { permalink, other }));
  });
}

/** On many file systems, addresses that differ only in case are one file; an address with a slash at the end is a file as well. */
function keyOf(permalink: string): string {
  return permalink.toLowerCase().replace(/\/index\.html$/, "/");
}

/** Where each address was asked for: by a document's slug or file name, by the forward that a slug leaves behind, or by a redirect. */
function placesByAddress(tenant: Tenant, contexts: Contexts): ReadonlyMap<string, readonly Position[]> {
  const places = new Map<string, Position[]>();
  const add = (permalink: string, place: Position) =>
    places.set(keyOf(permalink), [...(places.get(keyOf(permalink)) ?? []), place]);
  const readings = [...contexts.values()].flatMap((context) => [...context.readings.values()]);
  const placed = readings.map((reading) => ({ ...reading, place: placeOf(reading) }));
  for (const { permalink, place } of placed) add(permalink, place);
  for (const { entry, locale, permalink, place } of placed) {
    const forward = permalinkOf(entry, locale, entry.slug);
    if (forward !== permalink) add(forward, place);
  }
  for (const { from, position } of tenant.redirects) add(from, position);
  return places;
}

function placeOf({ document }: Reading): Position {
  return document.positionByPath.get("slug") ?? { file: document.file, line: 1, column: 1 };
}
