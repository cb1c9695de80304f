import { crc32, deflateRawSync } from "node:zlib";

/** A zip with these parts, in their order; `claimedBytes` is what it says that each part comes to, where that is not true. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, claimedBytes?: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

/** A Word document that says how many pages it has, and in which language it is. */
export function docx(pages: string, language: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  return zip({ ...officeParts("wordprocessingml.document", `<Pages>${pages}</Pages>`, language), ...more });
}

/** A presentation that says how many slides it has. */
export function pptx(slides: string): Buffer {
  return zip(officeParts("presentationml.presentation", `<Slides>${slides}</Slides>`, "fr"));
}

function officeParts(type: string, counts: string, language: string): Readonly<Record<string, string>> {
  const override = `<Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>`;
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types>${override}</Types>`,
    "docProps/app.xml": `<?xml version="1.0"?><Properties><Template>Normal</Template>${counts}</Properties>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:language>${language}</dc:language></cp:coreProperties>`,
  };
}

/** A text or book of OpenDocument or EPUB, by its type. */
export function odt(pages: string, language: string): Buffer {
  const meta = `<office:meta><meta:document-statistic meta:page-count="${pages}"/><dc:language>${language}</dc:language></office:meta>`;
  return zip({ mimetype: "application/vnd.oasis.opendocument.text", "meta.xml": meta });
}

/** A book. */
export function epub(language: string): Buffer {
  return zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="book/all.opf"/></rootfiles></container>',
    "book/all.opf": `<package><metadata><dc:language>${language}</dc:language></metadata></package>`,
  });
}
