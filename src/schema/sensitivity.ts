/** How much of its places a species can bear to have published, as `sensitivity` says. */
export type Sensitivity = "extreme" | "high" | "medium" | "low";

/**
 * The grid, in degrees, to which places are rounded: categories 2 to 4 of Chapman (2020), "Current Best Practices for Generalizing Sensitive
 * Species Occurrence Data", GBIF, https://doi.org/10.15468/doc-5jp4-5g10. Category 1 is not published at all.
 */
const ROUNDING: Readonly<Record<Sensitivity, number | undefined>> = { extreme: undefined, high: 0.1, medium: 0.01, low: 0.001 };

/** Gives the grid in degrees; undefined where nothing is published. */
export function roundingOf(sensitivity: Sensitivity): number | undefined {
  return ROUNDING[sensitivity];
}

/** The stricter of two levels. */
export function stricter(a: Sensitivity | undefined, b: Sensitivity | undefined): Sensitivity | undefined {
  const order: readonly (Sensitivity | undefined)[] = ["extreme", "high", "medium", "low", undefined];
  return order[Math.min(order.indexOf(a), order.indexOf(b))];
}
