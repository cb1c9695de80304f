import { required, shapeOf, objectSchema, type FieldMap } from "./field.ts";
import { byLocale, byTenant, group, listOf, localisedLine } from "./field-groups.ts";
import { colour, day, email, entryOf, fact, image, line, link, locale, oneOf, permalink, yesNo, year } from "./fields.ts";
import { source } from "./common-fields.ts";
import { vocabularies } from "./vocabularies.ts";
import { codesOf } from "./vocabulary.ts";

/** A file of settings: its fields, its schema, and how the lossless reader takes it. */
export interface SettingsDefinition {
  readonly name: string;
  readonly fields: FieldMap;
  readonly schema: ReturnType<typeof objectSchema>;
  readonly shape: ReturnType<typeof shapeOf>;
}

function defineSettings(name: string, fields: FieldMap): SettingsDefinition {
  return { name, fields, schema: objectSchema(fields), shape: shapeOf(fields) };
}

const treatyStatus = group({
  signed: day(),
  act: oneOf(codesOf(vocabularies.treatyActs)),
  deposited: day(),
  inForce: day(),
  computed: yesNo(),
  note: localisedLine(),
  sources: listOf(source),
});

/** `tenant.yml`: what the webmaster decides for the whole site. */
export const tenantSettings = defineSettings("tenant.yml", {
  locales: required(listOf(locale(), 20)),
  name: required(localisedLine()),
  contact: entryOf("contacts"),
  colours: group({ brand: colour(), accent: colour() }),
  digits: oneOf(["latn", "arab"]),
  treaties: group(Object.fromEntries(codesOf(vocabularies.treaties).map((treaty) => [treaty, treatyStatus]))),
  fallback: byLocale(listOf(locale(), 20)),
});

const menuItem = { to: required(fact()), label: localisedLine() };

/** `navigation.yml`: a menu in place of the standard one. */
export const navigationSettings = defineSettings("navigation.yml", {
  menu: required(listOf(group({ ...menuItem, items: listOf(group(menuItem), 30) }), 30)),
});

/** `redirects.yml`: addresses that have moved. */
export const redirectSettings = defineSettings("redirects.yml", {
  redirects: required(listOf(group({ from: required(permalink()), to: required(fact()) }), 2000)),
});

/** Who made a picture, under which licence it may be shown, and what it says to people who cannot see it. */
const pictureCredit = {
  file: required(image()),
  credit: required(fact()),
  licence: required(fact()),
  url: link(),
  alt: localisedLine(),
  decorative: yesNo(),
};

/** `media.yml`: each picture of `media/` that a page shows, once. */
export const mediaSettings = defineSettings("media.yml", { pictures: listOf(group(pictureCredit), 2000) });

/** One partner of the register. */
export const registrationFields = {
  country: fact(),
  service: required(oneOf(codesOf(vocabularies.services))),
  since: year(),
  standing: required(oneOf(["demonstration", "official"])),
  origin: required(link()),
  chm: link(),
} satisfies FieldMap;

/** The hub institution of the register. */
export const hubFields = {
  name: required(localisedLine()),
  role: required(localisedLine()),
  address: required(line()),
  email: required(email()),
  website: required(link()),
} satisfies FieldMap;

/** `register.yml`: who the partners are; the focal point's. */
export const registerSettings = defineSettings("register.yml", {
  hub: required(group(hubFields)),
  partners: required(byTenant(group(registrationFields))),
});

/** All files of settings. */
export const allSettings: readonly SettingsDefinition[] = [
  tenantSettings,
  navigationSettings,
  redirectSettings,
  mediaSettings,
  registerSettings,
];
