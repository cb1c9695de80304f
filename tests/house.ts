import { posix } from "node:path";

/** A source file of the project. */
export interface SourceText {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The rooms from the roof down. A file may import from rooms below its own; rooms on one line do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ["commands"],
  ["partnership", "preview"],
  ["build.ts"],
  ["content", "plan", "render", "publish"],
  ["components"],
  ["schema", "i18n", "pictures", "formats"],
  ["diagnostics"],
  ["model"],
];

/** Whoever may import a package, and why it is the only one. A door that ends with a slash is a folder. */
const DOORS: Readonly<Record<string, readonly [door: string, reason: string]>> = {
  zod: ["src/schema/", "what may be written is defined once, in the schema"],
  yaml: ["src/content/yaml/", "tenants' YAML is read in one way, with positions and without tags"],
  "gray-matter": ["src/content/split-front-matter.ts", "it runs code unless every engine is locked"],
  "markdown-it": ["src/content/markdown/", "Markdown is rendered once, and never meets a template"],
  "markdown-it-abbr": ["src/content/markdown/", "it extends the one Markdown parser"],
  "markdown-it-footnote": ["src/content/markdown/", "it extends the one Markdown parser"],
  i18next: ["src/i18n/phrasebook.ts", "its plural rules follow the machine unless they are overridden"],
  nunjucks: ["src/render/", "there is one environment, which escapes"],
  "@11ty/eleventy": ["src/render/", "only rendering knows the site engine"],
  "@11ty/eleventy-dev-server": ["src/preview/preview-server.ts", "a preview is served to this machine only"],
  chokidar: ["src/preview/watch-folders.ts", "folders are watched in one way, and no link is followed"],
  sharp: ["src/pictures/", "pictures are bytes in, bytes out, within limits"],
  dompurify: ["src/pictures/clean-drawing.ts", "drawings are cleaned in one way, and loaded only for that"],
  jsdom: ["src/pictures/clean-drawing.ts", "it is the document that drawings are cleaned in"],
  "file-type": ["src/formats/magic-format.ts", "what a file is, is told in one place"],
  unpdf: ["src/formats/pdf-reader.ts", "it reads strangers' files, and has no limit of its own on time and memory"],
  yauzl: ["src/formats/archive.ts", "zips are opened in one place, which counts what it inflates"],
  saxes: ["src/formats/xml-parts.ts", "a document's own XML is read without its entities"],
  commander: ["src/commands/", "only commands read arguments"],
  picocolors: ["src/commands/", "only commands write to a terminal"],
  terser: ["src/render/scripts.ts", "the script of the sites is made in one place"],
  feed: ["src/render/feed.ts", "feeds are written in one place"],
  sitemap: ["src/render/sitemap.ts", "sitemaps are written in one place"],
};

/** Rooms that never touch disk, clock, network or machine: the same input gives the same output everywhere. */
const PURE_ROOMS = ["plan", "schema", "i18n", "diagnostics", "model"];
const PURE_MODULES = ["node:crypto", "node:path"];
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bprocess\b/, "process"],
  [/\bDate\.now\b/, "Date.now"],
  [/\bnew Date\(\s*\)/, "new Date()"],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, "random numbers"],
  [/\bperformance\./, "performance"],
  [/\bfetch\(/, "fetch"],
  [/\bset(?:Timeout|Interval|Immediate)\(/, "timers"],
  [/\bIntl\b|\.toLocale\w*\(|\.localeCompare\(/, "Intl"],
];
const MAY_USE_INTL = "src/i18n/collation.ts";
const CLOCK = /\bprocess\.env\b|\bDate\.now\b|\bnew Date\(\s*\)/;

/** The words of the interface, from which the types of their keys are made. */
const WORDS = /^locales\/[^/]+\.json$/;

const SOURCE = /^(?:src|scripts|templates\/components)\/|^eleventy\.config\.ts$/;
const CODE = /\.(?:ts|mjs)$/;

/** The text without comments, in which words of people may say anything. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** What a file imports or exports from elsewhere, as written. */
export function importsOf({ path, text }: SourceText): readonly string[] {
  if (!CODE.test(path) || path.endsWith(".d.ts")) return [];
  const code = codeOf(text);
  const found = [...code.matchAll(/\b(?:import|export)\b[^;"'`]*?\bfrom\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"/g)];
  return found.map(([, from, plain]) => from ?? plain ?? "");
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

/** The room that a file is in: `plan`, `build.ts`; undefined for what is on no floor, such as `scripts/`. */
function roomOf(path: string): string | undefined {
  if (path.startsWith("templates/components/")) return "components";
  return /^src\/([^/]+)/.exec(path)?.[1];
}

const floorOf = (room: string | undefined) => FLOORS.findIndex((rooms) => room !== undefined && rooms.includes(room));

/** Says which imports go upwards or sideways. */
export function layerFaults(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (room === undefined || room.endsWith(".mjs")) return [];
    if (floorOf(room) === -1)
      return [`${file.path} is in a room that is on no floor of the house. Give "${room}" a place in FLOORS of tests/house.ts.`];
    return importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .flatMap((specifier) => {
        const target = targetOf(file.path, specifier);
        const other = roomOf(target);
        if (WORDS.test(target) && room === "i18n") return [];
        if (other === room || floorOf(other) > floorOf(room)) return [];
        if (other === undefined)
          return [`${file.path} imports ${target}, which is no part of the program. Move what it needs into src/.`];
        return [
          `${file.path} imports ${target}: ${room} must not know ${other}. Pass what is needed as an argument, or move it to a room below both.`,
        ];
      });
  });
}

/** Says which packages are imported past their door, or have none. */
export function doorFaults(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
      .flatMap((specifier) => {
        const name = specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/");
        const [door, reason] = DOORS[name] ?? [];
        if (door === undefined)
          return [
            `${file.path} imports ${name}, which has no door yet. Choose its one room, and add it to DOORS of tests/house.ts with the reason.`,
          ];
        if (door.endsWith("/") ? file.path.startsWith(door) : file.path === door) return [];
        return [`${file.path} imports ${name}, whose one door is ${door}: ${reason}. Call what that room offers instead.`];
      }),
  );
}

/** Says which declared packages nobody uses. */
export function unusedPackages(files: readonly SourceText[], dependencies: readonly string[]): readonly string[] {
  const used = new Set(
    files.flatMap(importsOf).map((specifier) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    ),
  );
  const mentioned = files
    .filter(({ path }) => path === "src/chm.mjs")
    .map(({ text }) => text)
    .join("");
  return dependencies
    .filter((name) => !used.has(name) && !mentioned.includes(`"${name}"`))
    .map((name) => `package.json asks for ${name}, and nothing imports it. Uninstall it.`);
}

/** Says where rooms that must give the same everywhere touch disk, clock, network or machine. */
export function purityFaults(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path) ?? "";
    const code = codeOf(file.text);
    if (!CODE.test(file.path) || !file.path.startsWith("src/")) return [];
    const advice = "Read it in commands/ and pass it down as an argument.";
    if (!PURE_ROOMS.includes(room))
      return room !== "commands" && CLOCK.test(code) ? [`${file.path} reads the clock or the environment. ${advice}`] : [];
    const modules = importsOf(file).filter((specifier) => specifier.startsWith("node:") && !PURE_MODULES.includes(specifier));
    const words = IMPURE.filter(([pattern, name]) => pattern.test(code) && !(name === "Intl" && file.path === MAY_USE_INTL));
    return [...modules, ...words.map(([, name]) => name)].map(
      (name) => `${file.path} uses ${name}, and ${room}/ must give the same on every machine. ${advice}`,
    );
  });
}

/** Says which files import each other in a circle; each circle once. */
export function circles(files: readonly SourceText[]): readonly string[] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => targetOf(file.path, name)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const begun = trail.indexOf(path);
    if (begun !== -1)
      found.push(`${[...trail.slice(begun), path].join(" → ")} is a circle. Move what both need to a file of its own.`);
    if (begun !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

/** Says which files only pass on what others export. */
export function barrels(files: readonly SourceText[]): readonly string[] {
  return files
    .filter(({ path, text }) => CODE.test(path) && /\bexport\b[^;]*\bfrom\b/.test(text))
    .filter(
      ({ text }) =>
        codeOf(text)
          .replace(/\b(?:export|import)\b[^;]*?\bfrom\s*"[^"]+"\s*;?|export\s*\{[^}]*\}\s*;?/g, "")
          .trim() === "",
    )
    .map(({ path }) => `${path} only passes on what other files export. Import from those files, and delete it.`);
}

/** Says which files are too long for one reading. */
export function longFiles(files: readonly SourceText[]): readonly string[] {
  return files
    .filter(({ text }) => text.trimEnd().split("\n").length > 250)
    .map(
      ({ path, text }) =>
        `${path} has ${text.trimEnd().split("\n").length} lines; 250 are the most. Find the two things that it does, and give each a file.`,
    );
}

/** Says which folders are called after nothing. */
export function namelessFolders(files: readonly SourceText[]): readonly string[] {
  const folders = new Set(files.map(({ path }) => posix.dirname(path)));
  return [...folders]
    .filter((folder) => /(^|\/)(?:utils?|helpers?|common|misc|shared|lib)(\/|$)/.test(folder))
    .map(
      (folder) =>
        `${folder}/ is called after nothing. Put each function beside its only user, or into the room that owns its noun.`,
    );
}

/** Tells whether a file is part of the program. */
export function isSource(path: string): boolean {
  return SOURCE.test(path) && CODE.test(path);
}
