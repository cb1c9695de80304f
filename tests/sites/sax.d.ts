/** The part of sax that is used; it comes with the library that writes our sitemaps. */
declare module "sax" {
  interface SaxParser {
    onerror: (error: Error) => void;
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(xml: string): SaxParser;
    close(): void;
  }
  const sax: { parser(strict: boolean, options: { xmlns: boolean }): SaxParser };
  export default sax;
}
