import EleventyDevServer, { type DevServerOptions, type Middleware } from "@11ty/eleventy-dev-server";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bannerHtml, emptyPage, STYLE_ADDRESS, withBanner, type Banner } from "./banner.ts";
import { findFreePort } from "./free-port.ts";
import { pathOfAddress, readServed } from "./served-path.ts";

/** Only this machine: a preview shows what nobody has decided to publish. */
const LOOPBACK = "127.0.0.1";
/** The names under which a browser may ask. Under any other, a page from elsewhere might read the preview. */
const OWN_NAME = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** What a preview is served with. */
export interface PreviewSetting {
  /** Where the pages are; goes through no link. */
  readonly folder: string;
  /** The port that is tried first. */
  readonly port: number;
  readonly banner: Banner;
  /** Gives the styles of the banner. */
  readonly style: () => string;
}

/** A preview in the browsers of this machine. */
export interface PreviewServer {
  /** Such as `http://localhost:8080/`. */
  readonly url: string;
  /** Puts another banner on every page; browsers show it, and what else has changed, by themselves. */
  readonly show: (banner: Banner) => void;
  readonly end: () => Promise<void>;
}

/** Eleventy's dev server, which by itself listens to the whole network. */
class LoopbackServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ host: LOOPBACK, port });
  }
}

/** Serves a preview until it is ended; undefined where no port is free. */
export async function servePreview(setting: PreviewSetting): Promise<PreviewServer | undefined> {
  const port = await findFreePort(LOOPBACK, setting.port);
  if (port === undefined) return undefined;
  let { banner } = setting;
  const options: DevServerOptions = {
    port,
    // A page is small: to load it anew shows what a reader would see, and the socket carries no content.
    domDiff: false,
    showAllHosts: false,
    messageOnStart: () => false,
    middleware: [pages(setting, () => banner)],
    logger: { info: () => undefined, log: () => undefined, error: () => undefined },
  };
  const server = new LoopbackServer("preview", setting.folder, options);
  server.server.on("upgrade", (request, socket) => {
    if (!isOwn(request)) socket.destroy();
  });
  server.serve(port);
  await server.ready();
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}/`,
    show: (next) => {
      banner = next;
      server.reload();
    },
    end: async () => {
      // A browser that has gone to sleep answers no farewell, and would be waited for.
      for (const client of server.updateServer?.clients ?? []) client.terminate();
      await server.close();
    },
  };
}

/** Tells whether a request names this machine, and whether the page that it comes from, if any, is of this machine too. */
function isOwn({ headers }: IncomingMessage): boolean {
  if (!OWN_NAME.test(headers.host ?? "")) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

/** Answers for pages, and lets Eleventy's server answer for pictures, styles and documents. Nothing but plain files of the folder is ever served. */
function pages({ folder, style }: PreviewSetting, bannerNow: () => Banner): Middleware {
  return (request, response, next) => {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (!isOwn(request)) return say(response, 403, "This preview is only for this machine.");
    if (request.method !== "GET" && request.method !== "HEAD") return say(response, 405, "A preview can only be read.");
    // The server would look for a part of a file by a path of its own.
    delete request.headers.range;
    if (request.url === STYLE_ADDRESS) return sayStyle(response, style());
    const banner = bannerNow();
    const path = pathOfAddress(request.url ?? "/");
    if (!banner.hasSite) return sayPage(response, 503, emptyPage(banner), banner);
    const content = path === undefined ? undefined : readServed(folder, path);
    if (content && path?.endsWith(".html"))
      return sayPage(response, path.endsWith("404.html") ? 404 : 200, textOf(content), banner);
    if (content) return next();
    if (path !== undefined && readServed(folder, `${path}/index.html`)) {
      response.statusCode = 301;
      response.setHeader("Location", `/${path}/`);
      return void response.end();
    }
    const locale = /^[^/]*/.exec(path ?? "")?.[0] ?? "";
    const missing = readServed(folder, `${locale}/404.html`) ?? readServed(folder, "404.html");
    return sayPage(response, 404, missing ? textOf(missing) : emptyPage(banner), banner);
  };
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function sayPage(response: ServerResponse, status: number, html: string, banner: Banner): void {
  response.statusCode = status;
  // Otherwise the server would forbid the page its styles, and say that it is its own.
  Object.assign(response, { isCustomErrorPage: true });
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(withBanner(html, bannerHtml(banner)));
}

function sayStyle(response: ServerResponse, css: string): void {
  response.setHeader("Content-Type", "text/css; charset=utf-8");
  response.end(css);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${sentence}\n`);
}
