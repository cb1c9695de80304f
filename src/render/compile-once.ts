import nunjucks from "nunjucks";

/** Compiled templates of this process, by name and text: each text is compiled once, however many pages and sites are built. */
const compiledByText = new Map<string, string>();

/** Gives a template in the compiled form that Nunjucks takes in place of its text. */
export function compileOnce(name: string, text: string, environment: nunjucks.Environment | undefined): string {
  const key = `${name}\n${text}`;
  const known = compiledByText.get(key);
  if (known !== undefined) return known;
  const program = nunjucks.precompileString(text, {
    name,
    ...(environment ? { env: environment } : {}),
    wrapper: firstProgram as unknown as NonNullable<nunjucks.PrecompileOptions["wrapper"]>,
  });
  // Nunjucks takes `{ type, obj }` wherever it takes text; its type declarations know of text only.
  const compiled = { type: "code", obj: new Function(program)() } as unknown as string;
  compiledByText.set(key, compiled);
  return compiled;
}

/** What Nunjucks really hands to a wrapper is a list; its type declarations say otherwise. */
function firstProgram(programs: readonly { readonly template: string }[]): string {
  return programs[0]?.template ?? "";
}
