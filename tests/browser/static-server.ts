import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
};

/** What the sites promise: nothing inline, nothing from elsewhere, and of scripts only their own. A browser reports each breach on its console. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A site on this machine. */
export interface ServedSite {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder as a web server would serve a published site, on a free port of this machine only. Without the policy, a browser runs whatever a page holds. */
export async function serveSite(folder: string, { hasPolicy = true } = {}): Promise<ServedSite> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const isThere = file.startsWith(`${root}/`) && existsSync(file) && statSync(file).isFile();
    const served = isThere ? file : join(root, "404.html");
    response.writeHead(isThere ? 200 : 404, {
      "content-type": TYPES[extname(served)] ?? "application/octet-stream",
      ...(hasPolicy ? { "content-security-policy": POLICY } : {}),
      "x-content-type-options": "nosniff",
    });
    response.end(readFileSync(served));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
