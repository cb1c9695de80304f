import { defineConfig } from "vitest/config";

const PROOFS = "tests/**/*.proof.test.ts";
const BROWSER = "tests/**/*.browser.test.ts";

/**
 * Three kinds of tests, one after another, so that what measures time or kills processes has the machine to itself: fast ones; proofs, which run the
 * real program in processes of its own; and those that look at the pages in a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: [PROOFS, BROWSER],
          globalSetup: "tests/sites/work-folder.ts",
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "proofs",
          include: [PROOFS],
          globalSetup: "tests/sites/work-folder.ts",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: [BROWSER],
          globalSetup: "tests/sites/work-folder.ts",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
