// Reads pages through the live link until it is told to stop; tells how often, what went wrong, and how many different sites it saw.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ""] = process.argv.slice(2);
const errors = [];
const seen = new Set();
let reads = 0;
let isRunning = true;

process.on("message", () => (isRunning = false));

function readOnce() {
  for (const path of ["index.html", "a/index.html", "b/c/index.html"]) {
    try {
      const text = readFileSync(join(folder, path), "utf8");
      if (/^site \d+$/.test(text)) seen.add(text);
      else errors.push(`${path} says “${text}”`);
    } catch (error) {
      errors.push(String(error));
    }
    reads++;
  }
  if (isRunning) setImmediate(readOnce);
  else process.send?.({ reads, errors, seen: seen.size }, () => process.disconnect());
}

process.send?.("ready");
readOnce();
