// Eleventy's own command for one tenant: `TENANT=cd npm run eleventy -- --serve`. `chm build` sets Eleventy up in the same way.
import { fileURLToPath } from "node:url";
import { planTenant } from "./src/build.ts";
import { readMediaAgain } from "./src/content/read-media-again.ts";
import { readRegister } from "./src/content/read-register.ts";
import { readTenant } from "./src/content/read-tenant.ts";
import { hasErrors } from "./src/diagnostics/diagnostic.ts";
import type { Day } from "./src/model/day.ts";
import { EMPTY_SLICE } from "./src/model/network.ts";
import { prepareBench, shelfOf, sourceOf } from "./src/partnership/run-job.ts";
import { makePicture } from "./src/publish/make-picture.ts";
import { mediaFiles } from "./src/publish/media-files.ts";
import { shelfFolder, shelvedFiles, type PictureShelf } from "./src/publish/picture-shelf.ts";
import { writeFolderOver } from "./src/publish/write-folder.ts";
import { siteAssets } from "./src/render/assets.ts";
import { configurePages, pagesFolder, type EleventyConfig } from "./src/render/page-engine.ts";
import { renderOtherFiles } from "./src/render/render-site.ts";

const projectFolder = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");

/** Reads and plans the tenant that `TENANT` names, and hands its pages to Eleventy. */
export default async function configure(eleventyConfig: EleventyConfig): Promise<void> {
  const id = process.env["TENANT"];
  const tenantsFolder = `${projectFolder}/tenants`;
  const registration = readRegister(tenantsFolder).value?.registrations.find((partner) => partner.id === id);
  if (!registration) throw new Error("Name a registered tenant: TENANT=cd npm run eleventy");
  const outFolder = `${projectFolder}/dist`;
  const today = new Date().toISOString().slice(0, 10) as Day;
  const bench = prepareBench({ projectFolder, tenantsFolder, outFolder, today, useCache: true });
  const tenant = await readTenant(sourceOf(bench, registration, () => undefined));
  const planWith = (shelf?: PictureShelf) => tenant.value && planTenant(tenant.value, EMPTY_SLICE, bench.workshop, shelf);
  const complete = planWith();
  if (!tenant.value || !complete?.value || hasErrors([...tenant.diagnostics, ...complete.diagnostics]))
    throw new Error(`The tenant has errors. npx chm check ${registration.id} names them.`);
  const finished = shelfOf(tenant.value, bench.workshop);
  for (const picture of complete.value.pictures.filter(({ path }) => !finished.has(path)))
    await makePicture(picture, registration.id, shelfFolder(outFolder, registration.id), readMediaAgain);
  const shelf = shelfOf(tenant.value, bench.workshop);
  const planned = planWith(shelf)?.value ?? complete.value;
  const { templatesFolder, assets: shared } = bench.workshop;
  const assets = siteAssets(shared, planned.look);
  eleventyConfig.setInputDirectory(pagesFolder("templates"));
  eleventyConfig.setOutputDirectory(`dist/.eleventy/${registration.id}`);
  await configurePages(eleventyConfig, planned, templatesFolder, assets);
  const media = [
    ...(mediaFiles(planned.media, planned.tenantId, readMediaAgain).value ?? []),
    ...shelvedFiles(planned.pictures, shelf),
  ];
  eleventyConfig.on("eleventy.after", async () =>
    writeFolderOver(`${outFolder}/.eleventy/${registration.id}`, [...(await renderOtherFiles(planned, assets)), ...media]),
  );
}
