declare const day: unique symbol;
declare const partialDay: unique symbol;

/** A calendar day in UTC, `YYYY-MM-DD`. */
export type Day = PartialDay & { readonly [day]: true };

/** A day of which only the month or the year may be known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY` (ISO 8601 reduced precision). */
export type PartialDay = string & { readonly [partialDay]: true };

const PARTIAL_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Tells whether the text is a partial day that exists in the calendar: not `2026-02-30`, not `2026-13`. */
export function isPartialDay(text: string): text is PartialDay {
  const parts = PARTIAL_DAY.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const instant = new Date(Date.UTC(year, month - 1, date));
  return year > 0 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
}

/** The last day of a month or year, or the day itself. */
export function lastDayOf(day: PartialDay): Day {
  const [year = 0, month = 12, date] = day.split("-").map(Number);
  // The day before the first of the month after, or the date that is given.
  return isoDay(new Date(date === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, date)));
}

/** The day after. */
export function dayAfter(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return isoDay(new Date(Date.UTC(year, month - 1, date + 1)));
}

function isoDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day;
}

/** Tells whether the text is a full day that exists in the calendar. */
export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDay(text);
}
