import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { minifyScripts } from "./scripts.ts";

// Part of compiling the program: node prepare-scripts.js <templates folder> <file to write>
const [, , templatesFolder = "", file = ""] = process.argv;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, minifyScripts(templatesFolder));
