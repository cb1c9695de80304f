import { openArchive } from "./archive.ts";

/** What OpenDocument and EPUB call themselves in their part `mimetype`. */
const FORMAT_BY_MIMETYPE: Readonly<Record<string, string>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.text-template": "ott",
  "application/vnd.oasis.opendocument.spreadsheet-template": "ots",
  "application/vnd.oasis.opendocument.presentation-template": "otp",
  "application/vnd.oasis.opendocument.graphics": "odg",
  "application/epub+zip": "epub",
};

/** What the main part of an Office file is called in its list of types; those with macros are programs. */
const FORMAT_BY_MAIN_PART: readonly (readonly [words: string, format: string])[] = [
  ["wordprocessingml.document.main+xml", "docx"],
  ["wordprocessingml.template.main+xml", "dotx"],
  ["ms-word.document.macroEnabled", "docm"],
  ["ms-word.template.macroEnabled", "dotm"],
  ["spreadsheetml.sheet.main+xml", "xlsx"],
  ["spreadsheetml.template.main+xml", "xltx"],
  ["ms-excel.sheet.macroEnabled", "xlsm"],
  ["ms-excel.template.macroEnabled", "xltm"],
  ["ms-excel.sheet.binary", "xlsb"],
  ["presentationml.presentation.main+xml", "pptx"],
  ["presentationml.slideshow.main+xml", "ppsx"],
  ["presentationml.template.main+xml", "potx"],
  ["ms-powerpoint.presentation.macroEnabled", "pptm"],
  ["ms-powerpoint.slideshow.macroEnabled", "ppsm"],
];

/** Tells which kind of document a zip is; `zip` where it is only an archive. Undefined where it cannot be opened. */
export async function zipFormat(content: Uint8Array): Promise<string | undefined> {
  const archive = await openArchive(content);
  if (!archive) return undefined;
  const mimetype = (await archive.read("mimetype"))?.trim();
  const named = mimetype !== undefined && Object.hasOwn(FORMAT_BY_MIMETYPE, mimetype) ? FORMAT_BY_MIMETYPE[mimetype] : undefined;
  if (named !== undefined) return named;
  const types = await archive.read("[Content_Types].xml");
  return FORMAT_BY_MAIN_PART.find(([words]) => types?.includes(words))?.[1] ?? "zip";
}
