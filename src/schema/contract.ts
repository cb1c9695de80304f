import { z } from "zod";
import type { Word } from "../model/word.ts";

/** A parameter of a component. */
export type Param<Value = unknown> = z.ZodType<Value, Value>;

export type ParamMap = Readonly<Record<string, Param>>;

/** The values that fit the parameters. */
export type ParamValues<Params extends ParamMap> = z.input<z.ZodObject<{ -readonly [Key in keyof Params]: Params[Key] }>>;

/** What a component takes, and examples of it: each example is rendered and validated by a test. */
export interface Contract {
  readonly schema: z.ZodType;
  /** Parameters by a phrase that says what the example shows. */
  readonly examples: Readonly<Record<string, unknown>>;
}

/** A template called a component with parameters that break its contract: our fault, never the webmaster's. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** Defines what a component takes. A parameter that is not named here is an error; objects inside lose what is not named. */
export function defineContract<Params extends ParamMap>(
  params: Params,
  examples: Readonly<Record<string, NoInfer<ParamValues<Params>>>>,
): Contract {
  return { schema: z.strictObject(params), examples };
}

/** Gives the parameters as the contract knows them. Throws a ContractError that names the component and every wrong path. */
export function checkParams(component: string, contract: Contract, params: unknown): unknown {
  const result = contract.schema.safeParse(params);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".") || "(all)"}: ${issue.message}`);
  throw new ContractError(`The component "${component}" was given wrong parameters: ${problems.join("; ")}`);
}

/** Plain text in the language of the page, or in none. */
export function text(): Param<string> {
  return z.string();
}

/** Words with their language. */
export function word(): Param<Word> {
  return z.object({
    text: z.string(),
    locale: z.string(),
    direction: direction(),
    borrowed: z.boolean(),
  }) as unknown as Param<Word>;
}

/** A group of interface strings, of which the component takes those named. */
export function words<Key extends string>(...keys: readonly Key[]): Param<Readonly<Record<Key, Word>>> {
  const shape = Object.fromEntries(keys.map((key) => [key, word()]));
  return z.object(shape) as unknown as Param<Readonly<Record<Key, Word>>>;
}

/** An address that a link may lead to: root-relative, a fragment, or of an allowed scheme. */
export function url(): Param<string> {
  return z.string().regex(/^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:)/i, "not an address that a link may lead to");
}

/** HTML that our own Markdown renderer made; it is not escaped again. */
export function html(): Param<string> {
  return z.string();
}

/** A language tag. */
export function tag(): Param<string> {
  return z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/);
}

export function direction(): Param<"ltr" | "rtl"> {
  return z.enum(["ltr", "rtl"]);
}

/** A whole number from 1 up, such as pixels. */
export function count(): Param<number> {
  return z.int().min(1);
}

export function flag(): Param<boolean> {
  return z.boolean();
}

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Param<Choice> {
  return z.enum(choices) as unknown as Param<Choice>;
}

export function object<Params extends ParamMap>(params: Params): Param<ParamValues<Params>> {
  return z.object(params) as unknown as Param<ParamValues<Params>>;
}

export function list<Value>(item: Param<Value>): Param<readonly Value[]> {
  return z.array(item) as unknown as Param<readonly Value[]>;
}

export function optional<Value>(param: Param<Value>): z.ZodOptional<Param<Value>> {
  return param.optional() as z.ZodOptional<Param<Value>>;
}
