import { join } from "node:path";
import { readInterfaceStrings } from "../content/read-interface-strings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { describeDiagnostic, terminalPhrase, type DiagnosticWording } from "../i18n/diagnostic-wording.ts";
import { interfaceChain, isKnownLocale } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";

/** In which language messages are printed: the one asked for, else each tenant's default locale, else English. */
export interface LanguageChoice {
  readonly describe: (
    diagnostic: Diagnostic,
  ) => DiagnosticWording & { readonly words: { readonly error: string; readonly warning: string } };
  readonly summary: (errors: number, warnings: number) => string;
  /** A sentence of `locales/diagnostics`, such as `preview.mark`, for a tenant or for all. */
  readonly say: (key: string, tenant?: string, values?: Readonly<Record<string, string>>) => string;
  /** The language that sentences for a tenant are in. */
  readonly localeFor: (tenant: string) => LocaleTag;
}

/** Chooses the language of messages. `localeByTenant` holds the default locales of the tenants that could be read. */
export function chooseLanguage(
  projectFolder: string,
  asked: string | undefined,
  localeByTenant: ReadonlyMap<string, LocaleTag>,
): LanguageChoice {
  const wording = readInterfaceStrings(join(projectFolder, "locales", "diagnostics"));
  const chainFor = (tenant: string | undefined): readonly LocaleTag[] => {
    const locale = asked ?? (tenant === undefined ? commonLocale(localeByTenant) : localeByTenant.get(tenant));
    return locale !== undefined && isKnownLocale(locale) ? interfaceChain(locale as LocaleTag) : [];
  };
  const phrase = (key: string, chain: readonly LocaleTag[], values: Record<string, string> = {}) =>
    terminalPhrase(key, values, wording, chain);
  return {
    describe: (diagnostic) => {
      const chain = chainFor(diagnostic.tenant);
      const words = { error: phrase("word.error", chain), warning: phrase("word.warning", chain) };
      return { ...describeDiagnostic(diagnostic, wording, chain), words };
    },
    say: (key, tenant, values) => phrase(key, chainFor(tenant), values),
    localeFor: (tenant) => chainFor(tenant).find((locale) => wording.has(locale)) ?? ("en" as LocaleTag),
    summary: (errors, warnings) => {
      if (errors + warnings === 0) return phrase("summary.clean", chainFor(undefined));
      return phrase("summary.counts", chainFor(undefined), { errors: String(errors), warnings: String(warnings) });
    },
  };
}

/** What concerns all tenants is said in the language that all of them share. */
function commonLocale(localeByTenant: ReadonlyMap<string, LocaleTag>): LocaleTag | undefined {
  const locales = new Set(localeByTenant.values());
  return locales.size === 1 ? [...locales][0] : undefined;
}
