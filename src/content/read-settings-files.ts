import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isKnownLocale } from "../i18n/locale-registry.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { PictureCredit } from "../model/picture.ts";
import type { Position } from "../model/position.ts";
import type { MenuItem, Redirect, TenantSettings } from "../model/tenant.ts";
import {
  mediaSettings,
  navigationSettings,
  redirectSettings,
  tenantSettings,
  type SettingsDefinition,
} from "../schema/settings.ts";
import type { KnownTargets } from "./check-entries.ts";
import { checkFields } from "./check-fields.ts";
import { checkPictureCredits } from "./check-picture-credits.ts";
import type { SourceFile } from "./list-files.ts";
import { readSettings, type ReadSettings } from "./read-settings.ts";

/** The files of a tenant's folder that are no documents. */
export const SETTINGS_FILES: ReadonlySet<string> = new Set(
  [tenantSettings, mediaSettings, navigationSettings, redirectSettings].map(({ name }) => name),
);

/** What the settings files of a tenant say. */
export interface SettingsFiles {
  readonly tenant: ReadSettings<TenantSettings> | undefined;
  /** The site's locales, as far as they can be read: also where something else in `tenant.yml` is wrong. */
  readonly locales: readonly LocaleTag[] | undefined;
  readonly menu: readonly MenuItem[] | undefined;
  readonly redirects: readonly Redirect[];
  readonly pictureCredits: ReadonlyMap<string, PictureCredit>;
  readonly diagnostics: readonly Diagnostic[];
  /** Checks locales and references, once it is known what there is. */
  readonly check: (known: KnownTargets) => readonly Diagnostic[];
}

/** Reads `tenant.yml`, `media.yml`, `navigation.yml` and `redirects.yml`, as far as they are there. */
export function readSettingsFiles(files: readonly SourceFile[], tenant: string, folder: string): SettingsFiles {
  const diagnostics: Diagnostic[] = [];
  const checks: SettingsFiles["check"][] = [];
  let locales: readonly LocaleTag[] | undefined;
  const read = <Values extends object>(definition: SettingsDefinition): ReadSettings<Values> | undefined => {
    const source = files.find(({ path }) => path === definition.name);
    if (!source) return undefined;
    const file = `${folder}/${definition.name}`;
    const { value, written, diagnostics: found } = readSettings<Values>(source, definition, tenant, file);
    diagnostics.push(...found);
    if (definition === tenantSettings) locales = knownLocalesOf(value?.values ?? written);
    if (value)
      checks.push((known) =>
        checkFields(value.values, definition.fields, { tenant, file, positionByPath: value.positionByPath, ...known }),
      );
    return value;
  };
  const settings = read<TenantSettings>(tenantSettings);
  const navigation = read<{ menu: readonly Omit<MenuItem, "position">[] }>(navigationSettings);
  const redirects = read<{ redirects: readonly Omit<Redirect, "position">[] }>(redirectSettings);
  const media = read<{ pictures?: readonly Omit<PictureCredit, "position">[] }>(mediaSettings);
  const credits = (media?.values.pictures ?? []).map((credit, index) => placed(credit, `pictures.${index}`, media));
  checks.push(() => checkPictureCredits(credits, tenant));
  return {
    tenant: settings,
    locales,
    menu: navigation?.values.menu.map((item, index) => placedItem(item, `menu.${index}`, navigation)),
    redirects: (redirects?.values.redirects ?? []).map((redirect, index) => placed(redirect, `redirects.${index}`, redirects)),
    pictureCredits: new Map(credits.map((credit) => [credit.file, credit])),
    diagnostics,
    check: (known) => checks.flatMap((check) => check(known)),
  };
}

function knownLocalesOf(written: unknown): readonly LocaleTag[] | undefined {
  const { locales } = (written ?? {}) as { readonly locales?: unknown };
  const known = (Array.isArray(locales) ? locales : []).filter(
    (tag): tag is LocaleTag => typeof tag === "string" && isKnownLocale(tag),
  );
  return known.length > 0 ? known : undefined;
}

function placedItem(item: Omit<MenuItem, "position">, path: string, settings: ReadSettings<unknown>): MenuItem {
  const items = item.items?.map((child, index) => placedItem(child, `${path}.items.${index}`, settings));
  return placed(items ? { ...item, items } : item, path, settings);
}

function placed<Value extends object>(
  value: Value,
  path: string,
  settings: ReadSettings<unknown> | undefined,
): Value & { readonly position: Position } {
  return { ...value, position: settings?.positionByPath.get(path) ?? { file: "", line: 1, column: 1 } };
}
