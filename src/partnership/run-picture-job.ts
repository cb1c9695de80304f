import { readMediaAgain } from "../content/read-media-again.ts";
import { checkPicture, makePicture } from "../publish/make-picture.ts";
import { shelfFolder } from "../publish/picture-shelf.ts";
import type { JobResult, PictureJob, WorkerSetting } from "./job.ts";

/** Does the work on one picture. What the shelf will say of it is left to the shelf. */
export async function runPictureJob(
  { outFolder }: WorkerSetting,
  { picture, purpose, registration }: PictureJob,
): Promise<JobResult> {
  const { id } = registration;
  const result = (diagnostics: JobResult["diagnostics"]) => ({ diagnostics, pages: 0, bytes: 0 });
  if (purpose === "check") return result(await checkPicture(picture, id, readMediaAgain));
  const { isShelved, diagnostics } = await makePicture(picture, id, shelfFolder(outFolder, id), readMediaAgain);
  return result(isShelved ? [] : diagnostics);
}
