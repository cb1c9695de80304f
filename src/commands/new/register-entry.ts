import { doubleQuoted, readsAsWritten } from "../../content/yaml/plain-scalar.ts";

/** A text as a YAML value that every reader takes as these very words. */
export function yamlText(text: string): string {
  return readsAsWritten(text, false) ? text : doubleQuoted(text);
}

/**
 * Gives the text of `register.yml` with one more partner at the end of `partners:`; every other character, comments and ends of lines
 * among them, stays as it is. Undefined where the partners are not written one below the other, as a block.
 */
export function addPartner(register: string, id: string, fields: Readonly<Record<string, string>>): string | undefined {
  const end = register.includes("\r\n") ? "\r\n" : "\n";
  const lines = register.split(/\r?\n/);
  const start = lines.findIndex((line) => /^\uFEFF?partners[ \t]*:[ \t]*(#.*)?$/.test(line));
  if (start === -1) return undefined;
  const next = lines.findIndex((line, index) => index > start && /^[^\s#]/.test(line));
  let last = next === -1 ? lines.length : next;
  while (last > start + 1 && !/^\s+\S/.test(lines[last - 1] ?? "")) last--;
  const first = lines.slice(start + 1, last).find((line) => /^\s+[^\s#]/.test(line));
  const indent = /^[ \t]+/.exec(first ?? "")?.[0] ?? "  ";
  const entry = [
    `${indent}${yamlText(id)}:`,
    ...Object.entries(fields).map(([name, value]) => `${indent}${indent}${name}: ${yamlText(value)}`),
  ];
  const after = lines.slice(last);
  return [...lines.slice(0, last), ...entry, ...(after.length > 0 ? after : [""])].join(end);
}
