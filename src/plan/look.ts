import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Look } from "../model/site.ts";
import type { Tenant } from "../model/tenant.ts";

/** The colours of a tenant. */
export function lookOf(tenant: Pick<Tenant, "settings">): Look {
  const { brand, accent } = tenant.settings.colours ?? {};
  return { brand: brand ?? DEFAULT_LOOK.brand, accent: accent ?? DEFAULT_LOOK.accent };
}

/** The colours of a site that gives none: 7.9:1 and 3.5:1 on paper. */
const DEFAULT_LOOK: Look = { brand: "#0b5a45", accent: "#ba780e" };

/** What the colours stand on by day. White, which stands on the main colour, is lighter still. */
const PAPER = "#fbfaf6";

/** Least contrasts of WCAG 2.2, AA: words are in the main colour (1.4.3), lines and fields in the accent colour (1.4.11). */
const LEAST_CONTRAST = { brand: 4.5, accent: 3 } as const;

/** Judges the tenant's own colours; gives what people with weak eyes could not read. */
export function checkLook(tenant: Pick<Tenant, "id" | "settings" | "settingsPositionByPath">): readonly Diagnostic[] {
  const { colours = {} } = tenant.settings;
  return (["brand", "accent"] as const).flatMap((name) => {
    const value = colours[name];
    if (value === undefined) return [];
    const ratio = contrast(value, PAPER);
    if (ratio >= LEAST_CONTRAST[name]) return [];
    const field = `colours.${name}`;
    const position = tenant.settingsPositionByPath.get(field) ?? { file: `tenants/${tenant.id}/tenant.yml`, line: 1, column: 1 };
    return [diagnose("low-contrast", tenant.id, position, { field, value, ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })];
  });
}

/** The contrast of two colours, `#rrggbb`, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
