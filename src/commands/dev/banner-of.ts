import { localeFacts } from "../../i18n/locale-registry.ts";
import type { PreviewOutcome } from "../../partnership/preview-tenant.ts";
import type { Banner } from "../../preview/banner.ts";
import type { LanguageChoice } from "../language.ts";

/** Gives what the banner over the pages says of what the last making came to; undefined while nothing has been made yet. */
export function bannerOf(state: PreviewOutcome | undefined, tenant: string, hasSite: boolean, language: LanguageChoice): Banner {
  const locale = language.localeFor(tenant);
  const say = (key: string, values?: Readonly<Record<string, string>>) => language.say(`preview.${key}`, tenant, values);
  const errors = state?.diagnostics.filter(({ level }) => level === "error") ?? [];
  return {
    locale,
    direction: localeFacts(locale).direction,
    mark: say("mark"),
    state: sentence(state, errors.length, hasSite, say),
    troubles: errors.map((diagnostic) => {
      const { file, line, column } = diagnostic.position;
      return { place: `${file}:${line}:${column}`, ...language.describe(diagnostic) };
    }),
    fault: state?.fault,
    more: (count) => say("more", { count: String(count) }),
    hasSite,
  };
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

function sentence(state: PreviewOutcome | undefined, errors: number, hasSite: boolean, say: Say): string {
  if (!state) return say("making");
  if (state.fault !== undefined) return say("fault");
  if (errors > 0) return say(hasSite ? "kept" : "none");
  return state.diagnostics.length === 0 ? "" : say("warnings", { warnings: String(state.diagnostics.length) });
}
