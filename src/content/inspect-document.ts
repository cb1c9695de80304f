import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Inspector } from "../formats/inspector.ts";
import { isKnownLocale } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { MediaFile } from "../model/media-file.ts";
import type { Position } from "../model/position.ts";

/** A document of more bytes takes minutes on a slow connection: decision of this project. */
const HEAVY_BYTES = 10_000_000;

/** What a document of `media/` says about itself, for its label. Takes its bytes over: nobody else can read them afterwards. */
export async function inspectDocument(
  inspector: Inspector,
  content: Uint8Array<ArrayBuffer>,
  { path, bytes }: Pick<MediaFile, "path" | "bytes">,
  tenant: string,
  position: Position,
): Promise<Outcome<Pick<MediaFile, "format" | "pages" | "language">>> {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const { pages, language, isUnreadable } = await inspector.inspect(content, ending);
  const diagnostics: Diagnostic[] = [];
  if (isUnreadable) diagnostics.push(diagnose("unreadable-document", tenant, position, { name: path }));
  if (bytes > HEAVY_BYTES) {
    const size = `${Math.round(bytes / 1e5) / 10} MB`;
    diagnostics.push(diagnose("heavy-document", tenant, position, { name: path, size }));
  }
  return { value: { format: ending.toUpperCase(), pages, language: localeOf(language) }, diagnostics };
}

/** A file says `fr-FR` or `fr_BE` where the registry has only French. */
function localeOf(written: string | undefined): LocaleTag | undefined {
  const tag = written?.replaceAll("_", "-") ?? "";
  const language = tag.split("-")[0]?.toLowerCase() ?? "";
  return [tag, language].find(isKnownLocale);
}
