import { join } from "node:path";
import type { Day } from "../model/day.ts";
import { writeFileInOneStep } from "../publish/write-file.ts";

/** How a tenant came out of a build. `kept`: it has errors, and the last good site stays. `failed`: it has errors and never had a site. */
export type TenantState = "published" | "unchanged" | "kept" | "failed";

/** One line of the report. */
export interface TenantReport {
  readonly id: string;
  readonly state: TenantState;
  readonly pages: number;
  readonly bytes: number;
  readonly ms: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What a build did: `dist/report.json`. */
export interface Report {
  readonly generator: string;
  readonly today: Day;
  readonly tenants: readonly TenantReport[];
}

/** Writes `report.json` below the output folder. */
export function writeReport(outFolder: string, report: Report): void {
  writeFileInOneStep(join(outFolder, "report.json"), `${JSON.stringify(report, undefined, 2)}\n`);
}
