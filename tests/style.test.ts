import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const project = join(import.meta.dirname, "..");

test("the code, the tests and the scripts keep their types, the lint rules and the format", () => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "lint", "--silent"], { cwd: project, encoding: "utf8" });
  expect({ status, said: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, said: "" });
}, 120_000);
