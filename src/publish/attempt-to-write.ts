import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { refusalOf } from "./refusal.ts";

/** Does what writes below `outFolder`; a disk that is full, read-only or closed becomes a diagnostic. */
export async function attemptToWrite<Value>(
  outFolder: string,
  tenantId: TenantId,
  write: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await write();
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    const { path = outFolder } = error as NodeJS.ErrnoException;
    const position = { file: `tenants/${tenantId}`, line: 1, column: 1 };
    return { diagnostics: [diagnose("cannot-write", tenantId, position, { path, reason })] };
  }
}
