/** What one tenant sees of the others: shared items that both sides agreed to. None exist yet. */
export interface NetworkSlice {
  readonly items: readonly [];
}

/** The slice of a tenant to which nobody has given anything. */
export const EMPTY_SLICE: NetworkSlice = { items: [] };
