import type { DocumentFacts } from "./document-facts.ts";
import { packageFacts } from "./package-facts.ts";
import { openPdfReader } from "./pdf-reader.ts";

/** Looks into the documents of a tenant, one after another. */
export interface Inspector {
  /** Gives what a document of a known format says about itself. Takes the bytes over: nobody else can read them afterwards. */
  readonly inspect: (content: Uint8Array<ArrayBuffer>, format: string) => Promise<DocumentFacts>;
  readonly close: () => void;
}

/** Opens an inspector. It costs nothing until there is a PDF. */
export function openInspector(): Inspector {
  const pdfReader = openPdfReader();
  return {
    inspect: (content, format) => (format === "pdf" ? pdfReader.read(content) : packageFacts(content, format)),
    close: pdfReader.close,
  };
}
