// Runs the tests: `fast` those that need no browser and no real processes, `all` every test, `proof` every test with its full figures.
// Anything after that goes to vitest: `node scripts/test.mjs all tests/publish`.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
if (projects.includes("proofs")) {
  installBubblewrap();
  environment["CHM_LIBPNG"] ??= findBrokenPictures() ?? "";
}
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
  if (!isRootOnDebian())
    end(
      `The tests need Chromium: install it (on Debian: apt-get install ${PACKAGES.join(" ")}), or name its path in the environment variable CHM_CHROMIUM.`,
    );
  process.stdout.write(`The tests need Chromium: installing Debian's packages ${PACKAGES.join(" and ")}.\n`);
  const options = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-qq"], options);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], options);
  return findChromium() ?? end("Chromium was installed and is not where it was expected: /usr/bin/chromium.");
}

/** What tests the sandbox; where it is missing, those tests are left out and say so. */
function installBubblewrap() {
  if (spawnSync("bwrap", ["--version"]).status === 0 || !isRootOnDebian()) return;
  process.stdout.write("The tests of the sandbox need Debian's package bubblewrap: installing it.\n");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "bubblewrap"], options);
}

/** The folder of the broken pictures that libpng is tested with: they come with Debian's source of it, and with no package. Undefined where they cannot be had. */
function findBrokenPictures() {
  const folder = join(tmpdir(), "chm-libpng");
  const pictures = join(folder, "crashers");
  if (existsSync(pictures)) return pictures;
  if (!isRootOnDebian()) return undefined;
  mkdirSync(join(folder, "lists", "partial"), { recursive: true });
  const release = spawnSync("sh", ["-c", ". /etc/os-release && echo $VERSION_CODENAME"], { encoding: "utf8" }).stdout.trim();
  const key = "/usr/share/keyrings/debian-archive-keyring.gpg";
  writeFileSync(join(folder, "sources.list"), `deb-src [signed-by=${key}] http://deb.debian.org/debian ${release} main\n`);
  // Lists of its own: the machine's are left as they are.
  const own = ["sourceparts=/dev/null", `sourcelist=${join(folder, "sources.list")}`].map((words) => `Dir::Etc::${words}`);
  const lists = [`Dir::State::lists=${join(folder, "lists")}`, "Dir::Cache::pkgcache=", "Dir::Cache::srcpkgcache="];
  const options = [...own, ...lists].flatMap((words) => ["-o", words]);
  const surroundings = { cwd: folder, stdio: "ignore" };
  spawnSync("apt-get", [...options, "update", "-qq"], surroundings);
  spawnSync("apt-get", [...options, "source", "-qq", "--download-only", "libpng1.6"], surroundings);
  const archive = readdirSync(folder).find((name) => /^libpng.*\.orig\.tar/.test(name));
  if (!archive) return undefined;
  const place = ["--strip-components=3", "--wildcards", "*/contrib/testpngs/crashers/*"];
  return spawnSync("tar", ["xf", archive, ...place], surroundings).status === 0 && existsSync(pictures) ? pictures : undefined;
}

/** Only there can the tests install what they need. */
function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
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
