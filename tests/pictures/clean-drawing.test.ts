import { expect, test } from "vitest";
import { cleanDrawing } from "../../src/pictures/clean-drawing.ts";
import { parseXml } from "../sites/xml.ts";

const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${XLINK} viewBox="0 0 9 9" ${attributes}>${inside}</svg>`;
const clean = (text: string | Uint8Array) => {
  const result = cleanDrawing(typeof text === "string" ? Buffer.from(text) : text);
  return result && { svg: Buffer.from(result.content).toString("utf8"), removed: result.removed };
};

test("a harmless drawing keeps all that is seen of it: gradients, clips, masks, classes, repeated parts", () => {
  const inside =
    '<title>A map</title><defs><linearGradient id="g"><stop offset="0" stop-color="#0b5a45"/></linearGradient><clipPath id="c"><rect width="4" height="4"/></clipPath><symbol id="s"><path d="M0 0h4v4z"/></symbol></defs>' +
    '<style>.a{fill:url(#g);stroke:red}</style><g clip-path="url(#c)" class="a" transform="scale(2)"><use xlink:href="#s"/><use href="#s" x="4"/><text x="1" y="2" style="font-size:2px">Réserve نص</text></g>';
  const result = clean(drawing(inside));
  expect(result?.removed).toEqual([]);
  for (const part of [
    "linearGradient",
    'clip-path="url(#c)"',
    ".a{fill:url(#g);stroke:red}",
    'href="#s"',
    "Réserve نص",
    'style="font-size:2px"',
    "<title>A map</title>",
  ])
    expect(result?.svg).toContain(part);
});

test.each([
  ["a script", drawing("<script>alert(1)</script><rect/>"), "script"],
  ["a script in CDATA", drawing("<script><![CDATA[alert(1)]]></script>"), "script"],
  ["an HTML script", drawing('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'), undefined],
  ["a handler", drawing("<rect onclick='alert(1)'/>", 'onload="alert(1)"'), "onclick onload"],
  [
    "a foreign object",
    drawing('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>'),
    "foreignObject",
  ],
  ["a link that runs", drawing('<a xlink:href="javascript:alert(1)"><rect/></a>'), "a"],
  ["a link with a hidden scheme", drawing('<a href="java&#10;script:alert(1)"><rect/></a>'), "a"],
  ["a picture from elsewhere", drawing('<image href="https://evil.example/pixel.png"/>'), "image"],
  ["a picture within", drawing('<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>'), "image"],
  ["a part of another file", drawing('<use href="https://evil.example/x.svg#a"/>'), "href"],
  ["a part in a data address", drawing('<use xlink:href="data:image/svg+xml,&lt;svg id=&quot;a&quot;/&gt;#a"/>'), "xlink:href"],
  ["a filter that loads", drawing('<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'), "feImage"],
  ["a style that loads", drawing("<style>rect{fill:url(https://evil.example/x)}</style>"), "style"],
  ["a style that imports", drawing('<style>@import "https://evil.example/x.css";</style>'), "style"],
  ["a style that hides what it loads", drawing("<style>rect{fill:u\\72l(https://evil.example/x)}</style>"), "style"],
  ["a style in CDATA", drawing("<style><![CDATA[@font-face{src:url(//evil.example/x)}]]></style>"), "style"],
  ["an attribute that loads", drawing('<rect fill="url(https://evil.example/x)"/>'), 'fill="…"'],
  ["a style attribute that loads", drawing('<rect style="background:url(//evil.example/x)"/>'), 'style="…"'],
  ["an animation that sets an address", drawing('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'), "a"],
  ["a set that sets an address", drawing('<rect><set attributeName="onclick" to="alert(1)"/></rect>'), "set"],
  ["a drawing in the drawing", drawing('<svg onload="alert(1)"><script>alert(1)</script></svg>'), "onload script"],
  ["an instruction", `<?xml-stylesheet href="https://evil.example/x.css"?>${drawing("<rect/>")}`, undefined],
])("%s is taken out", (_, text, removed) => {
  const result = clean(text);
  expect(result?.svg).not.toMatch(
    /script|alert|evil|javascript|data:|foreignObject|@|<a\b|<set|<animate|<image|onload|onclick|iframe|<\?/i,
  );
  expect(result?.removed.join(" ")).toBe(removed ?? "");
  expect(parseXml(result?.svg ?? "").attributes["xmlns"]).toBe("http://www.w3.org/2000/svg");
});

test.each([
  [
    "billion laughs",
    `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${drawing("<text>&c;</text>")}`,
  ],
  ["an entity of a file", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing("<text>&x;</text>")}`],
  ["a tag that is not closed", drawing("<g>")],
  ["two roots", drawing("") + drawing("")],
  ["no drawing", '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ["a drawing without its namespace", '<svg viewBox="0 0 9 9"><rect/></svg>'],
  ["nothing", ""],
  [
    "a drawing under another prefix",
    `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:script>alert(1)</s:script></s:svg>`,
  ],
  [
    "an entity made to fill memory",
    `<!DOCTYPE svg [<!ENTITY a "${"ha".repeat(5000)}">]>${drawing(`<text>${"&a;".repeat(5000)}</text>`)}`,
  ],
  ["parts that repeat each other without end", drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  [
    "parts that repeat each other a billion times",
    drawing(
      Array.from({ length: 10 }, (_, level) => `<g id="l${level}">${`<use href="#l${level + 1}"/>`.repeat(10)}</g>`).join(""),
    ),
  ],
  ["masks in masks without end", drawing('<mask id="m"><rect mask="url(#m)"/></mask>')],
  ["groups five thousand deep", drawing("<g>".repeat(5000) + "</g>".repeat(5000))],
])("%s is no drawing that could be shown", { timeout: 30_000 }, (_, text) => {
  expect(clean(text)).toBeUndefined();
});

test("the short names that a doctype gives to namespaces are understood", () => {
  const text = `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" viewBox="0 0 9 9"><rect/></svg>`;
  expect(clean(text)?.svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect/></svg>\n');
});

test("a doctype, a comment and what drawing programs keep for themselves go without a word", () => {
  const result = clean(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- Made by hand --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` +
      drawing(
        '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2"/><metadata>Somebody</metadata><rect i:label="x" xmlns:i="http://www.inkscape.org/namespaces/inkscape"/>',
      ),
  );
  expect(result?.removed).toEqual([]);
  expect(result?.svg).not.toMatch(/DOCTYPE|<!--|Somebody|zoom|label|<\?/);
});

test("a drawing in UTF-16 or Latin-1 comes out in UTF-8 with the same words", () => {
  const text = drawing("<text>Réserve</text>");
  const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, "utf16le");
  const latin1 = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, "latin1");
  for (const bytes of [utf16, latin1]) expect(clean(bytes)?.svg).toContain("<text>Réserve</text>");
  expect(clean(Buffer.from(drawing("<script>alert(1)</script>"), "utf16le"))).toBeUndefined();
  expect(clean(Buffer.from(`\uFEFF${drawing("<script>alert(1)</script>")}`, "utf16le"))?.removed).toEqual(["script"]);
});

test("a drawing that only says its width and height can be shown smaller all the same", () => {
  expect(clean('<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm"/>')?.svg).toContain('viewBox="0 0 76 38"');
});
