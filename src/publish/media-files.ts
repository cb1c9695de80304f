import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { MediaOutput } from "../model/site.ts";
import type { TenantId } from "../model/tenant-id.ts";
import { refuseChanged } from "./changed-file.ts";

/** Gives the bytes that a file had when the tenant was read; undefined where it has changed since. */
export type ReadAgain = (file: { readonly absolutePath: string; readonly hash: string }) => Uint8Array | undefined;

/** Gives the documents of a site as they are; each is read when it is written. Says which have changed since the tenant was read. */
export function mediaFiles(media: readonly MediaOutput[], tenantId: TenantId, read: ReadAgain): Outcome<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const output of media) {
    const bytes = read(output)?.length;
    if (bytes === undefined) diagnostics.push(changedFile(output.path, tenantId));
    else {
      const content = { bytes, hash: output.hash, read: () => read(output) ?? refuseChanged(output.absolutePath) };
      files.push({ path: output.permalink.slice(1), content });
    }
  }
  return { value: files, diagnostics };
}

/** Says that a file is no longer the one that was read. */
export function changedFile(path: string, tenantId: TenantId): Diagnostic {
  const position = { file: `tenants/${tenantId}/${path}`, line: 1, column: 1 };
  return diagnose("unreadable-file", tenantId, position, { reason: "changed" });
}
