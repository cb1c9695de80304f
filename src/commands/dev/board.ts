import { relative } from "node:path";
import type { PreviewOutcome } from "../../partnership/preview-tenant.ts";
import type { Banner } from "../../preview/banner.ts";
import { showDiagnostics, showSummary } from "../diagnostics-as-text.ts";
import type { CommandEnvironment } from "../environment.ts";
import { chooseLanguage, type LanguageChoice } from "../language.ts";
import { SEPARATOR } from "../separator.ts";
import { bannerOf } from "./banner-of.ts";

/** What is said about a preview, in the terminal and on its pages. */
export interface Board {
  /** Takes what a making came to, and says it in the terminal. */
  readonly note: (outcome: PreviewOutcome) => void;
  /** What the pages say now. */
  readonly banner: () => Banner;
  /** Where the preview is, and how it ends. */
  readonly welcome: (url: string) => string;
}

/** Opens a board for one tenant. It speaks the language that was asked for, else the tenant's, as soon as that is known. */
export function openBoard(tenant: string, asked: string | undefined, environment: CommandEnvironment): Board {
  const choose = (locale?: PreviewOutcome["locale"]) =>
    chooseLanguage(environment.projectFolder, asked, new Map(locale ? [[tenant, locale]] : []));
  let language: LanguageChoice = choose();
  let locale: PreviewOutcome["locale"];
  let state: PreviewOutcome | undefined;
  let hasSite = false;
  return {
    banner: () => bannerOf(state, tenant, hasSite, language),
    welcome: (url) => `${language.say("preview.ready", tenant, { tenant, url })}\n${language.say("preview.follow", tenant)}\n`,
    note: (outcome) => {
      locale = outcome.locale ?? locale;
      hasSite ||= outcome.changed !== undefined;
      let fault = outcome.fault;
      try {
        language = choose(locale);
      } catch (error) {
        // Whoever changes the words of messages may break them: then those that were read before say so.
        fault ??= (error as Error).message;
      }
      state = { ...outcome, fault: fault === undefined ? undefined : withoutStack(fault, environment.projectFolder) };
      tell(state, tenant, language, environment);
    },
  };
}

/** A fault in our templates is told in words: where in the program it was noticed helps nobody to mend it. */
function withoutStack(fault: string, projectFolder: string): string {
  const words = fault.split("\n").filter((line) => !/^\s+at /.test(line));
  // Eleventy names templates as they are seen from where the command runs.
  const seenFromHere = relative(process.cwd(), projectFolder);
  const told = words.join("\n").replaceAll(`${projectFolder}/`, "").trim();
  return seenFromHere === "" ? told : told.replaceAll(`${seenFromHere}/`, "");
}

function tell(
  { diagnostics, fault, pages }: PreviewOutcome,
  tenant: string,
  language: LanguageChoice,
  environment: CommandEnvironment,
): void {
  environment.print(SEPARATOR);
  showDiagnostics(diagnostics, language, environment);
  if (fault !== undefined) environment.printError(`${language.say("preview.fault", tenant)}\n${fault}\n`);
  else if (diagnostics.length > 0) showSummary(diagnostics, language, environment);
  else environment.print(`${language.say("preview.made", tenant, { pages: String(pages) })}\n`);
}
