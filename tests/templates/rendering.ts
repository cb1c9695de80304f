import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import type nunjucks from "nunjucks";
import { createTemplateEnvironment } from "../../src/render/template-environment.ts";
import type { PageKind, ViewByKind } from "../../src/model/site.ts";

export const templatesFolder = fileURLToPath(new URL("../../templates/", import.meta.url));

const assets = { stylesheets: ["/assets/site.css"], script: "/assets/site.js" };
let environment: Promise<nunjucks.Environment> | undefined;
const sharedEnvironment = () => (environment ??= createTemplateEnvironment(templatesFolder));
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** Gives the page as its template makes it. Eleventy takes the front matter away, and so do we. */
export async function renderPage<Kind extends PageKind>(kind: Kind, view: ViewByKind[Kind]): Promise<string> {
  const template = readFileSync(`${templatesFolder}pages/${kind}.njk`, "utf8").replace(/^---\n.*?\n---\n/s, "");
  return (await sharedEnvironment()).renderString(template, { view, assets });
}

/** Gives the HTML of one component. */
export async function renderComponent(name: string, params: unknown): Promise<string> {
  const macro = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const template = `{% from "components/${name}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`;
  return (await sharedEnvironment()).renderString(template, { params: params as nunjucks.Environment });
}

/** Gives what is wrong with a whole page, a line for each fault. */
export async function htmlFaults(page: string): Promise<readonly string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
  );
}
