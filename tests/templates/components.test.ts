import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTemplateEnvironment, loadContracts } from "../../src/render/template-environment.ts";
import { HOSTILE_TEXT } from "../../src/schema/example-words.ts";
import { htmlFaults, renderComponent, templatesFolder } from "./rendering.ts";

const contracts = await loadContracts(templatesFolder);

/** Components that stand in the head, or bring their own landmark, need another page around them. */
function pageAround(component: string, html: string): string {
  const [head, body] = component === "page-head" ? [html, ""] : [`<meta charset="utf-8"><title>Example</title>`, html];
  return `<!doctype html>\n<html lang="en" dir="ltr"><head>${head}</head><body>${body}</body></html>`;
}

describe.each([...contracts])("the component %s", (name, contract) => {
  test.each(Object.entries(contract.examples))("is valid HTML in its example “%s”", async (_, params) => {
    expect(await htmlFaults(pageAround(name, await renderComponent(name, params)))).toEqual([]);
  });

  test("has an example that runs from right to left and a hostile one", () => {
    const examples = Object.keys(contract.examples);
    expect(examples.some((example) => example.includes("right-to-left") || example.includes("right to left"))).toBe(true);
    expect(examples.some((example) => example.startsWith("hostile"))).toBe(true);
  });

  test("escapes hostile words", async () => {
    const [, params] = Object.entries(contract.examples).find(([example]) => example.startsWith("hostile")) ?? [];
    const html = await renderComponent(name, params);
    expect(html.replace(/<script src="[^"]*" defer><\/script>/g, "")).not.toMatch(/<script|<img|" ?onclick|" ?onerror/i);
    expect(html).not.toContain(HOSTILE_TEXT);
  });

  test("refuses a parameter that it does not know, and says which component it is", async () => {
    const [params] = Object.values(contract.examples);
    await expect(renderComponent(name, { ...(params as object), colour: "red" })).rejects.toThrow(
      new RegExp(`The component "${name}" was given wrong parameters: .*colour`),
    );
  });

  test("refuses to render without parameters", async () => {
    await expect(renderComponent(name, {})).rejects.toThrow(`The component "${name}" was given wrong parameters`);
  });

  test("has its four files", () => {
    const files = ["macro.njk", "template.njk", "contract.ts", `${name}.css`];
    expect(files.filter((file) => !existsSync(`${templatesFolder}components/${name}/${file}`))).toEqual([]);
  });
});

test("a wrong value deep in the parameters is named by its path", async () => {
  const figures = [{ value: "6", label: { text: "protected areas", locale: "en", direction: "up", borrowed: false } }];
  await expect(renderComponent("figures", { figures })).rejects.toThrow(/The component "figures".*figures\.0\.label\.direction/);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x", " javascript:x", ""])(
  "a link to %j is refused",
  async (url) => {
    const label = { text: "here", locale: "en", direction: "ltr", borrowed: false };
    await expect(renderComponent("word-link", { label, url })).rejects.toThrow(/The component "word-link".*url/);
  },
);

test("borrowed words carry their own language and direction", async () => {
  const label = { text: "L’eau & la forêt", locale: "fr", direction: "ltr", borrowed: true };
  expect(await renderComponent("word-link", { label })).toBe('<span lang="fr" dir="ltr">L’eau &amp; la forêt</span>');
});

test("an e-mail address is isolated from the text around it", async () => {
  const label = { text: "chm@example.org", locale: "en", direction: "ltr", borrowed: false };
  expect(await renderComponent("word-link", { label, url: "mailto:chm@example.org" })).toBe(
    '<a href="mailto:chm@example.org"><bdi>chm@example.org</bdi></a>',
  );
});

test("addresses, e-mails and telephone numbers inside right-to-left words are isolated", async () => {
  const label = {
    text: "اكتب إلى chm@example.org أو +269 773 00 00، انظر https://example.org/ar/.",
    locale: "ar",
    direction: "rtl",
    borrowed: false,
  };
  expect(await renderComponent("word-link", { label })).toBe(
    "اكتب إلى <bdi>chm@example.org</bdi> أو <bdi>+269 773 00 00</bdi>، انظر <bdi>https://example.org/ar/</bdi>.",
  );
});

test.each([
  ['انظر "https://www.cbd.int/x?a=1&b=2" هنا', "انظر &quot;<bdi>https://www.cbd.int/x?a=1&amp;b=2</bdi>&quot; هنا"],
  ["الأسد (Panthera leo) في report.pdf", "الأسد (<bdi>Panthera leo</bdi>) في <bdi>report.pdf</bdi>"],
  ["<b>نص</b> R&D", "&lt;<bdi>b</bdi>&gt;نص&lt;/<bdi>b</bdi>&gt; <bdi>R&amp;D</bdi>"],
])("the signs of right-to-left words are escaped once, and none is added: %s", async (text, expected) => {
  const label = { text, locale: "ar", direction: "rtl", borrowed: false };
  expect(await renderComponent("word-link", { label })).toBe(expected);
});

test("a template that gives `word` nothing fails instead of leaving a gap", async () => {
  const environment = await createTemplateEnvironment(templatesFolder);
  expect(() => environment.renderString("{{ missing | word }}", {})).toThrow("The filter `word` was given no Word");
});

test("templates reach nothing outside their folder", async () => {
  const environment = await createTemplateEnvironment(templatesFolder);
  for (const name of ["../package.json", "/etc/passwd", "components/../../package.json", "package.json"])
    expect(() => environment.renderString("{% include name %}", { name })).toThrow("is no template's name");
});
