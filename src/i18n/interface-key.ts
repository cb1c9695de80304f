import type strings from "../../locales/en.json";

type WithoutPluralEnding<Key extends string> = Key extends
  | `${infer Base}_zero`
  | `${infer Base}_one`
  | `${infer Base}_two`
  | `${infer Base}_few`
  | `${infer Base}_many`
  | `${infer Base}_other`
  ? Base
  : Key;

/** The keys of the interface strings, as English has them; the forms of a counted text share one key. */
export type InterfaceKey = WithoutPluralEnding<keyof typeof strings & string>;
