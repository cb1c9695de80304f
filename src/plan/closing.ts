import { dayAfter, lastDayOf, type Day, type PartialDay } from "../model/day.ts";
import { collectionNamed } from "../schema/collections.ts";
import type { LocaleContext } from "./locale-context.ts";
import type { Reading } from "./reading.ts";

/** Whether an entry still concerns anybody: an event that has not ended, a call that takes applications. `undated` where nothing says until when. */
export type Timeliness = "current" | "over" | "undated";

/** Tells how an entry stands to today. */
export function timelinessOf(context: LocaleContext, reading: Reading): Timeliness {
  const last = closingDay(reading);
  if (!last) return "undated";
  return last < context.today ? "over" : "current";
}

/** The next day on which an entry will have closed; undefined when time alone changes nothing. */
export function nextClosing(context: LocaleContext): Day | undefined {
  const days = [...context.readings.values()].flatMap((reading) => closingDay(reading) ?? []);
  const [next] = days.filter((day) => day >= context.today).sort();
  return next && dayAfter(next);
}

/** The last day on which an entry concerns anybody. */
function closingDay({ entry, fields }: Reading): Day | undefined {
  const names = collectionNamed(entry.collection)?.closesBy ?? [];
  const given = names.map((name) => (fields as Readonly<Record<string, unknown>>)[name]);
  const day = given.find((value) => typeof value === "string");
  return day === undefined ? undefined : lastDayOf(day as PartialDay);
}
