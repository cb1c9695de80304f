import { expect, test } from "vitest";
import { cutAtRuns } from "../../src/i18n/left-to-right-runs.ts";

const runs = (text: string) => cutAtRuns(text).flatMap(({ text: part, isRun }) => (isRun ? [part] : []));

test.each([
  ["a web address", "انظر https://www.cbd.int/.", ["https://www.cbd.int/"]],
  ["a web address in quotation marks", 'انظر "https://www.cbd.int/x" هنا', ["https://www.cbd.int/x"]],
  ["a web address with special signs", "https://example.org/?a=1&b=<2>", ["https://example.org/?a=1&b="]],
  ["an e-mail", "اكتبوا إلى chm@example.org.", ["chm@example.org"]],
  ["a telephone number", "الهاتف +212 (0)5 37-68 85 00", ["+212 (0)5 37-68 85 00"]],
  ["a file name", "الملف 2015-report_final.pdf هنا", ["2015-report_final.pdf"]],
  ["a file name that begins with a day", "الملف 20150101-report.pdf", ["20150101-report.pdf"]],
  ["the number of a law", "المرسوم 94/100/PR الصادر", ["94/100/PR"]],
  ["a scientific name", "الأسد (Panthera leo) هنا", ["Panthera leo"]],
  ["a scientific name in guillemets", "«Panthera leo L.»", ["Panthera leo L"]],
  ["figures in groups", "نحو 1 000 000 000 درهم", ["1 000 000 000"]],
])("%s is a run of its own", (_what, text, expected) => {
  expect(runs(text)).toEqual(expected);
});

test("two years are read in the order of the words, and so are short numbers", () => {
  expect(runs("الخطة 2011-2020، و30 % (2015) 2020")).toEqual([]);
});

test("nothing of a text is lost, whatever its runs are", () => {
  const text = 'أ "https://x.org/a&b" ب chm@example.org، Panthera leo. 1 2 3';
  expect(
    cutAtRuns(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
  expect(cutAtRuns("")).toEqual([]);
});

test.each(["1", "1.", "a.", "a@", "https://.", "(1", "+1 (", "a1-"])("a text of many “%s” is cut within seconds", (piece) => {
  const begun = performance.now();
  cutAtRuns(piece.repeat(100_000));
  cutAtRuns(`${piece}${"-".repeat(100_000)}`);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
