import { Composer, isMap, LineCounter, Parser, type CST, type ParsedNode, type YAMLError } from "yaml";

/** A fault of the YAML itself, at an offset of its text. */
export interface YamlFault {
  readonly offset: number;
  /** The piece of YAML that is not allowed, or undefined where YAML cannot be read at all. */
  readonly what: string | undefined;
}

/** A YAML text as a tree with offsets. Without faults, the tree holds no anchors, aliases or tags. */
export interface ParsedYaml {
  readonly root: ParsedNode | undefined;
  readonly faults: readonly YamlFault[];
  /** Gives line and column of an offset, counted from 1. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
}

const MAX_FAULTS = 5;

/** Stands for a nesting that is too deep. */
export const TOO_DEEP = "[[[…";

/** Parses one YAML 1.2 document (core schema) and refuses what is not plain: directives, several documents, anchors, aliases, tags. */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
  const options = {
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    schema: "core",
    strict: true,
  } as const;
  const documents = [...new Composer(options).compose(tokens)];
  const faults = [...refuse(tokens, text), ...documents.slice(0, 1).flatMap(({ errors }) => errors.map(faultOf))];
  const contents = documents[0]?.contents as ParsedNode | null | undefined;
  const root = isMap(contents) ? contents : undefined;
  if (contents && !root && text.slice(contents.range[0], contents.range[1]).trim() !== "")
    faults.push({ offset: contents.range[0], what: undefined });
  return {
    root,
    faults: firstOnEachLine(faults, lineCounter),
    placeOf: (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    },
  };
}

function faultOf({ code, pos: [offset] }: YAMLError): YamlFault {
  return { offset, what: code === "RESOURCE_EXHAUSTION" ? TOO_DEEP : undefined };
}

/** One mistake often makes YAML complain again further on in the same line. */
function firstOnEachLine(faults: readonly YamlFault[], lineCounter: LineCounter): readonly YamlFault[] {
  const lines = new Set<number>();
  const isFirst = ({ offset }: YamlFault) => {
    const { line } = lineCounter.linePos(offset);
    return lines.has(line) ? false : lines.add(line).size <= MAX_FAULTS;
  };
  return faults.filter(isFirst);
}

/** Finds what makes YAML more than plain data. */
function refuse(tokens: readonly CST.Token[], text: string): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (offset: number, source: string) => faults.push({ offset, what: source.trim().slice(0, 40) });
  let documents = 0;
  for (const token of tokens) {
    if (token.type === "directive") add(token.offset, token.source);
    if (token.type === "document" && ++documents === 2) add(token.offset, "---");
  }
  if (/[&*!]/.test(text)) for (const token of properties(tokens)) add(token.offset, token.source);
  return faults;
}

/** Walks over all tokens without recursion, and gives the anchors, aliases and tags. */
function* properties(tokens: readonly CST.Token[]): Generator<{ readonly offset: number; readonly source: string }> {
  const stack: unknown[] = [...tokens].reverse();
  while (stack.length > 0) {
    const token = stack.pop();
    if (Array.isArray(token)) for (let index = token.length - 1; index >= 0; index--) stack.push(token[index]);
    else if (typeof token === "object" && token !== null) {
      if (isProperty(token)) yield token;
      const { start, items, sep, key, value, props, end } = token as Record<string, unknown>;
      stack.push(end, props, items, value, sep, key, start);
    }
  }
}

function isProperty(token: object): token is { type: string; offset: number; source: string } {
  return "type" in token && (token.type === "anchor" || token.type === "alias" || token.type === "tag");
}
