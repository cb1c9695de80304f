import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TenantReport } from "../partnership/report.ts";
import type { ExitCode } from "./environment.ts";

/** 0 fine · 1 every tenant has errors, or what all share has · 3 some have. */
export function exitCodeOf(tenants: readonly TenantReport[], diagnostics: readonly Diagnostic[]): ExitCode {
  const broken = tenants.filter(({ errors, state }) => errors > 0 || state === "kept" || state === "failed");
  if (broken.length > 0) return broken.length === tenants.length ? 1 : 3;
  return hasErrors(diagnostics) ? 1 : 0;
}
