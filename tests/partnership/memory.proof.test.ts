import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readRegister } from "../../src/content/read-register.ts";
import type { Day } from "../../src/model/day.ts";
import { prepareBench, runJob } from "../../src/partnership/run-job.ts";
import { project } from "./run-chm.ts";
import { temporaryFolder } from "./small-partnership.ts";

test("a worker forgets a site when it has made it: after twenty more, it holds no more than after four", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const tenantsFolder = join(project, "tenants");
  const today = "2026-11-22" as Day;
  const bench = prepareBench({ projectFolder: project, tenantsFolder, outFolder: temporaryFolder(), today, useCache: false });
  const registration = readRegister(tenantsFolder).value?.registrations.find(({ id }) => id === "cd");
  if (!registration) throw new Error("The Congo is no longer registered");
  const heapMegabytesAfter = async (sites: number) => {
    for (let site = 0; site < sites; site++) {
      const { release } = await runJob(bench, { kind: "make", registration, network: { items: [] } }, () => undefined);
      expect(release).toBeDefined();
    }
    collectGarbage();
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const first = await heapMegabytesAfter(4);
  expect((await heapMegabytesAfter(20)) - first).toBeLessThan(10);
});
