import type { LocaleTag } from "../../model/locale-tag.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { yamlText } from "./register-entry.ts";
import type { Speaker } from "./speaker.ts";

/** What somebody wants a new tenant to be. */
export interface TenantWish {
  /** The country's name; undefined while nobody has given it. */
  readonly name: string | undefined;
  readonly id: string;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | undefined;
  /** The first is the default. */
  readonly locales: readonly LocaleTag[];
}

/** Languages in which a home page can begin with words of ours. */
const GREETING: readonly string[] = ["en", "fr", "pt", "ar"];

/** Gives the files of a new tenant's folder: the settings and the home page in the default locale. */
export function tenantFiles(wish: TenantWish, speaker: Speaker): readonly OutputFile[] {
  return [
    { path: "tenant.yml", content: settings(wish, speaker) },
    { path: `pages/home.${wish.locales[0]}.md`, content: homePage(wish, speaker) },
  ];
}

function settings({ id, name, locales }: TenantWish, { formWords }: Speaker): string {
  const about = (field: string) => `# ${formWords.describeField("tenant", [field])}`;
  const shown = yamlText(name ?? id.toUpperCase());
  const names = locales.map((locale) => `  ${yamlText(locale)}: ${shown}`);
  return [
    // Editors that know YAML then say while one writes what each field is, and what it may hold.
    "# yaml-language-server: $schema=../tenant.schema.json",
    about("locales"),
    `locales: [${locales.map(yamlText).join(", ")}]`,
    about("name"),
    "name:",
    ...names,
    `${about("contact")} (${formWords.say("form.optional")})`,
    "#contact: contacts/…",
    "# → tenants/REFERENCE.md",
    "",
  ].join("\n");
}

/** In a language that we have no greeting in, the page has the country's name as its title and waits for the webmaster's words. */
function homePage({ id, name, locales }: TenantWish, { say }: Speaker): string {
  const title = name ?? id.toUpperCase();
  if (!GREETING.includes(locales[0] ?? "")) return `---\ntitle: ${yamlText(title)}\n---\n`;
  const front = `title: ${yamlText(say("new.homeTitle", { name: title }))}\nsummary: ${yamlText(say("new.homeSummary"))}`;
  return `---\n${front}\n---\n\n${say("new.homeBody")}\n`;
}
