#!/usr/bin/env node
// Runs the compiled command; compiles first when a source is newer than what was compiled, so that no start pays for a loader.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const build = join(project, ".build");
const compiled = join(build, "stamp");

/** Names, sizes and times of all that is compiled. */
function sourceStamp() {
  const files = ["src", "templates/components", "templates/assets/scripts"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true })
      .filter((name) => /\.(ts|js|json)$/.test(name))
      .map((name) => join(folder, name)),
  );
  return [...files, "tsconfig.json", "package-lock.json"]
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(project, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join("\n");
}

function compile(stamp) {
  const fresh = `${build}.${process.pid}`;
  const old = `${build}.old.${process.pid}`;
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(tsc)) {
    process.stderr.write("The packages are not installed yet. Run `npm ci` in the folder of the project first.\n");
    process.exit(2);
  }
  const run = spawnSync(process.execPath, [tsc, "-p", project, "--outDir", fresh, "--incremental", "false"], {
    encoding: "utf8",
  });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`The program could not be compiled:\n${run.stdout}${run.stderr}`);
    process.exit(2);
  }
  const prepare = [join(fresh, "src", "render", "prepare-scripts.js"), join(project, "templates")];
  const prepared = spawnSync(process.execPath, [...prepare, join(fresh, "templates", "assets", "site.js")], { encoding: "utf8" });
  if (prepared.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`The scripts of the sites could not be prepared:\n${prepared.stderr}`);
    process.exit(2);
  }
  writeFileSync(join(fresh, "stamp"), stamp);
  replaceBuild(fresh, old);
}

/** Another start may have compiled the same meanwhile: whoever comes second keeps what is there. */
function replaceBuild(fresh, old) {
  try {
    if (existsSync(build)) renameSync(build, old);
    renameSync(fresh, build);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
    rmSync(fresh, { recursive: true, force: true });
    for (let tries = 0; tries < 100 && !existsSync(compiled); tries++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  rmSync(old, { recursive: true, force: true });
}

const stamp = sourceStamp();
if (!existsSync(compiled) || readFileSync(compiled, "utf8") !== stamp) compile(stamp);
const { main } = await import(pathToFileURL(join(build, "src", "commands", "main.js")).href);
await main(process.argv.slice(2), project);
