import type { Report } from "../partnership/report.ts";

/** Gives the report as a table for people: one line per tenant, and a sum. */
export function reportTable({ tenants }: Report): string {
  const rows = tenants.map(({ id, state, pages, bytes, ms, errors, warnings }) => [
    id,
    state,
    String(pages),
    megabytes(bytes),
    `${(ms / 1000).toFixed(1)} s`,
    String(errors),
    String(warnings),
  ]);
  const table = [["tenant", "state", "pages", "size", "time", "errors", "warnings"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ");
  return `${table.map(line).join("\n")}\n`;
}

function megabytes(bytes: number): string {
  return bytes === 0 ? "–" : `${(bytes / 1e6).toFixed(1)} MB`;
}
