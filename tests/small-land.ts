/** The settings of a small country with two languages. */
export const land = `
  -- tenant.yml --
  locales: [en, fr]
  name:
    en: Land
`;

/** A document of that country: where it lies, its fields, its text. */
export function file(path: string, fields: string, body = ""): string {
  return `
  -- ${path} --
  ---
  ${fields.split("\n").join("\n  ")}
  ---
  ${body}
`;
}
