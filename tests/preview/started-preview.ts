import { request } from "node:http";
import { startChm, type ChmRun, type ChmSurroundings } from "../partnership/run-chm.ts";

/** What a preview answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** A preview that runs. */
export interface StartedPreview {
  /** Such as `http://localhost:8080`. */
  readonly origin: string;
  /** All that the terminal has shown so far. */
  readonly shown: () => string;
  /** Asks for an address exactly as it is written; `headers` replace what a browser would send. */
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Asks until the answer is as wanted, at most a minute. Gives it, and how long it took. */
  readonly until: (address: string, isWanted: (answer: Answer) => boolean) => Promise<Answer>;
  /** Ctrl-C, and how it ended. */
  readonly interrupt: () => Promise<ChmRun>;
}

const started = new Set<number>();

/** Ends what a failed test has left running. */
export function endPreviews(): void {
  for (const pid of started) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // it has ended by itself
    }
  }
  started.clear();
}

/** Starts the real command on a tenant and waits for its address. */
export async function startPreview(
  tenant: string,
  surroundings: ChmSurroundings,
  words: readonly string[] = [],
): Promise<StartedPreview> {
  const { child, ended } = startChm(["dev", tenant, ...words], surroundings);
  const pid = child.pid ?? 0;
  started.add(pid);
  let shown = "";
  child.stdout?.on("data", (chunk: Buffer) => (shown += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (shown += chunk.toString("utf8")));
  const early = ended.then((run) => {
    throw new Error(`The preview ended with ${run.code}: ${run.stdout}${run.stderr}`);
  });
  early.catch(() => undefined);
  const addressOf = () => /http:\/\/localhost:\d+/.exec(shown)?.[0];
  await Promise.race([waitFor(() => addressOf() !== undefined), early]);
  const origin = addressOf() ?? "";
  const get = (address: string, headers: Readonly<Record<string, string>> = {}) => ask(origin, address, headers);
  return {
    origin,
    shown: () => shown,
    get,
    until: async (address, isWanted) => {
      let answer = await get(address);
      await waitFor(async () => isWanted((answer = await get(address)))).catch((error: Error) => {
        throw new Error(`${error.message}\n${answer.status} ${answer.text}\n${shown}`);
      });
      return answer;
    },
    interrupt: async () => {
      process.kill(-pid, "SIGINT");
      const run = await ended;
      started.delete(pid);
      return run;
    },
  };
}

async function waitFor(isDone: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error("It did not come in a minute");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Not by `fetch`, which tidies the address before it asks. */
function ask(origin: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

/** The banner of a page. */
export function bannerOf({ text }: Answer): string {
  return /<aside class="chm-preview.*?<\/aside>/s.exec(text)?.[0] ?? "";
}

/** A browser's ear at the preview: what the server tells it. */
export interface Ear {
  readonly heard: () => string;
  readonly close: () => void;
}

/** Listens as the script of a page from `pageOrigin` would; undefined where the server does not let it. */
export function listenTo(preview: StartedPreview, pageOrigin: string): Promise<Ear | undefined> {
  const { port, host } = new URL(preview.origin);
  const headers = {
    host,
    origin: pageOrigin,
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": Buffer.from("sixteen bytes ok").toString("base64"),
  };
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port, path: "/", headers });
    asked.on("error", () => resolve(undefined)).end();
    asked.on("upgrade", (_response, socket, head) => {
      let heard = head.toString("latin1");
      // What a server sends is not masked, and short messages stand in one frame.
      socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1"))).on("error", () => undefined);
      resolve({ heard: () => heard, close: () => socket.destroy() });
    });
  });
}
