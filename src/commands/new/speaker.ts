import { join } from "node:path";
import { readInterfaceStrings } from "../../content/read-interface-strings.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode, ValuesOf } from "../../diagnostics/catalogue.ts";
import { describeDiagnostic, terminalPhrase } from "../../i18n/diagnostic-wording.ts";
import { prepareFormWording } from "../../i18n/form-wording.ts";
import { interfaceChain } from "../../i18n/locale-registry.ts";
import type { Strings } from "../../i18n/phrasebook.ts";
import type { LocaleTag } from "../../model/locale-tag.ts";
import type { FormWords } from "../../schema/blank-form.ts";
import type { CommandEnvironment } from "../environment.ts";

/** Speaks to the person at the terminal, in one language. */
export interface Speaker {
  /** A sentence of `locales/diagnostics`, such as `new.next`. */
  readonly say: (key: string, values?: Strings) => string;
  /** Prints what is wrong and what to do, both under `new.`: `<key>` and `<key>.hint`; with what was probably meant. */
  readonly refuse: (key: string, values: Strings, suggestion?: string) => void;
  /** Prints the wording of a diagnostic; with a key, another hint than its own. */
  readonly complain: <Code extends DiagnosticCode>(code: Code, values: ValuesOf<Code>, hintKey?: string) => void;
  /** The same for a diagnostic that is there already. */
  readonly show: (diagnostic: Diagnostic) => void;
  readonly formWords: FormWords;
}

/** Nothing longer of what somebody typed is repeated to them; what they may choose from is told whole. */
const LONGEST_ECHO = 80;

/** Opens a speaker in the first language of the locale's chain that has words. */
export function openSpeaker(environment: CommandEnvironment, locale: LocaleTag): Speaker {
  const { projectFolder, printError } = environment;
  const strings = readInterfaceStrings(join(projectFolder, "locales", "diagnostics"));
  const chain = interfaceChain(locale);
  const say = (key: string, values: Strings = {}) => terminalPhrase(key, values, strings, chain);
  const scold = (message: string, hint: string) => printError(`${say("word.error")} ${message}\n  → ${hint}\n`);
  const words = (diagnostic: Diagnostic) => describeDiagnostic(diagnostic, strings, chain);
  const forms = prepareFormWording(readInterfaceStrings(join(projectFolder, "locales", "forms")), chain);
  return {
    say,
    refuse(key, values, suggestion) {
      const meant = suggestion === undefined ? "" : ` ${say("suggestion", { suggestion })}`;
      scold(say(`new.${key}`, values) + meant, say(`new.${key}.hint`, values));
    },
    complain(code, values, hintKey) {
      const { message, hint } = words(diagnose(code, "", { file: "", line: 1, column: 1 }, shortened(values)));
      scold(message, hintKey === undefined ? hint : say(`new.${hintKey}.hint`, shortened(values)));
    },
    show(diagnostic) {
      const { message, hint } = words(diagnostic);
      const { file, line, column } = diagnostic.position;
      printError(`${file}:${line}:${column} ${say(`word.${diagnostic.level}`)} ${diagnostic.code}\n  ${message}\n  → ${hint}\n`);
    },
    formWords: { ...forms, describeKind: (kind) => say(`kind.${kind}`) },
  };
}

function shortened<Values extends object>(values: Values): Values {
  const short = (text: unknown) =>
    typeof text === "string" && text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
  const shown = Object.entries(values).map(([name, text]) => [name, name === "known" ? text : short(text)]);
  return Object.fromEntries(shown) as Values;
}
