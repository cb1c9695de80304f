/** What a PDF of a test is like. */
interface PdfSetting {
  readonly pages?: number;
  /** What stands in the list of pages as their number, and where it differs from the truth. */
  readonly count?: string;
  readonly kids?: string;
  readonly language?: string;
  /** Goes into the catalogue, such as `/OpenAction …`. */
  readonly more?: string;
  /** Bytes that belong to no page, to make it heavy. */
  readonly ballast?: number;
}

const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

/** A whole PDF, with its table of objects. */
export function pdf({ pages = 1, count, kids, language, more = "", ballast = 0 }: PdfSetting = {}): Buffer {
  const references = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(" ");
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${language === undefined ? "" : `/Lang (${language})`} ${more} >>`,
    `<< /Type /Pages /Count ${count ?? pages} /Kids [${kids ?? references}] >>`,
    ...Array.from({ length: pages }, () => PAGE),
    ...(ballast > 0 ? [`<< /Length ${ballast} >>\nstream\n${"A".repeat(ballast)}\nendstream`] : []),
  ]);
}

/** A PDF of these objects; the first is its catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}
