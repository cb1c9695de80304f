import { readdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import nunjucks from "nunjucks";
import type { Word } from "../model/word.ts";
import { checkParams, type Contract } from "../schema/contract.ts";
import { compileOnce } from "./compile-once.ts";
import { bracketedHtml, wordHtml } from "../i18n/word-html.ts";

/** Nunjucks can forget the files that it has read; its type declarations leave that out. */
export type TemplateEnvironment = nunjucks.Environment & { readonly invalidateCache: () => void };

/**
 * Gives the Nunjucks environment in which all pages are rendered: autoescaping, no undefined output, and nothing but
 * the files below `templatesFolder` to include. Filters: `word` (a Word as HTML), `bracketed` (several, between brackets), `contract` (a component's checked parameters).
 * Throws when a component has no contract.
 */
export async function createTemplateEnvironment(templatesFolder: string): Promise<TemplateEnvironment> {
  const contracts = await loadContracts(templatesFolder);
  const loader = new TemplateLoader(templatesFolder);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
    dev: true,
  });
  loader.environment = environment;
  environment.addFilter("word", (word: Word | undefined) => {
    if (typeof word?.text !== "string") throw new TypeError("The filter `word` was given no Word");
    return new nunjucks.runtime.SafeString(wordHtml(word));
  });
  environment.addFilter(
    "bracketed",
    (words: readonly Word[], comma: Word) => new nunjucks.runtime.SafeString(bracketedHtml(words, comma)),
  );
  environment.addFilter("contract", (params: unknown, component: string) => {
    const contract = contracts.get(component);
    if (!contract) throw new Error(`There is no component "${component}"`);
    return checkParams(component, contract, params);
  });
  return environment as TemplateEnvironment;
}

/** Gives the contract of every component by its name. */
export async function loadContracts(templatesFolder: string): Promise<ReadonlyMap<string, Contract>> {
  const names = await readdir(join(templatesFolder, "components"));
  const contracts = names.sort().map(async (name): Promise<[string, Contract]> => {
    const module: { readonly contract: Contract } = await import(contractUrl(name));
    return [name, module.contract];
  });
  return new Map(await Promise.all(contracts));
}

/** Beside the templates when this module runs from its source, below `.build/templates` when it is compiled. */
function contractUrl(component: string): string {
  const extension = extname(import.meta.url);
  return new URL(`../../templates/components/${component}/contract${extension}`, import.meta.url).href;
}

/** Reads layouts and components by their name below the templates folder, such as `layouts/base.njk`. */
class TemplateLoader extends nunjucks.Loader {
  environment: nunjucks.Environment | undefined;
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  getSource(name: string): nunjucks.LoaderSource {
    if (!/^(?:[a-z0-9-]+\/)+[a-z0-9-]+\.njk$/.test(name)) throw new Error(`"${name}" is no template's name`);
    const path = join(this.folder, name);
    return { src: compileOnce(name, readFileSync(path, "utf8"), this.environment), path, noCache: false };
  }
}
