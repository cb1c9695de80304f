// Loaded into the program by a test: when a worker tells that its job is done, writes how many functions of each package ran in it.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { join } from "node:path";

const folder = process.env.CHM_TEST_CALLS;

if (folder && process.send) {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const send = process.send.bind(process);
  process.send = (message, ...rest) => {
    if (message?.kind === "done")
      session.post("Profiler.takePreciseCoverage", (_error, coverage) => write(coverage?.result ?? []));
    return send(message, ...rest);
  };
}

function write(scripts) {
  const counts = {};
  for (const { url, functions } of scripts) {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    // Every script has one unnamed function that only loads it.
    const ran = functions.filter(({ functionName, ranges }) => functionName !== "" && (ranges[0]?.count ?? 0) > 0).length;
    if (name !== undefined && ran > 0) counts[name] = (counts[name] ?? 0) + ran;
  }
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(counts));
}
