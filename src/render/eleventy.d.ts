/** The part of Eleventy that is used; it brings no declarations of its own. */
declare module "@11ty/eleventy" {
  export interface RenderedPage {
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }
  /** Compiles a text of the template at a path. */
  export type Compile = (text: string, path: string) => (data: Record<string, unknown>) => string;
  export interface EleventyConfig {
    setInputDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setTemplateFormats(formats: string): void;
    addExtension(format: string, engine: { compile: Compile; compileOptions: { permalink: Compile; cache: boolean } }): void;
    addGlobalData(name: string, value: unknown): void;
    on(event: "eleventy.before" | "eleventy.after", listener: () => void | Promise<void>): void;
    setUseGitIgnore(use: boolean): void;
    setUseTemplateCache(use: boolean): void;
  }
  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly source?: "script" | "cli";
    readonly configPath?: string | false;
    readonly config?: (eleventyConfig: EleventyConfig) => void | Promise<void>;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    toJSON(): Promise<readonly RenderedPage[]>;
  }
}
