import type { CommonFields, Document, Entry } from "../model/document.ts";
import { entryKey } from "../model/entry-key.ts";
import { collectionNamed } from "../schema/collections.ts";
import { roundingOf, stricter, type Sensitivity } from "../schema/sensitivity.ts";

interface Place {
  readonly lat: number;
  readonly lon: number;
}

type WithPlaces = CommonFields & { readonly sensitivity?: Sensitivity; readonly places?: readonly Place[] };

/** A document, published or not, and the key of its entry. */
export interface WrittenDocument {
  readonly key: string;
  readonly document: Document;
}

/**
 * Gives the entries, of which no later step knows more of the places than may be published: no page, map or feed can give away what it never had.
 * Where the documents of an entry name several levels, the strictest holds for all of them; `written` are all documents, for a draft or a blank
 * translation may be the one that names it. Of the highest level, no other entry says either that the species lives there.
 */
export function withholdPlaces(entries: readonly Entry[], written: readonly WrittenDocument[]): readonly Entry[] {
  const levelByKey = new Map<string, Sensitivity>();
  for (const { key, document } of written) {
    const level = stricter(levelByKey.get(key), (document.fields as WithPlaces).sensitivity);
    if (level) levelByKey.set(key, level);
  }
  const isHidden = (key: string) => {
    const level = levelByKey.get(key);
    return level !== undefined && roundingOf(level) === undefined;
  };
  return entries.map((entry) => {
    const level = levelByKey.get(entryKey(entry));
    const whereabouts = collectionNamed(entry.collection)?.whereabouts ?? [];
    if (level) return mapDocuments(entry, (document) => withheld(document, level, whereabouts));
    return mapDocuments(entry, (document) => withoutSpecies(document, isHidden));
  });
}

function mapDocuments(entry: Entry, change: (document: Document) => Document): Entry {
  return { ...entry, documents: new Map([...entry.documents].map(([locale, document]) => [locale, change(document)])) };
}

/** Leaves out of a document's list of species those whose places nobody may know: the document has a place itself. */
function withoutSpecies(document: Document, isHidden: (key: string) => boolean): Document {
  const { species } = document.fields as { readonly species?: readonly string[] };
  if (!species?.some(isHidden)) return document;
  return { ...document, fields: { ...document.fields, species: species.filter((key) => !isHidden(key)) } as CommonFields };
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
