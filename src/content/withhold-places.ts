import type { CommonFields, Document, Entry } from "../model/document.ts";
import { collectionNamed } from "../schema/collections.ts";
import { roundingOf, stricter, type Sensitivity } from "../schema/sensitivity.ts";

interface Place {
  readonly lat: number;
  readonly lon: number;
}

type WithPlaces = CommonFields & { readonly sensitivity?: Sensitivity; readonly places?: readonly Place[] };

/**
 * Gives an entry of which no later step knows more of its places than may be published: no page, map or feed can give away what it never had.
 * Where the documents of an entry name several levels, the strictest holds for all of them.
 */
export function withholdPlaces(entry: Entry): Entry {
  const whereabouts = collectionNamed(entry.collection)?.whereabouts ?? [];
  if (whereabouts.length === 0) return entry;
  const documents = [...entry.documents.values()];
  const level = documents.map(({ fields }) => (fields as WithPlaces).sensitivity).reduce(stricter, undefined);
  if (!level) return entry;
  const kept = [...entry.documents].map(([locale, document]) => [locale, withheld(document, level, whereabouts)] as const);
  return { ...entry, documents: new Map(kept) };
}

function withheld(document: Document, level: Sensitivity, whereabouts: readonly string[]): Document {
  const fields = document.fields as WithPlaces;
  const degrees = roundingOf(level);
  if (degrees === undefined) {
    const kept = Object.entries(fields).filter(([name]) => !whereabouts.includes(name));
    return { ...document, fields: { ...Object.fromEntries(kept), sensitivity: level } as CommonFields };
  }
  const places = fields.places && distinct(fields.places.map((place) => rounded(place, degrees)));
  return { ...document, fields: { ...fields, sensitivity: level, ...(places ? { places } : {}) } as CommonFields };
}

function rounded({ lat, lon }: Place, degrees: number): Place {
  const steps = Math.round(1 / degrees);
  const onGrid = (value: number) => Math.round(value * steps) / steps + 0;
  return { lat: onGrid(lat), lon: onGrid(lon) };
}

/** Several places may come to the same; how many there were would say something as well. */
function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.lat} ${place.lon}`, place])).values()];
}
