import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where pictures of the pages are left for people to look at, outside the project. */
const SCREENSHOTS = join(tmpdir(), "chm-screenshots");

/** A telephone and a desk. Widths and heights in CSS pixels. */
export const SCREENS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } } as const;

/** What a browser noticed while it showed a page. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console and of the page, requests that failed or went elsewhere, scripts that ran and are not the site's own: all of them unwanted. */
  readonly troubles: readonly string[];
}

/** Starts Debian's Chromium, silent: it asks nobody for anything but what the pages ask for. */
export function openBrowser(): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args });
}

/** Opens a page and waits until it stands. */
export async function visit(context: BrowserContext, origin: string, address: string): Promise<Visit> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    // Browsers ask for an icon by themselves; and a page that does not exist says so.
    const { url } = message.location();
    const isExpected = url === `${origin}/favicon.ico` || (url === origin + address && address.includes("no-such-page"));
    if (message.type() === "error" && !isExpected) troubles.push(`console: ${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) troubles.push(`request to another host: ${request.url()}`);
  });
  const session = await context.newCDPSession(page);
  // A page's scripts, inline ones too, have an address; what Playwright itself runs in the page has none.
  session.on("Debugger.scriptParsed", ({ url }) => {
    if (url !== "" && !url.startsWith(`${origin}/assets/`)) troubles.push(`a script ran: ${url}`);
  });
  await session.send("Debugger.enable").catch(() => "scripts are switched off in this window");
  await page.goto(origin + address, { waitUntil: "load" });
  return { page, troubles };
}

/** How many pixels of the page stand out sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What axe finds against WCAG 2.2, levels A and AA: a rule and the element, on a line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(
        root: Document,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    }
    const { axe } = window as unknown as { readonly axe: Axe };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
  });
}

/** Leaves a picture of what the screen shows. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
