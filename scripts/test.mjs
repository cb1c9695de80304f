// Runs the tests: `fast` those that need no browser and no real processes, `all` every test, `proof` every test with its full figures.
// Anything after that goes to vitest: `node scripts/test.mjs all tests/publish`.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const PROJECTS = { fast: ["fast"], all: ["fast", "proofs", "browser"], proof: ["fast", "proofs", "browser"] };
const PACKAGES = ["chromium", "fonts-noto-core"];

const [choice = "", ...words] = process.argv.slice(2);
const projects = PROJECTS[choice];
if (!projects) end("Usage: node scripts/test.mjs fast|all|proof [what vitest takes]");
const vitest = join(project, "node_modules", "vitest", "vitest.mjs");
if (!existsSync(vitest)) end("The packages are not installed yet. Run `npm ci` in the folder of the project first.");

// The program compiles itself when it is stale: once here, so that no test pays for it or compiles beside another.
run(process.execPath, [join(project, "src", "chm.mjs"), "--help"], { stdio: ["ignore", "ignore", "inherit"] });

const environment = { ...process.env };
if (projects.includes("browser")) environment["CHM_CHROMIUM"] = findChromium() ?? installChromium();
if (choice === "proof") environment["CHM_PROOF"] = "full";
const chosen = projects.flatMap((name) => ["--project", name]);
run(process.execPath, [vitest, "run", ...chosen, ...words], { cwd: project, env: environment, stdio: "inherit" });

/** The path of Chromium: the one that $CHM_CHROMIUM names, else Debian's, else the first on the PATH. */
function findChromium() {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [process.env["CHM_CHROMIUM"], "/usr/bin/chromium", ...folders.map((folder) => join(folder, "chromium"))];
  return candidates.find((path) => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only root on Debian can, and is told before it happens. */
function installChromium() {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isRootOnDebian)
    end(
      `The tests need Chromium: install it (on Debian: apt-get install ${PACKAGES.join(" ")}), or name its path in the environment variable CHM_CHROMIUM.`,
    );
  process.stdout.write(`The tests need Chromium: installing Debian's packages ${PACKAGES.join(" and ")}.\n`);
  const options = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-qq"], options);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], options);
  return findChromium() ?? end("Chromium was installed and is not where it was expected: /usr/bin/chromium.");
}

/** Runs a command; ends with its exit code where it fails. */
function run(command, options, surroundings) {
  const { status, error, signal } = spawnSync(command, options, surroundings);
  if (error) end(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? (signal ? 130 : 2));
}

function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
