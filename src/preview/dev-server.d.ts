/** The part of Eleventy's dev server that is used; it brings no declarations of its own. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  export interface DevServerOptions {
    readonly port: number;
    readonly domDiff: boolean;
    readonly showAllHosts: boolean;
    readonly messageOnStart: () => false;
    readonly middleware: readonly Middleware[];
    readonly logger: Readonly<Record<"info" | "log" | "error", (message: string) => void>>;
  }
  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    readonly server: Server;
    readonly updateServer?: { readonly clients: ReadonlySet<{ readonly terminate: () => void }> };
    _serverListen(port: number): void;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(): void;
    close(): Promise<unknown>;
  }
}
