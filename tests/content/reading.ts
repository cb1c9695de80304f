import { readFields } from "../../src/content/read-fields.ts";
import { collectionNamed } from "../../src/schema/collections.ts";
import { tenantSettings } from "../../src/schema/settings.ts";

/** Reads the fields of a document of a collection. */
export function read(yaml: string, collection = "pages", firstLine = 1) {
  const definition = collectionNamed(collection);
  if (!definition) throw new Error(collection);
  const { fields, shape, sourceSchema: schema } = definition;
  return readFields(yaml, { tenant: "bi", file: "f.md", firstLine, fields, schema, shape });
}

/** Reads a `tenant.yml`. */
export function readSettings(yaml: string) {
  const { fields, shape, schema } = tenantSettings;
  return readFields(yaml, { tenant: "bi", file: "tenant.yml", firstLine: 1, fields, schema, shape });
}

/** Every diagnostic on a line: place, code, values but the long lists of what is known. */
export function told({ diagnostics }: Pick<ReturnType<typeof read>, "diagnostics">): readonly string[] {
  return diagnostics.map(({ code, position, values }) => {
    const shown = Object.entries(values).filter(([name]) => name !== "known");
    return [`${position.line}:${position.column}`, code, ...shown.map(([name, value]) => `${name}=${value}`)].join(" ");
  });
}
