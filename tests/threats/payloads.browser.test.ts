import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, visit } from "../browser/browsing.ts";
import { serveSite, type ServedSite } from "../browser/static-server.ts";
import { temporaryFolder } from "../partnership/small-partnership.ts";
import { isFull } from "../sites/real-sites.ts";
import { openArena } from "./arena.ts";
import { PICTURE_CREDIT } from "./attack-points.ts";
import { documentsWith, strings } from "./corpora.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** What runs in every page before anything else: whoever calls one of these was able to run. */
const TRAP = `
window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "__pwned"]) window[name] = (...words) => void window.__ran.push(name + ": " + words.join());
addEventListener("error", (event) => window.__ran.push("error: " + event.message));
addEventListener("securitypolicyviolation", (event) => window.__ran.push("policy: " + event.violatedDirective));
`;

/** Opens pages without any policy that would hold scripts back, points at all they show, and gives what ran, loaded or led away. */
async function troublesOf(site: ServedSite, addresses: readonly string[]): Promise<readonly string[]> {
  const context = await browser.newContext();
  await context.addInitScript(TRAP);
  const found: string[] = [];
  for (const address of addresses) {
    const visited = await within(visit(context, site.origin, address));
    if (!visited) {
      found.push(`${address}: no answer`);
      continue;
    }
    const { page, troubles } = visited;
    const asked = page
      .evaluate(() => {
        const trapped = window as unknown as { readonly __ran: string[] };
        for (const element of document.querySelectorAll("*"))
          for (const type of ["mouseover", "mouseenter", "focus", "pointerover", "toggle", "animationstart"])
            element.dispatchEvent(new Event(type));
        const schemes = [...document.querySelectorAll("a[href], area[href]")].map((link) => (link as HTMLAnchorElement).protocol);
        return [...trapped.__ran, ...schemes.filter((scheme) => !["http:", "https:", "mailto:", "tel:"].includes(scheme))];
      })
      .catch((error: Error) => [error.message]);
    const ran = (await within(asked)) ?? ["no answer"];
    if (new URL(page.url()).pathname !== address) found.push(`${address}: went to ${page.url()}`);
    found.push(...[...troubles, ...ran].map((trouble) => `${address}: ${trouble}`));
    await within(page.close());
  }
  await within(context.close());
  return found;
}

/** Waits for ten seconds at most: a page that is just being left may answer nothing at all. */
function within<Value>(work: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([work, sleep(10_000, undefined)]);
}

test("the trap notices a script, a handler, an address that runs, another host and a page that leads away", async () => {
  const folder = temporaryFolder();
  const pages = {
    script: "<script>alert(1)</script>",
    handler: "<img src=/nothing onerror=alert(1)>",
    hover: "<p onmouseover=__pwned()>x</p>",
    address: "<a href='java&#10;script:alert(1)'>x</a>",
    host: "<img src=http://127.0.0.1:1/x>",
    away: "<meta http-equiv=refresh content='0;url=/elsewhere/'>",
  };
  for (const [name, body] of Object.entries(pages)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "index.html"), `<!doctype html><title>x</title>${body}`);
  }
  writeFileSync(join(folder, "404.html"), "<!doctype html><title>x</title>");
  const site = await serveSite(folder, { hasPolicy: false });
  for (const name of Object.keys(pages))
    expect({ name, troubles: await troublesOf(site, [`/${name}/`]) }).not.toEqual({ name, troubles: [] });
  site.close();
});

test("DOMPurify's payloads and naughty strings, everywhere on pages that no policy protects, run nothing, load nothing and lead nowhere", async () => {
  const arena = await openArena();
  const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: "#2a6f97" } })
    .png()
    .toBuffer();
  const base = { "tenant.yml": "locales: [en, ar]\nname:\n  en: Land\n", "media/x.png": picture, "media.yml": PICTURE_CREDIT };
  const chosen = strings.filter((_, index) => isFull || index % 9 === 0);
  const { files } = await arena.attackUntilPublished({ ...base, ...documentsWith(chosen) });
  const addresses = files
    .map(({ path }) => /^(.*\/)index\.html$/.exec(path)?.[1] ?? "")
    // The gateway and forwarding pages lead away because they are meant to.
    .filter((path) => path !== "");
  const isList = (path: string) => !/attack-|links-/.test(path);
  const visited = addresses.filter((path, index) => isList(path) || index % (isFull ? 4 : 40) === 0).map((path) => `/${path}`);
  expect(visited.length).toBeGreaterThan(20);
  const site = await serveSite(join(arena.root, "dist", "attacker"), { hasPolicy: false });
  expect(await troublesOf(site, visited)).toEqual([]);
  site.close();
}, 1_800_000);
