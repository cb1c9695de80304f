import { createServer } from "node:net";

/** How many ports are tried, the wanted one included. */
const TRIES = 50;
const LAST_PORT = 65535;

/** Gives the first free port of this machine from `wanted` upwards; undefined where none is. */
export async function findFreePort(host: string, wanted: number): Promise<number | undefined> {
  for (let port = wanted; port < wanted + TRIES && port <= LAST_PORT; port++) if (await isFree(host, port)) return port;
  return undefined;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
