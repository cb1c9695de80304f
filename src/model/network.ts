/** What one tenant sees of the others: shared items that both sides agreed to. None exist yet. */
export interface NetworkSlice {
  readonly items: readonly [];
}
