import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { planned } from "../planned.ts";
import { pdf } from "../pdf.ts";
import { docx, pptx, zip } from "../zip.ts";

const land = `
  -- tenant.yml --
  locales: [en]
  name:
    en: Land
`;

const said = async (name: string, content: Uint8Array) => {
  const { diagnostics } = await planned(land, { bytes: { [`media/${name}`]: content } });
  return diagnostics.map((line) => line.replace(`media/${name}:1:1 `, "").replace(` name=media/${name}`, ""));
};

const picture = (format: "png" | "jpeg" | "webp" | "avif" | "tiff") =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: "#3a7" } })
    .toFormat(format)
    .toBuffer();

/** A file of the older Office: nothing but its beginning and the name of a part. */
const compound = (...parts: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...parts.map((part) => Buffer.from(`${part}\0`, "utf16le")),
  ]);

const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0"), Buffer.alloc(200)]);
const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256));

describe("a file that is something else than its ending says is refused, with the name that it should have", () => {
  test.each<readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["a PDF", "report.docx", () => pdf(), "PDF suggestion=media/report.pdf"],
    ["a JPEG", "field.png", () => picture("jpeg"), "JPG suggestion=media/field.jpg"],
    ["a PNG", "field.jpeg", () => picture("png"), "PNG suggestion=media/field.png"],
    ["an AVIF picture", "field.jpg", () => picture("avif"), "AVIF"],
    ["a TIFF picture", "field.jpg", () => picture("tiff"), "TIF"],
    ["a web page", "report.pdf", () => Buffer.from("<!-- saved -->\n<!DOCTYPE html><title>404</title>"), "HTML"],
    ["a web page", "table.csv", () => Buffer.from("\ufeff<html><body>Log in</body></html>"), "HTML"],
    ["a web page", "table.xls", () => Buffer.from("<html><table></table></html>"), "HTML"],
    ["a program of Windows", "report.pdf", () => program, "EXE"],
    ["a program of Windows", "table.csv", () => program, "EXE"],
    ["an archive", "report.docx", () => zip({ "a.txt": "a" }), "ZIP suggestion=media/report.zip"],
    ["a presentation", "report.docx", () => pptx("3"), "PPTX suggestion=media/report.pptx"],
    ["a Word document", "report.zip", () => docx("3", "fr"), "DOCX suggestion=media/report.docx"],
    [
      "a Word document with macros",
      "report.docx",
      () => zip({ "[Content_Types].xml": "ms-word.document.macroEnabled.main+xml" }),
      "DOCM",
    ],
    ["an older Word document", "report.docx", () => compound("WordDocument"), "DOC suggestion=media/report.doc"],
    ["an RTF text", "report.doc", () => Buffer.from("{\\rtf1 Bonjour}"), "RTF suggestion=media/report.rtf"],
    ["a text", "report.pdf", () => Buffer.from("The report follows."), "TXT suggestion=media/report.txt"],
    ["a PDF", "report.txt", () => pdf(), "PDF suggestion=media/report.pdf"],
  ])("%s named %s", async (_, name, make, format) => {
    expect(await said(name, await make())).toEqual([`wrong-file-ending format=${format}`]);
  });

  test.each(["table.csv", "report.txt", "report.pdf", "report.docx", "report.xls"])(
    "or with none where nobody knows it: %s",
    async (name) => {
      expect(await said(name, noise)).toEqual([
        `unrecognised-file format=${name.slice(name.lastIndexOf(".") + 1).toUpperCase()}`,
      ]);
    },
  );

  test("also where a document breaks off so early that nobody could open it", async () => {
    expect(await said("report.docx", docx("3", "fr").subarray(0, 200))).toEqual(["unrecognised-file format=DOCX"]);
  });
});

describe("a file that is what it says is taken", () => {
  const table = "MZ;Moçambique;çãé\r\nBM;Bermudes;à\r\n".repeat(40);
  test.each<readonly [string, string, Uint8Array]>([
    ["a table in UTF-8", "table.csv", Buffer.from(table)],
    ["a table in UTF-8 that says so", "table.csv", Buffer.from(`\ufeff${table}`)],
    ["a table in Windows-1252", "table.csv", Buffer.from(table, "latin1")],
    ["a table in UTF-16", "table.csv", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["a table in UTF-16 from another machine", "table.csv", Buffer.from(`\ufeff${table}`, "utf16le").swap16()],
    ["a table in UTF-16 that does not say so", "table.csv", Buffer.from(table, "utf16le")],
    ["a text of one letter", "report.txt", Buffer.from("a")],
    ["a text that speaks of formats", "report.txt", Buffer.from("A file that begins with %PDF-1.7 is a PDF. <html> is not.")],
    ["a text in Arabic", "report.txt", Buffer.from("تقرير عن التنوع البيولوجي")],
    [
      "a PDF with lines of a mail before it",
      "report.pdf",
      Buffer.concat([Buffer.from("Content-Type: application/pdf\r\n\r\n"), pdf()]),
    ],
    ["an older Word document with a table in it", "report.doc", compound("Workbook", "WordDocument")],
    ["an older table", "table.xls", compound("Workbook")],
    ["a Word document with a password", "report.docx", compound("EncryptedPackage")],
    ["an archive", "maps.zip", zip({ "a.txt": "a", "../b": "b" })],
  ])("%s", async (_, name, content) => {
    expect(await said(name, content)).toEqual([]);
  });
});

test.each(["report.pdf", "table.csv", "field.png"])("a file without a single byte is named as empty: %s", async (name) => {
  expect(await said(name, new Uint8Array())).toEqual(["empty-file"]);
});
