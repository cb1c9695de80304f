declare module "markdown-it/lib/rules_block/reference.mjs" {
  const rule: import("markdown-it/lib/parser_block.mjs").RuleBlock;
  export default rule;
}
declare module "markdown-it-abbr" {
  const plugin: import("markdown-it").PluginSimple;
  export default plugin;
}
declare module "markdown-it-footnote" {
  const plugin: import("markdown-it").PluginSimple;
  export default plugin;
}
