import { describe, expect, test } from "vitest";
import type { Word } from "../../src/model/word.ts";
import { planned, published } from "../planned.ts";
import { pdf, pdfOf } from "../pdf.ts";
import { file } from "../small-land.ts";
import { docx, epub, odt, pptx, zip } from "../zip.ts";

const land = `
  -- tenant.yml --
  locales: [en, fr, ar]
  name:
    en: Land
`;

const report = (path: string, more = "") => `
  -- documents/report.en.md --
  ---
  title: The report
  kind: strategy
  file: ${path}
  ${more}
  ---
`;

/** Numbers keep their units by a space that does not break. */
const plain = ({ text }: Word) => text.replaceAll("\u00A0", " ").replaceAll("\u202F", " ");

/** What the pages of a site say about the one document that it offers. */
async function labelOf(path: string, content: Uint8Array, more = "") {
  const bytes = { [path]: content };
  const { view, diagnostics } = await planned(land + report(path, more), { bytes });
  const label = (locale: string) => view("record", `/${locale}/documents/report/`).action?.details?.map(plain);
  const [line] = view("list", "/en/documents/").groups.flatMap(({ items }) => items);
  return { label: label("en"), french: label("fr"), line: line?.details.map(plain), diagnostics };
}

describe("the label of a document", () => {
  test("says format, size, pages and language, on its page and in lists, as the reader writes it", async () => {
    const { label, french, line, diagnostics } = await labelOf(
      "media/report.pdf",
      pdf({ pages: 300, language: "fr-FR", ballast: 1_200_000 }),
    );
    expect(diagnostics).toEqual([]);
    expect(label).toEqual(["PDF", "1.2 MB", "300 pages", "Français"]);
    expect(french).toEqual(["PDF", "1,2 Mo", "300 pages", "Français"]);
    expect(line).toEqual(label);
  });

  test.each([
    ["documents", "kind: strategy"],
    ["laws", "kind: law"],
    ["biosafety", "kind: risk-assessment\norganism: Maize"],
    ["abs", "kind: checkpoint"],
  ])("stands in lists of each collection that has documents: %s", async (collection, fields) => {
    const text = land + file(`${collection}/paper.en.md`, `title: The paper\n${fields}\nfile: media/paper.pdf`);
    const { view } = await planned(text, { bytes: { "media/paper.pdf": pdf({ pages: 3 }) } });
    const [line] = view("list", `/en/${collection}/`).groups.flatMap(({ items }) => items);
    expect(line?.details.map(plain)).toContain("3 pages");
  });

  test("counts as each language does", async () => {
    const text = land + report("media/report.pdf");
    for (const [pages, english, arabic] of [
      [1, "1 page", "صفحة واحدة"],
      [2, "2 pages", "صفحتان"],
      [5, "5 pages", "5 صفحات"],
      [12, "12 pages", "12 صفحة"],
    ] as const) {
      const { view } = await planned(text, { bytes: { "media/report.pdf": pdf({ pages }) } });
      const counted = (locale: string) => view("record", `/${locale}/documents/report/`).action?.details?.[2]?.text;
      expect([counted("en"), counted("ar")]).toEqual([english, arabic]);
    }
  });

  test.each([
    ["a Word document", "report.docx", docx("12", "pt-BR"), ["12 pages", "Português"]],
    ["a presentation", "report.pptx", pptx("30"), ["30 slides", "Français"]],
    ["an OpenDocument text", "report.odt", odt("7", "rn"), ["7 pages", "Ikirundi"]],
    ["a book", "report.epub", epub("sw"), ["Kiswahili"]],
    ["a table", "report.csv", Buffer.from("MZ;Moçambique\n", "latin1"), []],
  ])("comes from the file's own data: %s", async (_, name, content, expected) => {
    const { label, diagnostics } = await labelOf(`media/${name}`, content);
    expect(diagnostics).toEqual([]);
    expect(label?.slice(2)).toEqual(expected);
  });

  test.each([
    ["no whole number", docx("12.5", "fr")],
    ["nothing", docx("0", "fr")],
    ["more than any document has", docx("999999", "fr")],
    ["words", docx("<x>12</x>", "fr")],
  ])("leaves out pages that cannot be believed: %s", async (_, content) => {
    expect((await labelOf("media/report.docx", content)).label?.slice(2)).toEqual(["Français"]);
  });

  test.each(["xx-klingon", "<script>", "", "f".repeat(5000)])("leaves out a language that nobody knows: %s", async (language) => {
    expect((await labelOf("media/report.pdf", pdf({ language }))).label?.slice(2)).toEqual(["1 page"]);
  });

  test("follows the webmaster where the file says another language, with a warning", async () => {
    const { label, diagnostics } = await labelOf("media/report.pdf", pdf({ language: "en-US" }), "language: [fr]");
    expect(label).toContain("Français");
    expect(label).not.toContain("English");
    expect(diagnostics).toEqual([
      "documents/report.en.md:5:11 contradicting-language name=media/report.pdf shown=Français language=English",
    ]);
  });

  test("of a translation's own file is not the language of the original", async () => {
    const text = `${land}${report("media/report.pdf", "language: [en]")}
      -- documents/report.fr.md --
      ---
      title: Le rapport
      file: media/rapport.pdf
      ---
    `;
    const bytes = { "media/report.pdf": pdf({ language: "en" }), "media/rapport.pdf": pdf({ language: "fr" }) };
    const { view, diagnostics } = await planned(text, { bytes });
    expect(diagnostics).toEqual([]);
    const label = (locale: string) => view("record", `/${locale}/documents/report/`).action?.details?.at(-1)?.text;
    expect([label("en"), label("fr")]).toEqual(["English", "Français"]);
  });

  test("stands at the end of links in texts, in the reader's language and isolated from words that run the other way", async () => {
    const text = `${land}
      -- pages/about.en.md --
      ---
      title: About
      ---
      Read [the *whole* report](../media/report.pdf), then [the page](about.md).
    `;
    const html = await published(text, { bytes: { "media/report.pdf": pdf({ pages: 3, language: "fr" }) } });
    const english = html.get("/en/about/") ?? "";
    expect(english).toMatch(
      /the <em>whole<\/em> report <small class="file-label" dir="ltr">\(PDF, 1[^<]kB, 3 pages, <span lang="fr" dir="ltr">Français<\/span>\)<\/small><\/a>, then <a href="\/en\/about\/">the page<\/a>/,
    );
    expect(html.get("/ar/about/")).toMatch(
      /report <small class="file-label" lang="ar" dir="rtl">\(<bdi>PDF<\/bdi>، [^<]*، 3 صفحات، <span lang="fr" dir="ltr">Français<\/span>\)<\/small><\/a>/,
    );
  });
});

describe("a document that wants to do harm", () => {
  const read = async (content: Uint8Array, path = "media/report.pdf") => {
    const { label, diagnostics } = await labelOf(path, content);
    return { pages: label?.slice(2), diagnostics };
  };
  const unreadable = (path = "media/report.pdf") => [`${path}:1:1 unreadable-document name=${path}`];

  test.each([
    ["a milliard of pages", pdf({ count: "1000000000" })],
    ["pages less than none", pdf({ count: "-5" })],
    ["a list of pages that holds itself", pdf({ pages: 0, count: "9", kids: "2 0 R 2 0 R" })],
    [
      "a list of pages that doubles forty times",
      pdfOf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        ...Array.from({ length: 40 }, (_, i) => `<< /Type /Pages /Count ${2 ** (40 - i)} /Kids [${i + 3} 0 R ${i + 3} 0 R] >>`),
        "<< /Type /Page /MediaBox [0 0 9 9] >>",
      ]),
    ],
  ])("does not come through with %s", async (_, content) => {
    const { pages, diagnostics } = await read(content);
    expect(["1 page", undefined]).toContain(pages?.[0]);
    expect(diagnostics).toEqual([]);
  });

  test("is published as it is where it has a script, which nobody runs", async () => {
    const script = "/OpenAction << /S /JavaScript /JS (process.exit\\(7\\)) >>";
    expect(await read(pdf({ more: script }))).toEqual({ pages: ["1 page"], diagnostics: [] });
  });

  test("is published without its pages where a password protects it", async () => {
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"61".repeat(32)}> /U <${"62".repeat(32)}> >> /ID [<61> <61>]`;
    const content = pdfOf(
      ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page >>"],
      encrypt,
    );
    expect(await read(content)).toEqual({ pages: [], diagnostics: [] });
  });

  test("is published with a warning where it breaks off", async () => {
    const { pages, diagnostics } = await read(pdf({ pages: 300 }).subarray(0, 2000));
    expect({ pages, diagnostics }).toEqual({ pages: [], diagnostics: unreadable() });
  });

  test("has no more than a moment: sixty megabytes of beginnings of objects", { timeout: 60_000 }, async () => {
    const content = Buffer.alloc(59_000_000, "1 0 obj\n");
    content.write("%PDF-1.7\n");
    const { diagnostics } = await read(content);
    expect(diagnostics).toEqual(expect.arrayContaining(unreadable()));
  });

  test("is not unpacked further than is needed, whatever it says about its size", async () => {
    const counted = (spaces: number) => `<Properties><Pages>3</Pages>${" ".repeat(spaces)}</Properties>`;
    const types = '<Types ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    const pagesOf = async (spaces: number) => {
      const content = zip({ "[Content_Types].xml": types, "docProps/app.xml": counted(spaces) });
      return (await labelOf("media/report.docx", content)).label?.slice(2);
    };
    expect(await pagesOf(900_000)).toEqual(["3 pages"]);
    expect(await pagesOf(300_000_000)).toEqual([]);
  });

  test("that lies about what it unpacks to is not believed to be a document", async () => {
    const content = zip({ "[Content_Types].xml": "x".repeat(5000) }, 100);
    const { diagnostics } = await planned(land, { bytes: { "media/report.docx": content } });
    expect(diagnostics).toEqual([
      "media/report.docx:1:1 wrong-file-ending name=media/report.docx format=ZIP suggestion=media/report.zip",
    ]);
  });

  test("cannot make its own words grow", async () => {
    const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
    const core = `<!DOCTYPE x [<!ENTITY e0 "fr">${entities}]><x><dc:language>&e30;</dc:language></x>`;
    expect(await read(docx("3", "fr", { "docProps/core.xml": core }), "media/report.docx")).toEqual({
      pages: ["3 pages"],
      diagnostics: [],
    });
  });
});

test("a document above ten megabytes is published, with a warning for those who wait for it", async () => {
  const { diagnostics } = await labelOf("media/report.pdf", pdf({ ballast: 12_300_000 }));
  expect(diagnostics).toEqual(["media/report.pdf:1:1 heavy-document name=media/report.pdf size=12.3 MB"]);
});
