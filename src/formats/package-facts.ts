import { openArchive, type Archive } from "./archive.ts";
import { believable, type DocumentFacts } from "./document-facts.ts";
import { firstElements } from "./xml-parts.ts";

/** What a document that is a zip says in its own metadata. */
export async function packageFacts(content: Uint8Array, format: string): Promise<DocumentFacts> {
  const archive = await openArchive(content);
  if (!archive) return {};
  switch (format) {
    case "docx":
      return officeFacts(archive, "Pages");
    case "pptx":
      return officeFacts(archive, "Slides");
    case "xlsx":
      return officeFacts(archive, undefined);
    case "odt":
    case "ods":
    case "odp":
      return openDocumentFacts(archive, format);
    case "epub":
      return bookFacts(archive);
    default:
      return {};
  }
}

/** Word and PowerPoint count when they save. */
async function officeFacts(archive: Archive, counted: string | undefined): Promise<DocumentFacts> {
  const application = counted === undefined ? undefined : await archive.read("docProps/app.xml");
  const pages = counted === undefined ? undefined : textIn(application, counted);
  const language = textIn(await archive.read("docProps/core.xml"), "dc:language");
  return believable({ pages: countIn(pages), language });
}

async function openDocumentFacts(archive: Archive, format: string): Promise<DocumentFacts> {
  const meta = (await archive.read("meta.xml")) ?? "";
  const elements = firstElements(meta, ["dc:language", "meta:document-statistic"]);
  const count = elements.get("meta:document-statistic")?.attributes["meta:page-count"];
  return believable({
    pages: format === "odt" ? countIn(count) : undefined,
    language: elements.get("dc:language")?.text,
  });
}

async function bookFacts(archive: Archive): Promise<DocumentFacts> {
  const container = (await archive.read("META-INF/container.xml")) ?? "";
  const path = firstElements(container, ["rootfile"]).get("rootfile")?.attributes["full-path"] ?? "";
  return believable({ language: textIn(await archive.read(path), "dc:language") });
}

function textIn(xml: string | undefined, name: string): string | undefined {
  return firstElements(xml ?? "", [name]).get(name)?.text;
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
