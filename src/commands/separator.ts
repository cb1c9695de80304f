/** What stands between one round and the next: nothing that was printed is taken away. */
export const SEPARATOR = `${"─".repeat(72)}\n`;
