import type { Diagnostic } from "./diagnostic.ts";

/** What a stage gives: a value, unless the trouble was too great, and everything that is wrong. */
export interface Outcome<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}
