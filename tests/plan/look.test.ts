import { expect, test } from "vitest";
import type { Tenant } from "../../src/model/tenant.ts";
import { toTenantId } from "../../src/model/tenant-id.ts";
import { checkLook, lookOf } from "../../src/plan/look.ts";

function remarks(brand: string | undefined, accent: string | undefined): readonly string[] {
  const settings = { locales: [], name: {}, colours: { brand, accent } } as Tenant["settings"];
  const found = checkLook({ id: toTenantId("bi")!, settings, settingsPositionByPath: new Map() });
  return found.map(({ values }) => `${values["field"]} ${values["value"]} ${values["ratio"]}`);
}

// On white, #757575 has 4.6 and #949494 has 3.03; paper takes a little of that away, and #727272 and #8d8d8d keep enough.
test.each([
  ["#727272", "#8d8d8d", []],
  ["#757575", "#949494", ["colours.brand #757575 4.4", "colours.accent #949494 2.9"]],
  ["#000000", "#ffffff", ["colours.accent #ffffff 1.0"]],
  [undefined, undefined, []],
])("the colours %s and %s", (brand, accent, expected) => {
  expect(remarks(brand, accent)).toEqual(expected);
});

test("the colours of a site that gives none are legible", () => {
  const { brand, accent } = lookOf({ settings: {} as Tenant["settings"] });
  expect(remarks(brand, accent)).toEqual([]);
});
