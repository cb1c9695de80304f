import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PictureCredit } from "../model/picture.ts";

/** What no single field of `media.yml` can know: whether a picture stands there twice, or is told and called decoration at once. */
export function checkPictureCredits(credits: readonly PictureCredit[], tenant: string): readonly Diagnostic[] {
  const firstByFile = new Map<string, PictureCredit>();
  return credits.flatMap((credit) => {
    const { file, alt = {}, decorative, position } = credit;
    const first = firstByFile.get(file);
    if (first) return [diagnose("duplicate-picture", tenant, position, { name: file, line: String(first.position.line) })];
    firstByFile.set(file, credit);
    const isContradiction = decorative === true && Object.keys(alt).length > 0;
    return isContradiction ? [diagnose("decorative-with-alt", tenant, position, { name: file })] : [];
  });
}
