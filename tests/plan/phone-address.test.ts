import { expect, test } from "vitest";
import { phoneAddress } from "../../src/plan/presentations/phone-address.ts";

test.each([
  ["+257 22 23 43 04", "tel:+25722234304"],
  ["(+257) 22.23.43.04", "tel:+25722234304"],
  ["0032-2-627-43-43", "tel:003226274343"],
  ["+33 (0)1 23 45 67 89", "tel:+33123456789"],
  ["٢٢٢٣٤٣٠٤", "tel:22234304"],
  ["112", "tel:112"],
])("%s can be dialled", (written, address) => {
  expect(phoneAddress(written)).toBe(address);
});

test.each([
  "+257 22 23 43 04 / 22 23 43 05",
  "+257 22234304, 22234305",
  "+257 22 23 43 04 ou +257 79 00 00 00",
  "+257 22 23 43 04 (poste 12)",
  "+257-22-23-43-04 / 05",
  "+257 22 23 43 04 22 23 43 05",
  "javascript:alert(1)",
  "22 23 43 04;phone-context=evil",
  "",
])("%s is shown, and not dialled: it is not one plain number", (written) => {
  expect(phoneAddress(written)).toBeUndefined();
});
