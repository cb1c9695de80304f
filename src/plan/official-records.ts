import type { SectionView } from "../model/page-view.ts";
import type { LocaleContext } from "./locale-context.ts";

/** The pages of this country in the Biosafety Clearing-House and in the Access and Benefit-sharing Clearing-House, which are found by its ISO code. */
export function officialRecords({ tenant, dictionary: { words } }: LocaleContext): SectionView["records"] {
  const { country } = tenant.registration;
  if (country === undefined) return undefined;
  return {
    heading: words.officialRecords,
    links: [
      { label: words.bchRecords, url: `https://bch.cbd.int/en/countries/${encodeURIComponent(country)}` },
      { label: words.abschRecords, url: `https://absch.cbd.int/en/countries/${encodeURIComponent(country)}` },
    ],
  };
}
