import { catalogue } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseLocaleTag } from "../i18n/locale-registry.ts";
import { isDay } from "../model/day.ts";
import type { PictureOutput } from "../model/picture.ts";
import type { JobResult } from "./job.ts";

/** More than any job says; see `limitDiagnostics`. */
const MAX_DIAGNOSTICS = 1000;
const MAX_CHARACTERS = 10_000;
const MAX_PICTURES = 100_000;
/** Files that have passed the gate for names; see `isSafeSegment`. */
const MEDIA = /^media\/[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const RELEASE = /^[0-9a-f]{32}$/;

/** Tells whether what a confined process says of its job has the form of a result, and speaks of its own tenant only: whoever broke it may say anything. */
export function isSoundResult(said: unknown, tenantId: string): said is JobResult {
  if (!isRecord(said)) return false;
  const { diagnostics, pages, bytes, validUntil, locale, release, pending } = said;
  return (
    Array.isArray(diagnostics) &&
    diagnostics.length <= MAX_DIAGNOSTICS &&
    diagnostics.every((diagnostic) => isSoundDiagnostic(diagnostic, tenantId)) &&
    isCount(pages) &&
    isCount(bytes) &&
    (validUntil === undefined || (isText(validUntil) && isDay(validUntil))) &&
    (locale === undefined || (isText(locale) && !("problem" in parseLocaleTag(locale)))) &&
    (release === undefined || (isText(release) && RELEASE.test(release))) &&
    (pending === undefined || (Array.isArray(pending) && pending.length <= MAX_PICTURES && pending.every(isSoundPicture)))
  );
}

/** Tells whether a file that a confined process names is one that it may have read. Its lines may be shown. */
export function isOwnFile(file: string, tenantId: string): boolean {
  const isBelow = [tenantId, "partnership"].some((name) => file === `tenants/${name}` || file.startsWith(`tenants/${name}/`));
  return isBelow && !file.split("/").includes("..");
}

function isSoundDiagnostic(said: unknown, tenantId: string): said is Diagnostic {
  if (!isRecord(said) || !isRecord(said["position"]) || !isRecord(said["values"])) return false;
  const { code, level, tenant, position, values } = said;
  if (!isText(code) || !Object.hasOwn(catalogue, code)) return false;
  const entry = catalogue[code as keyof typeof catalogue];
  return (
    level === entry.level &&
    (tenant === tenantId || tenant === "partnership") &&
    isText(position["file"]) &&
    isOwnFile(position["file"], tenantId) &&
    isCount(position["line"]) &&
    isCount(position["column"]) &&
    Object.values(values).every(isText) &&
    entry.values.every((name) => Object.hasOwn(values, name))
  );
}

/** What else it says of the picture is given to another confined process, and believed by none of ours. */
function isSoundPicture(said: unknown): said is PictureOutput {
  return (
    isRecord(said) && isText(said["path"]) && isText(said["hash"]) && MEDIA.test(said["path"]) && !said["path"].includes("..")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_CHARACTERS;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
